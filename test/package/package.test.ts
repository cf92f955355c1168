import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installPackage } from '../support/install-package.js'
import { listExamples } from '../support/list-examples.js'
import { listSubpaths } from '../support/list-subpaths.js'
import names from '../vectors/exports.json' with { type: 'json' }

let project = ''
let files: readonly string[] = []
let remove = (): void => undefined

beforeAll(() => {
  const installed = installPackage()
  project = installed.folder
  files = installed.files
  remove = installed.remove
})

afterAll(() => remove())

const node = (args: readonly string[], input?: string): { out: string; code: number } => {
  try {
    return {
      out: execFileSync(process.execPath, [...args], {
        cwd: project,
        encoding: 'utf8',
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
      code: 0,
    }
  } catch (error) {
    const { stdout, status } = error as { stdout: string; status: number }
    return { out: stdout, code: status }
  }
}

describe('the packed package', () => {
  it('holds what is built and what must be read, and nothing else', () => {
    const odd = files.filter(
      (file) =>
        !/^(?:dist\/.+\.(?:js|d\.ts)|docs\/policy\.schema\.json|[A-Z]+(?:\.md)?|package\.json)$/u.test(
          file,
        ),
    )
    expect(odd).toEqual([])
    for (const file of ['LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md', 'SECURITY.md']) {
      expect(files).toContain(file)
    }
  })

  it('names no machine, registry or folder of ours', () => {
    const shipped = join(project, 'node_modules/hygie')
    const found = files.filter((file) =>
      /\/work\/|\/root\/|registry\.npm|sourceMappingURL/u.test(
        readFileSync(join(shipped, file), 'utf8'),
      ),
    )
    expect(found).toEqual([])
  })

  // What is a type leaves no name behind at run time.
  it.each(listSubpaths())('exports from $specifier what is documented', ({ specifier }) => {
    const script = `console.log(JSON.stringify(Object.keys(await import('${specifier}'))))`
    const exported = JSON.parse(node(['--input-type=module', '-e', script]).out) as string[]
    const listed: readonly string[] = names[specifier as keyof typeof names]
    expect(exported.length).toBeGreaterThan(0)
    expect(exported.filter((name) => !listed.includes(name))).toEqual([])
    const values = listed.filter((name) => /^[a-z]/u.test(name))
    expect(values.filter((name) => !exported.includes(name))).toEqual([])
  })

  it('can be required, as Node 20.19 allows', () => {
    const script = "console.log(typeof require('hygie').checkPassword)"
    expect(node(['--input-type=commonjs', '-e', script]).out).toBe('function\n')
  })

  const readme = listExamples().filter(({ title }) => title.startsWith('README.md'))
  it.each(readme)('runs $title in an empty project', ({ code }) => {
    writeFileSync(join(project, 'example.mjs'), code)
    const { out, code: status } = node(['example.mjs'])
    expect(status).toBe(0)
    expect(out.length).toBeGreaterThan(10)
  })

  it('brings a command that answers', () => {
    const hygie = join(project, 'node_modules/.bin/hygie')
    const help = execFileSync(hygie, ['--help', '--locale', 'en'], { encoding: 'utf8' })
    expect(help).toContain('hygie')
    const { out, code } = node([hygie, 'check', '--json', '--locale', 'en'], 'motdepasse\n')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ status: 'fail' })
    expect(out).not.toContain('motdepasse')
  })
})

