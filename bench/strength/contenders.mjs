// Who is compared, in the order of the tables. The first one is what the ratios refer to.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from './make-folder.mjs'

export const INSTALL = 'npm install --prefix bench/strength/peers'

const at = (path) => new URL(path, import.meta.url)
const own = (file) => ({ url: at(`contenders/${file}.mjs`).href })
const peer = (name) => ({
  url: at(`peers/${name}.mjs`).href,
  isMissing: !existsSync(at(`peers/node_modules/${name}`)),
})

/** `hostile: false` leaves one out of the hostile texts, `process: false` out of the fresh processes. */
const all = [
  { name: 'hygie, all tiers', ...own('hygie-all') },
  { name: 'hygie, T1', ...own('hygie-french') },
  { name: 'hygie, T0', ...own('hygie-core') },
  { name: 'hygie, all tiers, with a context', ...own('hygie-context'), process: false },
  { name: '@zxcvbn-ts/core 4.2.0, fr + en + common', ...own('zxcvbn-ts') },
  { name: 'zxcvbn 4.4.2', ...peer('zxcvbn') },
  { name: 'zxcvbn-typescript 5.0.1', ...peer('zxcvbn-typescript'), hostile: false },
  { name: 'tai-password-strength 1.1.3', ...peer('tai-password-strength') },
]

/**
 * Those that are installed, and a sentence for each that is not.
 *
 * @returns `contenders` with `name` and `url`, the C library with `command` in place of `url`.
 */
export function findContenders() {
  const contenders = all.filter(({ isMissing }) => !isMissing)
  const missing = all
    .filter(({ isMissing }) => isMissing)
    .map(({ name }) => `${name}: not installed, see \`${INSTALL}\`.`)
  const command = compileDriver()
  const name = 'libzxcvbn, C'
  if (command === null) {
    missing.push(`${name}: no library or no compiler, see \`apt-get install gcc libzxcvbn-dev\`.`)
  } else contenders.push({ name, command, process: false })
  return { contenders, missing }
}

/** Path of the compiled driver of the C library, or nothing. */
function compileDriver() {
  const path = join(makeFolder(), 'driver')
  const source = fileURLToPath(at('driver.c'))
  try {
    execFileSync('gcc', ['-O2', source, '-lzxcvbn', '-lm', '-o', path], { stdio: 'ignore' })
    return path
  } catch {
    return null
  }
}
