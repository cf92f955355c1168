// One build in a process of its own: milliseconds without the start, and the most memory it had. Not run by hand.

const [, , kind, text, target, lines] = process.argv

/** A profile, and the kernel where it is not the fastest one. */
const [profile, kernel] = kind.split('+')

async function load() {
  if (!['exact', 'filter16', 'filter8'].includes(profile)) {
    const [{ build }, { readRows }] = await Promise.all([
      import(`./peers/${kind}.mjs`),
      import('./read-rows.mjs'),
    ])
    return () => build({ target, rows: readRows(text), lines: Number(lines) })
  }
  const { buildBreachIndex } = await import('hygie/node')
  return () => buildBreachIndex(text, target, { hash: 'sha1', profile, kernel })
}

const build = await load()
const from = performance.now()
const info = await build()
const ms = performance.now() - from
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ ms, maxRss: maxRSS * 1024, coverage: info?.coverage }))
