import { fork, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))

/**
 * A contender in a process of its own.
 *
 * `ask(passwords, repeats, limitMs)` gives `{ times, cpuMs }`: the milliseconds of every call and the processor
 * time of all; or `'late'` after the limit, or `'failed'` when the process broke down. In both cases the process is ended and the next question
 * starts another.
 */
export function startChild({ url, command }) {
  const open = command === undefined ? () => openScript(url) : () => openDriver(command)
  let opened = null
  const close = () => {
    opened?.process.removeAllListeners()
    opened?.process.kill('SIGKILL')
    opened = null
  }
  const ask = async (passwords, repeats, limitMs = 600_000) => {
    opened ??= await open()
    const child = opened
    let timer
    const answer = await new Promise((resolve) => {
      timer = setTimeout(resolve, limitMs, 'late')
      child.process.once('exit', () => resolve('failed'))
      child.send(passwords, repeats, resolve)
    })
    clearTimeout(timer)
    if (typeof answer === 'string') close()
    else child.process.removeAllListeners('exit')
    return answer
  }
  return { ask, close }
}

async function openScript(url) {
  const child = fork(CHILD, [url], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error(`${url} does not start: is the package built?`)))
  })
  child.removeAllListeners('exit')
  const send = (passwords, repeats, answer) => {
    child.once('message', answer)
    child.send({ passwords, repeats })
  }
  return { process: child, send }
}

function openDriver(command) {
  const child = spawn(command, { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  child.stdin.on('error', () => {})
  const send = (passwords, repeats, answer) => {
    lines.once('line', (line) => {
      const [cpuMs, ...times] = line
        .split(' ', repeats * passwords.length + 1)
        .map((ns) => ns / 1e6)
      answer({ times, cpuMs })
    })
    child.stdin.write(`${repeats} ${passwords.length}\n${passwords.join('\n')}\n`)
  }
  return { process: child, send }
}
