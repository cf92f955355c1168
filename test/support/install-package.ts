import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** An empty project into which the packed package is installed, as a user does. */
export interface InstalledProject {
  readonly folder: string
  /** What the tarball holds. */
  readonly files: readonly string[]
  remove(): void
}

/** Packs what is built and installs the tarball into an empty project. Needs the npm registry. */
export function installPackage(): InstalledProject {
  const folder = mkdtempSync(join(tmpdir(), 'hygie-'))
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [tarball] = JSON.parse(npm(packing, resolve('.'))) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ]
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  const options = ['--no-audit', '--no-fund', '--ignore-scripts']
  npm(['install', ...options, join(folder, tarball.filename)], folder)
  return {
    folder,
    files: tarball.files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
