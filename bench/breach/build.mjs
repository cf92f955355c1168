import { closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runBuilder, runProgram } from './builders.mjs'
import { paths } from './contenders/paths.mjs'
import { readFacts } from './contenders.mjs'
import { showFaults } from './faults.mjs'
import { interleave, median, megabytes, number, print, ratio, say } from './measure.mjs'

/** From text in the page cache to a file; peers that take minutes once, when their file was made. */
export async function showBuild(folder, { rounds, oschonrock }) {
  const facts = readFacts(folder)
  const files = paths(folder)
  const target = join(folder, 'target')
  const builders = [
    ['hygie exact', 'exact', files.text],
    ['hygie exact, plain JavaScript kernel', 'exact+plain', files.text],
    ['hygie filter16', 'filter16', files.text],
    ['hygie filter8', 'filter8', files.text],
    ['hygie filter8, from the exact index', 'filter8', files.exact],
  ].map(([name, kind, source]) => ({ name, run: () => runBuilder(kind, source, target) }))
  if (oschonrock !== undefined) {
    const [convert, filter] = ['hibp-convert', 'hibp-build-filter'].map((name) =>
      join(oschonrock, name),
    )
    builders.push(
      {
        name: 'oschonrock/hibp hibp-convert',
        run: () => runProgram(convert, ['--txt-to-bin', '-i', files.text, '-o', target, '-f']),
      },
      {
        name: 'oschonrock/hibp hibp-convert, and until it is on the disk, as hygie',
        run: async () => {
          const args = ['--txt-to-bin', '-i', files.text, '-o', target, '-f']
          const { ms, maxRss } = await runProgram(convert, args)
          return { ms: ms + flush(target), maxRss }
        },
      },
      {
        name: 'oschonrock/hibp hibp-build-filter, 8 bits, from its own file',
        run: () => runProgram(filter, ['-i', files.rows24, '-o', target]),
      },
    )
  }
  const results = await interleave(builders, rounds, async ({ name, run }, round) => {
    say(`build: round ${round} of ${rounds}, ${name}`)
    rmSync(target, { force: true })
    return { ...(await run()), bytes: statSync(target).size }
  })
  rmSync(target, { force: true })
  const first = results.get(builders[0].name).map(({ ms }) => ms)
  const rows = builders.map(({ name }) => {
    const built = results.get(name)
    const times = built.map(({ ms }) => ms)
    const rates = times.map((ms) => facts.lines / ms / 1e3)
    return [
      name,
      `${number(median(rates))} (${number(Math.min(...rates))}–${number(Math.max(...rates))})`,
      ratio(times, first),
      megabytes(Math.max(...built.map(({ maxRss }) => maxRss))),
      number(built[0].bytes / facts.lines),
    ]
  })
  for (const [name, { ms, maxRss }] of Object.entries(facts.slow)) {
    const once = `${number(facts.lines / ms / 1e3)} (once)`
    rows.push([`npm ${name}`, once, `${number(ms / median(first))}×`, megabytes(maxRss), ''])
  }
  const head = ['', 'million lines a second', 'time, ratio', 'peak RSS, MB', 'B/hash']
  print('Build from text', head, rows)
  await showFaults(folder, { oschonrock, known: facts.known })
}

/** Milliseconds until a file is on the disk. */
function flush(path) {
  const from = performance.now()
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
  return performance.now() - from
}