describe('a bundle of', () => {
  /** Bytes after gzip, minified; what is loaded on demand is not counted. Raise one only on purpose. */
  const ceilings: Readonly<Record<string, number>> = {
    hygie: 22_500,
    'hygie/breach': 10_400,
    'hygie/breach/offline': 18_000,
    'hygie/breach/bundled': 3_100,
    'hygie/strength': 33_000,
    'hygie/strength/zxcvbn': 7_000,
    'hygie/history': 1_900,
    'hygie/rotation': 8_600,
    'hygie/rotation/store': 19_900,
    'hygie/rotation/reminders': 10_500,
    'hygie/rotation/signals': 6_200,
    'hygie/testing': 8_900,
    'hygie/mailbox': 14_500,
    'hygie/mailbox/lookup': 13_000,
    'hygie/mailbox/tables': 1_700,
    'hygie/policy': 20_400,
    'hygie/policy/presets': 10_500,
    'hygie/policy/outputs': 12_100,
    'hygie/policy/generator': 7_200,
    'hygie/policy/requirements': 3_800,
    'hygie/policy/standards': 28_200,
    'hygie/messages': 700,
    'hygie/messages/fr': 10_500,
    'hygie/messages/en': 9_500,
    'hygie/adapters/zxcvbn': 7_000,
    'hygie/adapters/zod': 28_600,
    'hygie/adapters/hash-wasm': 1_100,
    'hygie/adapters/jose': 3_100,
    'hygie/adapters/tldts': 600,
    'hygie/adapters/disposable-email-domains-js': 500,
  }
  /** The largest piece that is loaded on demand, likewise. */
  const onCall: Readonly<Record<string, number>> = {
    'hygie/policy/generator': 24_500,
    'hygie/mailbox/tables': 2_000,
    'hygie/adapters/disposable-email-domains-js': 53_000,
  }
  /** Names that would show that a package, a dictionary or a language came along. */
  const strangers = [
    'zxcvbn',
    'ZodMini',
    'argon2',
    'WebAssembly',
    'Ce mot de passe',
    'This password',
    'tournesol',
    'azertyuiop',
    'node:',
  ]
  const allowed: Readonly<Record<string, readonly string[]>> = {
    // Writes ranges, where the page allows it.
    'hygie/breach/offline': ['WebAssembly'],
    'hygie/adapters/zxcvbn': ['zxcvbn'],
    'hygie/strength/zxcvbn': ['zxcvbn'],
    // The option `compat`, and a keyboard.
    'hygie/strength': ['zxcvbn', 'azertyuiop'],
    'hygie/adapters/zod': ['ZodMini'],
    'hygie/messages/fr': ['Ce mot de passe'],
    'hygie/messages/en': ['This password'],
  }

  it.each([
    ['hygie/policy/presets', 'nist80063b4', '3.1.1.2', ['pci-dss', 'owasp', 'EXI 25']],
    ['hygie/policy/standards', 'pciDss401Standard', '8.3.6', ['Cas n', '3.1.1.2', 'EXI 25']],
  ])('%s leaves out what nobody uses beside %s', async (specifier, name, kept, others) => {
    const { outputFiles } = await build({
      stdin: { contents: `export { ${name} } from '${specifier}'`, resolveDir: project },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    })
    const text = outputFiles.map((file) => file.text).join('')
    expect(text).toContain(kept)
    expect(others.filter((other) => text.includes(other))).toEqual([])
  })

  const forBrowsers = listSubpaths().filter(({ specifier }) => specifier !== 'hygie/node')
  it.each(forBrowsers)('$specifier stays small, and alone', async ({ specifier }) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export * from '${specifier}'`, resolveDir: project },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      minify: true,
      splitting: true,
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const entry =
      Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint)?.[0] ?? ''
    const needed = new Set<string>()
    const collect = (file: string): void => {
      if (needed.has(file)) return
      needed.add(file)
      for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
        if (kind === 'import-statement') collect(path)
      }
    }
    collect(entry)
    const texts = outputFiles.filter(({ path }) => [...needed].some((file) => path.endsWith(file)))
    const later = outputFiles.filter((file) => !texts.includes(file))
    const largest = Math.max(0, ...later.map((file) => gzipSync(file.text).length))
    expect(largest).toBeLessThanOrEqual(onCall[specifier] ?? Number.POSITIVE_INFINITY)
    const text = texts.map((file) => file.text).join('')
    expect(text.length).toBeGreaterThan(50)
    expect(gzipSync(text).length).toBeLessThanOrEqual(ceilings[specifier] ?? 0)
    const found = strangers.filter((name) => text.includes(name))
    expect(found).toEqual(allowed[specifier] ?? [])
  })
})
