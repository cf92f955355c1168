// What each layer of the strength engine brings: it is switched off, and the errors are counted again. Prints
// Markdown, and no entry of a list.
//
//   node bench/strength/ablation.mjs [file.json …]
//
// The layers are no option of the package, so this reads the sources and needs no build.
// A file is an array of { class, password, expected: 'weak' | 'strong', context?, debatable? }.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadSource } from '../load-source.mjs'

const [{ createAnalyzer }, { openTier }, { CORE_TIER }, { FRENCH_TIER }, { ENGLISH_TIER }] =
  await Promise.all(
    [
      'strength/create-analyzer.ts',
      'strength/lexicon/open-tier.ts',
      'data/core-tier.ts',
      'data/french-tier.ts',
      'data/english-tier.ts',
    ].map(loadSource),
  )

const files = process.argv.slice(2)
if (files.length === 0) {
  for (const name of ['development', 'holdout']) {
    files.push(new URL(`../../test/vectors/strength-${name}.json`, import.meta.url))
  }
}

/** As the estimator does it, but never provisional: T0 shall show what it finds. */
const OPTIONS = { year: 2026, maxLength: 128, isProvisional: false }
/** What zxcvbn has too, in its own way. */
const KNOWN_BEFORE = ['words', 'leet', 'reversed', 'sequences', 'walks', 'dates', 'repeats']
/** What it does not have. */
const NEW = ['folding', 'tails', 'identifiers', 'personal', 'former']
const LAYERS = [...KNOWN_BEFORE, ...NEW]

const [core, french, english] = [CORE_TIER, FRENCH_TIER, ENGLISH_TIER].map(openTier)
const all = [core, french, english]
/** What is said of a row, its tiers, the layers that are switched off. */
const ROWS = [
  ['all tiers, all layers', all, []],
  ['T0 and T1', [core, french], []],
  ['T0', [core], []],
  ...LAYERS.map((layer) => [`without ${layer}`, all, [layer]]),
  [`without ${NEW.join(', ')}`, all, NEW],
  ['words only', all, LAYERS.filter((layer) => layer !== 'words')],
]

const FILTERS = ['weak', 'strong'].flatMap((expected) =>
  [false, true].map((isDebatable) => [expected, isDebatable]),
)

const lists = files.map((file) => ({
  name: basename(String(file), '.json').replace('strength-', ''),
  entries: JSON.parse(readFileSync(file, 'utf8')),
}))

/** For each filter, how many are wrong of how many. */
function count(entries, analyze) {
  const judged = entries.map(({ password, context = {}, expected, debatable = false }) => ({
    expected,
    debatable,
    isWrong: analyze(password, context).score >= 3 !== (expected === 'strong'),
  }))
  return FILTERS.map(([expected, isDebatable]) => {
    const chosen = judged.filter(
      (entry) => entry.expected === expected && entry.debatable === isDebatable,
    )
    return [chosen.filter(({ isWrong }) => isWrong).length, chosen.length]
  })
}

const rows = ROWS.map(([name, tiers, without]) => {
  const analyze = createAnalyzer(tiers, { ...OPTIONS, without })
  return [name, lists.flatMap(({ entries }) => count(entries, analyze))]
})

const titles = ['weak, score ≥ 3', 'debatable', 'strong, score < 3', 'debatable']
const [[, sizes]] = rows
/** A column that stands for no entry says nothing. */
const columns = sizes.flatMap(([, size], index) => (size === 0 ? [] : [index]))
const head = columns.map((index) => {
  const { name } = lists[Math.floor(index / FILTERS.length)]
  return `${name}: ${titles[index % FILTERS.length]}, of ${sizes[index][1]}`
})
console.log(`| | ${head.join(' | ')} |\n| --- |${' ---: |'.repeat(head.length)}`)
for (const [name, counts] of rows) {
  console.log(`| ${name} | ${columns.map((index) => counts[index][0]).join(' | ')} |`)
}
