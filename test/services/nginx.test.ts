import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../src/breach/check-breach.js'
import { createPwnedPasswordsSource } from '../../src/breach/create-pwned-passwords-source.js'
import { loadRangeKernel } from '../../src/breach/offline/load-range-kernel.js'
import { openBreachIndex } from '../../src/breach/offline/open-breach-index.js'
import { exportRanges } from '../../src/node/serve/export-ranges.js'
import { buildIndexBytes } from '../support/build-index-bytes.js'
import { sha1 } from '../support/build-range.js'

/** Debian keeps it where only root looks. */
const program = process.env['NGINX'] ?? 'nginx'
const isThere = spawnSync(program, ['-v']).status === 0
const isRequired = process.env['HYGIE_REQUIRE_SERVICES'] === '1'

const prefixOf = (hash: string): string => hash.slice(0, 5)
const hashOf = (prefix: string, row: number): string => prefix + sha1(`row ${row}`).slice(5)
const prefixes = [sha1('known'), sha1('absent')].map(prefixOf)
/** A range of 900 rows for each of two passwords, and one of the passwords in it. */
const lines = [
  { hash: sha1('known'), count: 83_000 },
  ...prefixes.flatMap((prefix) =>
    Array.from({ length: 900 }, (_, row) => ({ hash: hashOf(prefix, row), count: (row % 20) + 1 })),
  ),
]
const [known = ''] = prefixes
const ntlmLine = { hash: `ABCDE${'7'.repeat(27)}`, count: 3 }
const rowsOf = (prefix: string): string =>
  lines
    .filter(({ hash }) => hash.startsWith(prefix))
    .map(({ hash, count }) => `${hash.slice(5)}:${count}`)
    .sort()
    .join('\r\n')

let directory: string
let baseUrl: string
let nginx: ChildProcess | null = null

/** A port that was free just now. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** The configuration of the examples, at another address; replaced exactly once, or it has changed. */
function configure(listen: string, root: string): string {
  return [
    ['listen 127.0.0.1:8080;', `listen ${listen};`],
    ['root /srv/hygie;', `root ${root};`],
  ].reduce(
    (text, [from = '', to = '']) => {
      expect(text.split(from)).toHaveLength(2)
      return text.replace(from, to)
    },
    readFileSync('examples/nginx/hygie-ranges.conf', 'utf8'),
  )
}

