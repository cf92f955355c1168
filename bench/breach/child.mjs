// One contender in a process of its own, kept alive. Asked over the channel: { passwords, block }, answers
// { times, answers }: the nanoseconds of each block of that many calls, and what each call answered: a count,
// 0 for absent, NaN for present and not counted. Not run by hand.

const [, , url, folder] = process.argv
const contender = await (await import(url)).create(folder)

function ask(passwords, block) {
  const answers = new Float64Array(passwords.length)
  const times = new Float64Array(Math.floor(passwords.length / block))
  for (let turn = 0, call = 0; turn < times.length; turn++) {
    const from = performance.now()
    for (const end = call + block; call < end; call++)
      answers[call] = contender.find(passwords[call])
    times[turn] = (performance.now() - from) * 1e6
  }
  return { times, answers }
}

function askMany(passwords, block) {
  const answers = new Float64Array(passwords.length)
  const times = []
  for (let from = 0; from < passwords.length; from += block) {
    const part = passwords.slice(from, from + block)
    const start = performance.now()
    const found = contender.findMany(part)
    // The last one is not timed unless it is whole.
    if (part.length === block) times.push((performance.now() - start) * 1e6)
    answers.set(found, from)
  }
  return { times, answers }
}

/** One after the other: a call that waits lets nothing else in. */
async function askInTurn(passwords, block) {
  const answers = new Float64Array(passwords.length)
  const times = new Float64Array(Math.floor(passwords.length / block))
  for (let turn = 0, call = 0; turn < times.length; turn++) {
    const from = performance.now()
    for (const end = call + block; call < end; call++) {
      answers[call] = await contender.findAsync(passwords[call])
    }
    times[turn] = (performance.now() - from) * 1e6
  }
  return { times, answers }
}

const run = contender.findAsync ? askInTurn : contender.findMany ? askMany : ask

process.on('message', async (message) => {
  if (message === 'state') {
    process.send({ bytes: contender.bytes, rss: process.memoryUsage().rss })
  } else if (message === 'sweep') {
    process.send(await contender.sweep())
  } else {
    // Where a hash is given, it is made before the clock runs.
    const { passwords, block } = message
    const { times, answers } = await run(
      contender.prepare ? passwords.map(contender.prepare) : passwords,
      block,
    )
    process.send({ times, answers })
  }
})
process.send('ready')
