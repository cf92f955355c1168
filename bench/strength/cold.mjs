// One fresh process for one contender: from before the import to behind the first answer, in milliseconds;
// with --expose-gc what is kept in memory after a few answers, in bytes. Not run by hand.

const [, , file, ...passwords] = process.argv

/** Live memory: twice, because what the first run frees may hold more. */
function weigh() {
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, external, rss } = process.memoryUsage()
  return [heapUsed, external, rss]
}

const before = globalThis.gc ? weigh() : null
const from = performance.now()
const { create } = await import(file)
const check = await create()
let last = check(passwords[0])
const ms = performance.now() - from
if (before === null) process.stdout.write(String(ms))
else {
  for (const password of passwords) last = check(password)
  const after = weigh().map((bytes, index) => bytes - before[index])
  process.stdout.write(JSON.stringify(after))
}
// Still in use here, so that nothing of it was freed above.
if (typeof check !== 'function' || last === undefined) process.exit(1)
