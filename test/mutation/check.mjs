import { readFileSync } from 'node:fs'

/** Every mutant that survives has a written reason, and every reason a mutant that survives. */
const REASONS = 'test/mutation/survivors.md'

const report = JSON.parse(readFileSync('.cache/stryker.json', 'utf8'))
const written = readFileSync(REASONS, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- `src/'))
  .map((line) => line.slice(2))

const survivors = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
  mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => describe(file, source, mutant)),
)
const unexplained = survivors.filter((survivor) => !written.includes(survivor))
const outdated = written.filter(
  (line) =>
    Object.keys(report.files).some((file) => line.startsWith(`\`${file}\``)) &&
    !survivors.includes(line),
)

for (const survivor of unexplained) console.error(`No reason in ${REASONS}: ${survivor}`)
for (const line of outdated) console.error(`No survivor any more: ${line}`)
process.exitCode = unexplained.length + outdated.length > 0 ? 1 : 0

/** As it stands in the list: without a line number, which every edit would move. */
function describe(file, source, { location: { start, end }, replacement }) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  const write = (code) => `\`${code.replace(/\s+/gu, ' ').trim()}\``
  return `\`${file}\`: ${write(lines.join('\n'))} → ${write(replacement)}`
}
