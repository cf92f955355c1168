import { fork, spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { say } from './measure.mjs'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))

/** Starts each, and says who does not. */
export async function startAll(contenders, folder) {
  const runners = []
  for (const contender of contenders) {
    say(`starts: ${contender.name}`)
    try {
      runners.push({ ...contender, child: await startChild(contender, folder) })
    } catch (error) {
      console.log(`\nLeft out: ${contender.name}: ${error.message}`)
    }
  }
  return runners
}

/**
 * A contender in a process of its own.
 *
 * `ask(passwords, block)` gives `{ times, answers }`: the nanoseconds of each block of that many calls, and
 * what each call answered: a count, 0 for absent, NaN for present and not counted. `state()` gives `bytes` of
 * what it searches, and `rss`.
 */
function startChild(contender, folder) {
  return contender.command === undefined ? startScript(contender, folder) : startDriver(contender)
}

async function startScript({ url }, folder) {
  const child = fork(CHILD, [url, folder], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--max-old-space-size=12000'],
  })
  /** One question at a time is under way. */
  let settle = null
  child.on('message', (message) => settle.resolve(message))
  child.on('exit', () => settle?.reject(new Error('it does not start, or ended.')))
  const answer = () =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject }
    })
  const send = (message) => {
    const answered = answer()
    child.send(message)
    return answered
  }
  await answer()
  return {
    ask: (passwords, block) => send({ passwords, block }),
    state: () => send('state'),
    sweep: () => send('sweep'),
    close: () => {
      settle = null
      child.kill('SIGKILL')
    },
  }
}

/** A program that reads `BLOCK COUNT`, then the passwords, a line each, and writes a line of times and one of answers. */
async function startDriver({ command: [file, ...parameters], files }) {
  const child = spawn(file, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const numbers = async () => Float64Array.from((await lines.next()).value.split(' '), Number)
  if ((await lines.next()).done) throw new Error('it does not start.')
  const ask = async (passwords, block) => {
    child.stdin.write(`${block} ${passwords.length}\n${passwords.join('\n')}\n`)
    const times = await numbers()
    return { times, answers: await numbers() }
  }
  const state = async () => ({
    rss: readRss(child.pid),
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
  })
  return { ask, state, close: () => child.kill('SIGKILL') }
}

const readRss = (pid) =>
  1024 * Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1])
