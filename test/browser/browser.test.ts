import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../src/messages/en.js'
import { fr } from '../../src/messages/fr.js'
import { installPackage } from '../support/install-package.js'
import { listExamples } from '../support/list-examples.js'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const required = process.env['HYGIE_REQUIRE_CHROMIUM'] === '1'

/** No sandbox as root in a container; no calls to anybody else. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP hygie.test 127.0.0.1',
]

const suite = readFileSync('test/runtimes/suite.mjs', 'utf8')
const judgeRandom = readFileSync('test/runtimes/judge-random.mjs', 'utf8')
const form = readFileSync('examples/react-hook-form/password-form.jsx', 'utf8')
/** How many random passwords Node and Chromium must judge alike, and which. */
const COUNT = 100_000
const SEED = 20_261_124
const readme = listExamples().find(({ title }) => title.startsWith('README.md'))?.code ?? ''

/** The same suite as on Node, the example of the README, and what a page without HTTPS lacks. */
const entries: Readonly<Record<string, string>> = {
  suite: `${suite}
    globalThis.answer = loadPackage().then(runSuite)`,
  example: `const printed = []
    console.log = (line) => printed.push(line)
    globalThis.answer = (async () => { ${readme.replaceAll(/^import .*$/gmu, '')}; return printed })()
    ${(readme.match(/^import .*$/gmu) ?? []).join('\n')}`,
  random: `${judgeRandom}
    // The page is there first: what follows keeps it busy.
    const loaded = new Promise((done) => addEventListener('load', () => setTimeout(done)))
    globalThis.answer = loaded.then(() => judgeRandom(${COUNT}, ${SEED}))`,
  form: `${form}
    import { createRoot } from 'react-dom/client'
    import { en } from 'hygie/messages/en'
    import { fr } from 'hygie/messages/fr'
    globalThis.submitted = []
    const catalog = location.search === '?en' ? en : fr
    const context = { name: 'Jeanne Dupont' }
    const onSubmit = ({ password }) => submitted.push(password)
    createRoot(document.body).render(
      <PasswordForm {...{ catalog, context, onSubmit }} label="L" button="B" />)`,
  crypto: `import { createMac, systemRandom } from 'hygie'
    import { createHashWasmMac } from 'hygie/adapters/hash-wasm'
    const key = new Uint8Array(32)
    systemRandom.fill(key)
    const sign = async (create) => (await (await create(key)).sign(new Uint8Array(3))).length
    globalThis.answer = (async () => ({
      secure: isSecureContext,
      random: new Set(key).size > 8,
      platform: await sign(createMac).catch((error) => error.code),
      wasm: await sign(createHashWasmMac),
    }))()`,
}

let browser: Browser
let server: Server
let port = 0

/** Bundles for browsers, from the project into which the packed package is installed. */
async function bundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'jsx' },
    bundle: true,
    jsx: 'automatic',
    // React is a tool of the examples: the package does not bring it along.
    nodePaths: [resolve('node_modules')],
    define: { 'process.env.NODE_ENV': '"production"' },
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

async function ask(host: string, entry: string): Promise<unknown> {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(`http://${host}:${port}/${entry}`)
  const answer: unknown = await page.evaluate(() => Reflect.get(globalThis, 'answer'))
  await page.close()
  expect(errors).toEqual([])
  return answer
}

const missing = !required && !existsSync(executablePath)
const title = missing
  ? 'skipped: no Chromium (apt-get install chromium, or CHROMIUM=path)'
  : 'in Chromium'

describe.skipIf(missing)(title, () => {
  beforeAll(async () => {
    const project = installPackage()
    const scripts = new Map<string, string>()
    for (const [name, contents] of Object.entries(entries))
      scripts.set(name, await bundle(contents, project.folder))
    project.remove()
    server = createServer(({ url = '' }, response) => {
      const [path = ''] = url.split('?')
      const script = scripts.get(path.slice(1).replace('.js', ''))
      const isScript = path.endsWith('.js')
      response.writeHead(script === undefined ? 404 : 200, {
        'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      })
      response.end(
        isScript ? script : `<!doctype html><script type="module" src="${path}.js"></script>`,
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
    browser = await chromium.launch({ executablePath, args: ARGS })
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it.each(['localhost', 'hygie.test'])('answers at %s as on Node', async (host) => {
    const { loadPackage, runSuite } = await import('../runtimes/suite.mjs')
    const expected: unknown = await runSuite(await loadPackage())
    expect(await ask(host, 'suite')).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  it('runs the example of the README', async () => {
    const printed = (await ask('localhost', 'example')) as readonly string[]
    expect(printed.length).toBeGreaterThan(2)
    expect(printed[0]).toContain('12')
  })

  it('judges random passwords byte for byte as Node does', { timeout: 600_000 }, async () => {
    const { judgeRandom: judge } = await import('../runtimes/judge-random.mjs')
    const [expected, answer] = await Promise.all([judge(COUNT, SEED), ask('localhost', 'random')])
    // All kinds of answers were compared.
    for (const status of ['pass', 'warn', 'fail'] as const) {
      expect(expected.statuses[status], status).toBeGreaterThan(0)
    }
    expect(answer).toEqual(expected)
  })

  it.each([
    ['fr', fr],
    ['en', en],
  ])('shows every reason in the form of the example, in %s', async (language, catalog) => {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${port}/form?${language}`)
    const field = page.locator('input')
    const names = ['autocomplete', 'minlength', 'maxlength', 'passwordrules', 'pattern']
    const values = await Promise.all(names.map((name) => field.getAttribute(name)))
    expect(values.slice(0, 3)).toEqual(['new-password', '12', '520'])
    expect(values.slice(3)).toEqual([expect.stringContaining('required: lower'), null])

    await field.fill('Dupont1!')
    await page.locator('button').click()
    await page.locator('li').first().waitFor()
    const { length_too_short: tooShort, blocklist_context: own } = catalog.reasons
    const shown = await page.locator('li').allTextContents()
    expect(shown).toContain(tooShort({ min: 12, actual: 8 }))
    expect(shown).toContain(own({ field: 'name' }))
    expect(await page.evaluate(() => Reflect.get(globalThis, 'submitted'))).toEqual([])

    await field.fill('Quatre tasses, 3 girafes')
    await page.locator('button').click()
    await page.waitForFunction(() => Reflect.get(globalThis, 'submitted').length === 1)
    expect(await page.locator('li').count()).toBe(0)
    await page.close()
  })

  it('signs on the platform over HTTPS and its like, and on WebAssembly everywhere', async () => {
    const both = { random: true, wasm: 32 }
    expect(await ask('localhost', 'crypto')).toEqual({ ...both, secure: true, platform: 32 })
    expect(await ask('hygie.test', 'crypto')).toEqual({
      ...both,
      secure: false,
      platform: 'ERR_CRYPTO_UNAVAILABLE',
    })
  })
})
