import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paths } from './contenders/paths.mjs'
import { interleave, megabytes, print, say, spread, time } from './measure.mjs'

const CHILD = fileURLToPath(new URL('open-child.mjs', import.meta.url))

/** In fresh processes, files in the page cache. */
export async function showOpen(folder, { rounds }) {
  const { exact, filter16, filter8, sqlite } = paths(folder)
  const ways = [
    { name: 'openBreachIndex, exact, file', kind: 'file', path: exact },
    { name: 'openBreachIndex, exact, memory', kind: 'memory', path: exact },
    { name: 'openBreachIndex, filter16', kind: 'file', path: filter16 },
    { name: 'openBreachIndex, filter8', kind: 'file', path: filter8 },
    { name: 'loadBundledSource', kind: 'bundled' },
    { name: 'better-sqlite3', kind: 'sqlite', path: sqlite },
  ].filter(({ path }) => path === undefined || existsSync(path))
  const missing = []
  const results = await interleave(ways, rounds * 3, ({ name, kind, path }, round) => {
    say(`open: round ${round} of ${rounds * 3}, ${name}`)
    const parameters = ['--expose-gc', CHILD, kind, ...(path === undefined ? [] : [path])]
    try {
      return JSON.parse(
        execFileSync(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] }),
      )
    } catch (error) {
      if (round === 0) missing.push(`${name}: ${error.stderr.toString().split('\n').at(-2)}`)
      return null
    }
  })
  for (const line of missing) console.log(`\nLeft out: ${line}`)
  const rows = ways.flatMap(({ name }) => {
    const opened = results.get(name).filter((result) => result !== null)
    if (opened.length === 0) return []
    const { live, rss, size } = opened.at(-1)
    return [
      [
        name,
        spread(opened.map(({ ms }) => ms * 1e6)),
        time(Math.min(...opened.map(({ withImport }) => withImport * 1e6))),
        megabytes(live),
        megabytes(rss),
        size === 0 ? '' : megabytes(size),
      ],
    ]
  })
  const head = [
    '',
    'median (p10–p99)',
    'with its import, least',
    'live, MB',
    'resident, MB',
    'file, MB',
  ]
  print('Opening, in fresh processes', head, rows)
}
