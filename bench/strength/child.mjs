// One contender in a process of its own, kept alive. Asked over the channel: { passwords, repeats };
// answers { times, cpuMs }: the milliseconds of every call, in order, and the processor time of all, helpers of
// the engine included. Not run by hand.

const { create } = await import(process.argv[2])
const check = await create()

process.on('message', ({ passwords, repeats }) => {
  const times = new Array(passwords.length * repeats)
  const cpu = process.cpuUsage()
  let call = 0
  let from = performance.now()
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const password of passwords) {
      check(password)
      const to = performance.now()
      times[call++] = to - from
      from = to
    }
  }
  const { user, system } = process.cpuUsage(cpu)
  process.send({ times, cpuMs: (user + system) / 1e3 })
})
process.send('ready')