async function startNginx(): Promise<void> {
  const port = await findPort()
  baseUrl = `http://127.0.0.1:${port}`
  const file = join(directory, 'nginx.conf')
  writeFileSync(file, configure(`127.0.0.1:${port}`, join(directory, 'ranges')))
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const own = folders.map((name) => `${name}_temp_path ${join(directory, name)};`).join('\n')
  writeFileSync(file, readFileSync(file, 'utf8').replace('http {\n', `http {\n${own}\n`))
  nginx = spawn(
    program,
    [
      ...['-p', directory, '-e', join(directory, 'error.log'), '-c', file],
      ...['-g', `daemon off; master_process off; pid ${join(directory, 'pid')};`],
    ],
    { stdio: 'ignore' },
  )
  await vi.waitFor(() => fetch(`${baseUrl}/`), 20_000)
}

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${baseUrl}${path}`, { headers: { 'accept-encoding': 'identity' }, ...init })

describe.skipIf(!isThere && !isRequired)(
  'nginx, which is not on the PATH where this is skipped,',
  () => {
    beforeAll(async () => {
      expect(isThere, 'nginx is not on the PATH: apt-get install nginx-light, or NGINX=path').toBe(
        true,
      )
      directory = mkdtempSync(join(tmpdir(), 'hygie-nginx-'))
      const kernel = loadRangeKernel()
      const sha1Index = await openBreachIndex(buildIndexBytes(lines), { kernel })
      const ntlmIndex = await openBreachIndex(buildIndexBytes([ntlmLine], { hash: 'ntlm' }), {
        kernel,
      })
      const target = join(directory, 'ranges')
      await exportRanges(sha1Index, target, { partial: 'serve', encodings: ['identity', 'gzip'] })
      await exportRanges(ntlmIndex, target, { partial: 'serve' })
      await startNginx()
    })

    afterAll(async () => {
      if (nginx === null) return
      nginx.kill('SIGQUIT')
      if (nginx.exitCode === null) await once(nginx, 'exit')
      rmSync(directory, { recursive: true, force: true })
    })

    it.each([
      ['known', 'fail', null],
      ['absent', 'pass', null],
      ['nobody knows this range', 'unknown', 'ERR_SOURCE_HTTP'],
    ] as const)(
      'settles the question of a client: %s is a %s',
      async (password, status, errorCode) => {
        const source = createPwnedPasswordsSource({ baseUrl })
        const outcome = await checkBreach(password, { sources: [source] })
        expect(outcome.status).toBe(status)
        if (errorCode !== null) expect(outcome.reasons[0]?.params).toMatchObject({ errorCode })
      },
    )

    it('answers as the public service does', async () => {
      const response = await get(`/range/${known}`)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe(rowsOf(known))
      const { headers } = response
      expect(headers.get('content-type')).toBe('text/plain')
      expect(headers.get('cache-control')).toBe('public, max-age=2678400')
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')).toBe('ETag')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('vary')).toBe('Accept-Encoding')
      expect(headers.get('etag')).toMatch(/^"[\w-]+"$/u)
    })

    it('takes digits in any case', async () => {
      const response = await get(`/range/${known.toLowerCase()}`)
      expect(await response.text()).toBe(rowsOf(known))
    })

    it('spares the body for those who have it', async () => {
      const path = `/range/${known}`
      const etag = (await get(path)).headers.get('etag') ?? ''
      const headers = { 'if-none-match': etag, 'accept-encoding': 'identity' }
      const response = await get(path, { headers })
      expect(response.status).toBe(304)
      expect(response.headers.get('cache-control')).toBe('public, max-age=2678400')
      expect((await get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    })

    it('sends the packed file under a tag of its own', async () => {
      const path = `/range/${known}`
      const packed = await get(path, { headers: { 'accept-encoding': 'gzip' } })
      expect(packed.headers.get('content-encoding')).toBe('gzip')
      expect(await packed.text()).toBe(rowsOf(known))
      const plain = await get(path)
      expect(plain.headers.get('content-encoding')).toBeNull()
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
      expect(Number(packed.headers.get('content-length'))).toBeLessThan(
        Number(plain.headers.get('content-length')) * 0.6,
      )
    })

    it('never sends a part of a range', async () => {
      const response = await get(`/range/${known}`, {
        headers: { range: 'bytes=0-99' },
      })
      expect(response.status).toBe(200)
    })

    it('serves the other mode', async () => {
      expect(await (await get('/range/abcde?mode=ntlm')).text()).toBe(`${ntlmLine.hash.slice(5)}:3`)
      expect((await get(`/range/${known}?mode=sha1`)).status).toBe(200)
    })

    it.each([
      ['/range/ABCD', 'GET', 400],
      ['/range/ABCDEF', 'GET', 400],
      ['/range/ABCDG', 'GET', 400],
      ['/range/ABCDE.gz', 'GET', 400],
      ['/range/', 'GET', 400],
      ['/range/ABCDE?mode=md5', 'GET', 400],
      ['/', 'GET', 404],
      ['/manifest.json', 'GET', 404],
      ['/range-ntlm/ABCDE', 'GET', 404],
      ['/range/ABCDE/', 'GET', 404],
      ['/range/00000', 'GET', 503],
      ['/range/00000?mode=ntlm', 'HEAD', 503],
      ['/range/ABCDE', 'POST', 405],
      ['/range/ABCDE', 'DELETE', 405],
    ])('answers %s by %s with %i, which no cache keeps', async (path, method, status) => {
      const response = await get(path, { method })
      expect(response.status).toBe(status)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : null)
    })

    it('lets pages of other origins ask for padding', async () => {
      const response = await get('/range/ABCDE', { method: 'OPTIONS' })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-headers')).toBe('Add-Padding')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    })

    it('keeps no record of what was asked', async () => {
      await get('/range/00000')
      await get('/range/ABCDX')
      expect(readFileSync(join(directory, 'error.log'), 'utf8')).not.toMatch(/0{5}|ABCDX/u)
    })
  },
)
