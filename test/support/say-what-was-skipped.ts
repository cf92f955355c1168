import type { Reporter } from 'vitest/node'

/** What needs more than a clean clone, the command that runs it, and what that command needs. */
const REST: readonly (readonly [string, string, string])[] = [
  ['the package, packed and installed', 'npm run check:package', 'the npm registry'],
  ['the declarations on three versions of TypeScript', 'npm run check:declarations', 'a build'],
  ['Chromium', 'npm run check:browser', 'apt-get install chromium, or CHROMIUM=path'],
  ['Redis and nginx', 'npm run check:services', 'apt-get install redis-server nginx-light'],
  ['Node 22, 24 and 26', 'npm run check:runtimes', 'the npm registry, Linux on x64'],
]

/** Says at the end of `npm test`, green or red, what was not run and how to run it. */
// biome-ignore lint/style/noDefaultExport: Vitest loads a reporter by its default export.
export default class SayWhatWasSkipped implements Reporter {
  onTestRunEnd(): void {
    const rows = REST.map(([what, command, needs]) => `  ${what}: ${command} (needs ${needs})\n`)
    process.stdout.write(
      `\nNot run here, because a clean clone may lack what it needs:\n${rows.join('')}`,
    )
  }
}
