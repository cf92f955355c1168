import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const CHILD = fileURLToPath(new URL('build-child.mjs', import.meta.url))
const run = promisify(execFile)

/** Builds with hygie (`exact`, `filter16`, `filter8+plain`) or a peer, by its file: `{ ms, maxRss }`. */
export async function runBuilder(kind, text, target, lines = 0) {
  const script = ['--max-old-space-size=14000', CHILD, kind, text, target, String(lines)]
  const { stdout } = await run(process.execPath, script, { maxBuffer: 2 ** 24 })
  return JSON.parse(stdout)
}

/** The same of a program, from its start to its end. */
export async function runProgram(file, parameters) {
  const from = performance.now()
  const child = spawn(file, parameters, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  let maxRss = 0
  const watch = setInterval(() => {
    maxRss = Math.max(maxRss, readPeak(child.pid))
  }, 20)
  const [code] = await once(child, 'exit')
  clearInterval(watch)
  if (code !== 0) throw new Error(said.trim())
  return { ms: performance.now() - from, maxRss }
}

/** Peak of a process while it lives; nothing once it is gone. */
function readPeak(pid) {
  try {
    return (
      1024 * Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    )
  } catch {
    return 0
  }
}
