import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../../../src/breach/check-breach.js'
import { createPwnedPasswordsSource } from '../../../../src/breach/create-pwned-passwords-source.js'
import {
  type CreateRangeHandlerOptions,
  createRangeHandler,
  type RangeHandler,
} from '../../../../src/breach/offline/create-range-handler.js'
import { loadRangeKernel } from '../../../../src/breach/offline/load-range-kernel.js'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import type { BreachIndex } from '../../../../src/breach/offline/types.js'
import { HygieError, SourceError } from '../../../../src/errors.js'
import { createNodeCompressor } from '../../../../src/node/serve/create-node-compressor.js'
import { buildIndexBytes } from '../../../support/build-index-bytes.js'
import { buildRows, sha1 } from '../../../support/build-range.js'
import { createFakeIndex } from '../../../support/fake-index.js'

const rows = [`${sha1('known').slice(5)}:12`, ...buildRows(30)].sort()
const prefix = sha1('known').slice(0, 5)
const index = createFakeIndex({ rows: () => rows })
const ntlm = createFakeIndex({
  info: { hash: 'ntlm' },
  rows: () => [`${'8'.repeat(27)}:3`],
})

function ask(
  handler: RangeHandler,
  path = `/range/${prefix}`,
  init: RequestInit = {},
): Promise<Response> {
  return handler(new Request(`http://ranges.test${path}`, init))
}

const askFor = (path: string, init: RequestInit = {}): Promise<Response> =>
  ask(createRangeHandler(index), path, init)

const create = (options: CreateRangeHandlerOptions, from: BreachIndex = index): RangeHandler =>
  createRangeHandler(from, options)

describe('a range', () => {
  it('is answered as the public service answers it', async () => {
    const response = await askFor(`/range/${prefix}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(rows.join('\r\n'))
    const etag = `"${(Number.parseInt(prefix, 16) + 1).toString(16).padStart(8, '0')}"`
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag',
      'cache-control': 'public, max-age=2678400',
      'content-length': String(rows.join('\r\n').length),
      'content-type': 'text/plain',
      etag,
      vary: 'Add-Padding',
      'x-content-type-options': 'nosniff',
    })
  })

  it('settles the question of a client of the protocol', async () => {
    const handler = createRangeHandler(index)
    const source = createPwnedPasswordsSource({
      baseUrl: 'https://ranges.test',
      fetch: (url, init) => handler(new Request(url, { headers: init.headers })),
    })
    const known = await checkBreach('known', { sources: [source] })
    expect(known).toMatchObject({ status: 'fail', details: { occurrences: 12 } })
    expect((await checkBreach('unknown', { sources: [source] })).status).toBe('pass')
  })

  it('is named in any case, and asked of the index in capitals', async () => {
    const asked = createFakeIndex()
    await ask(createRangeHandler(asked), '/range/abcde')
    await ask(createRangeHandler(asked), '/range/aBcDe?mode=sha1&other=1')
    expect(asked.asked).toEqual(['ABCDE', 'ABCDE'])
  })

  it('has a head without a body', async () => {
    const response = await askFor(`/range/${prefix}`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(rows.join('\r\n').length))
    expect(await response.text()).toBe('')
  })

  it('comes from the index of the mode', async () => {
    const both = createRangeHandler({ sha1: index, ntlm })
    expect(await (await ask(both, '/range/00000?mode=ntlm')).text()).toBe(`${'8'.repeat(27)}:3`)
    expect(await (await ask(both, '/range/00000?mode=NTLM')).text()).toBe(`${'8'.repeat(27)}:3`)
    expect(await (await ask(both, '/range/00000?mode=sha1')).text()).toBe(rows.join('\r\n'))
    const alone = createRangeHandler(ntlm)
    expect((await ask(alone, '/range/00000?mode=ntlm')).status).toBe(200)
    expect(alone.indexes).toEqual({ sha1: undefined, ntlm })
  })

  it('may stand below a path of its own', async () => {
    const handler = create({ basePath: '/hibp/v1' })
    expect((await ask(handler, '/hibp/v1/range/00000')).status).toBe(200)
    expect((await ask(handler, '/range/00000')).status).toBe(404)
  })
})

describe('whoever has a range already', () => {
  const tag = async (handler: RangeHandler, headers: Record<string, string> = {}) =>
    (await ask(handler, '/range/00000', { headers })).headers.get('etag') ?? ''

  it('is spared the body, and the index the read', async () => {
    const read = createFakeIndex()
    const handler = createRangeHandler(read)
    const response = await ask(handler, '/range/000AB', {
      headers: { 'if-none-match': 'W/"000000ac"' },
    })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(response.headers.get('etag')).toBe('"000000ac"')
    expect(response.headers.get('cache-control')).toBe('public, max-age=2678400')
    expect(response.headers.get('vary')).toBe('Add-Padding')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(read.asked).toEqual([])
  })

  it('has it under a tag for each encoding', async () => {
    const handler = create({ compress: createNodeCompressor('gzip') })
    expect(await tag(handler)).toBe('"00000001"')
    expect(await tag(handler, { 'accept-encoding': 'gzip' })).toBe('"00000001-gzip"')
    const status = async (etag: string) =>
      (
        await ask(handler, '/range/00000', {
          headers: { 'accept-encoding': 'gzip', 'if-none-match': etag },
        })
      ).status
    expect(await status('"00000001-gzip"')).toBe(304)
    expect(await status('"00000001"')).toBe(200)
  })

  it('gets a padded body again, because it is another one', async () => {
    const response = await ask(createRangeHandler(index), '/range/00000', {
      headers: { 'add-padding': 'true', 'if-none-match': '"00000001", *' },
    })
    expect(response.status).toBe(200)
  })

  it('is not told so of a block that is not held', async () => {
    const empty = createFakeIndex({ rows: () => [], checksum: () => 0 })
    for (const header of ['*', '"00000000"']) {
      const headers = { 'if-none-match': header }
      const response = await ask(createRangeHandler(empty), '/range/00000', { headers })
      expect(response.status).toBe(503)
    }
  })
})

describe('padding', () => {
  const count = async (response: Response) => (await response.text()).split('\r\n').length
  const asking = { headers: { 'add-padding': 'TRUE' } }

  it('is added where it is asked for, and has no tag and no shared cache', async () => {
    const response = await askFor(`/range/${prefix}`, asking)
    expect(response.headers.get('etag')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('private, max-age=2678400')
    const text = await response.text()
    const padded = text.split('\r\n')
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(padded.length).toBeGreaterThanOrEqual(800)
    expect(padded.length).toBeLessThanOrEqual(1_000)
    expect(padded).toEqual([...padded].sort())
    expect(padded.filter((row) => !row.endsWith(':0'))).toEqual(rows)
  })

  it('comes to the size of the largest range', async () => {
    const large = createFakeIndex({ info: { hashes: 1_600 * 1_048_576 }, rows: () => rows })
    // Six standard deviations above the mean.
    expect(
      await count(await ask(createRangeHandler(large), '/range/00000', asking)),
    ).toBeGreaterThanOrEqual(1_840)
  })

  it('has rows of 27 digits for NTLM', async () => {
    const response = await ask(createRangeHandler(ntlm), '/range/00000?mode=ntlm', asking)
    expect((await response.text()).split('\r\n').every((row) => row.length === 29)).toBe(true)
  })

  it('comes from the generator that is given', async () => {
    const random = { fill: vi.fn() }
    const response = await ask(create({ random }), '/range/00000', asking)
    expect(random.fill).toHaveBeenCalledTimes(1)
    expect(await response.text()).toContain(`${'0'.repeat(35)}:0`)
  })

  it.each([
    ['always', {}, 800, null],
    ['always', asking, 800, null],
    ['never', asking, 31, '"00000001"'],
    ['on-request', { headers: { 'add-padding': 'false' } }, 31, '"00000001"'],
  ] as const)('is there or not as %s says', async (padding, init, least, etag) => {
    const response = await ask(create({ padding }), '/range/00000', init)
    expect(response.headers.get('etag')).toBe(etag)
    expect(response.headers.get('vary')).toBe(padding === 'on-request' ? 'Add-Padding' : null)
    const rowCount = await count(response)
    if (least === 31) expect(rowCount).toBe(31)
    else expect(rowCount).toBeGreaterThanOrEqual(least)
  })
})

describe('encodings', () => {
  const compress = createNodeCompressor('gzip')
  const accepting = { headers: { 'accept-encoding': 'gzip, br' } }

  it.each([
    ['at once', compress],
    ['later', { ...compress, compress: async (body: Uint8Array) => compress.compress(body) }],
  ])('pack the body, %s', async (_title, port) => {
    const handler = create({ compress: port })
    const response = await ask(handler, '/range/00000', accepting)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')).toBe('Accept-Encoding, Add-Padding')
    const body = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get('content-length')).toBe(String(body.length))
    expect(gunzipSync(body).toString()).toBe(rows.join('\r\n'))
    const head = await ask(handler, '/range/00000', { ...accepting, method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(body.length))
  })

  it('leave the body as it is for those who do not accept them', async () => {
    const response = await ask(create({ compress }), '/range/00000')
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toBe(rows.join('\r\n'))
  })

  it('are refused when none is acceptable', async () => {
    const headers = { 'accept-encoding': 'identity;q=0' }
    expect((await askFor('/range/00000', { headers })).status).toBe(406)
  })

  it('that fail are a bug, and look like one', async () => {
    const failing = { encoding: 'br' as const, compress: () => Promise.reject(new Error('full')) }
    await expect(ask(create({ compress: failing }), '/range/00000', accepting)).rejects.toThrow(
      'full',
    )
  })
})

describe('what is no range', () => {
  it.each([
    ['/range/ABCD', 'GET', 400],
    ['/range/ABCDEF', 'GET', 400],
    ['/range/ABCDG', 'GET', 400],
    ['/range/', 'GET', 400],
    ['/range/ABCD%45', 'GET', 400],
    ['/range/ABCDE?mode=md5', 'GET', 400],
    ['/range/ABCDE?mode=', 'GET', 400],
    ['/range/ABCDE?mode=ntlm', 'GET', 400],
    ['/', 'GET', 404],
    ['/range', 'GET', 404],
    ['/range/ABCDE/', 'GET', 404],
    ['/range/../range', 'GET', 404],
    ['/ranges/ABCDE', 'POST', 404],
    ['/range/ABCDE', 'POST', 405],
    ['/range/ABCDE', 'DELETE', 405],
  ])('%s by %s is refused with %i, and no cache keeps that', async (path, method, status) => {
    const response = await askFor(path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : null)
    const text = await response.text()
    expect(text).toMatch(/^[A-Z][^.]+\.\n$/u)
    expect(text).not.toContain('ABCD')
    expect(response.headers.get('content-length')).toBe(String(text.length))
  })

  it('cannot be asked in the other mode of an NTLM index', async () => {
    expect((await ask(createRangeHandler(ntlm), '/range/ABCDE')).status).toBe(400)
  })
})

describe('pages of other origins', () => {
  it('may ask for padding', async () => {
    const response = await askFor('/range/ABCDE', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-headers': 'Add-Padding',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-origin': '*',
      'access-control-max-age': '86400',
    })
  })

  it('may not ask at all when that is not wanted', async () => {
    const handler = create({ cors: false })
    const preflight = await ask(handler, '/range/ABCDE', { method: 'OPTIONS' })
    expect(preflight.status).toBe(405)
    expect(preflight.headers.get('allow')).toBe('GET, HEAD')
    for (const path of ['/range/ABCDE', '/range/x']) {
      const { headers } = await ask(handler, path)
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('access-control-expose-headers')).toBeNull()
    }
  })
})

describe('an index that does not answer', () => {
  it('gives no empty answer for a block that it does not hold, padded or not', async () => {
    const holes = createFakeIndex({ info: { coverage: 'partial' }, rows: () => [] })
    const handler = create({ partial: 'serve' }, holes)
    for (const padding of ['false', 'true']) {
      const response = await ask(handler, '/range/ABCDE', { headers: { 'add-padding': padding } })
      expect(response.status).toBe(503)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('retry-after')).toBeNull()
    }
  })

  it.each([
    new SourceError('ERR_SOURCE_READ', 'The disk is gone.'),
    new HygieError('ERR_INDEX_INVALID', 'The block is damaged.'),
  ])('says to come back later when a read fails', async (failure) => {
    const onError = vi.fn()
    const broken = createFakeIndex({ failure: () => failure })
    const response = await ask(create({ onError }, broken), '/range/ABCDE')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).not.toContain('ABCDE')
    expect(onError.mock.calls).toEqual([[failure]])
    expect((await ask(create({}, broken), '/range/ABCDE')).status).toBe(503)
  })

  it('says so once it is too old to acquit, unless that is accepted', async () => {
    let coverage: 'complete' | 'partial' = 'complete'
    const aging = createFakeIndex({ rows: () => rows, coverage: () => coverage })
    const strict = createRangeHandler(aging)
    const lax = create({ partial: 'serve' }, aging)
    expect((await ask(strict)).status).toBe(200)
    coverage = 'partial'
    expect((await ask(strict)).status).toBe(503)
    expect((await ask(lax)).status).toBe(200)
    expect(() => createRangeHandler(aging)).toThrow("'partial'")
  })

  it('may use one memory for all ranges, because an answer keeps its own', async () => {
    const memory = new Uint8Array(rows.join('\r\n').length)
    const reusing = {
      ...createFakeIndex(),
      coverage: 'complete' as const,
      range: (prefix: string) => memory.fill(prefix.charCodeAt(0)),
    }
    const compress = {
      encoding: 'gzip' as const,
      compress: async (body: Uint8Array) => gzipSync(await Promise.resolve(body)),
    }
    const handler = create({ compress }, reusing)
    for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
      const [first] = await Promise.all([
        ask(handler, '/range/A0000', { headers }),
        ask(handler, '/range/B0000', { headers }),
      ])
      const body = new Uint8Array(await first.arrayBuffer())
      const text = Buffer.from('accept-encoding' in headers ? gunzipSync(body) : body).toString()
      expect(text).toBe('A'.repeat(memory.length))
    }
  })

  it('lets a bug look like one', async () => {
    const broken = createFakeIndex({ failure: () => new TypeError('a bug') })
    await expect(ask(createRangeHandler(broken), '/range/ABCDE')).rejects.toThrow('a bug')
  })
})

describe('createRangeHandler', () => {
  it.each<readonly [string, () => unknown]>([
    ["'index'", () => createRangeHandler({})],
    ["'index'", () => create({}, createFakeIndex({ info: { profile: 'filter8' } }))],
    ["'index'", () => create({}, createFakeIndex({ info: { coverage: 'partial' } }))],
    ["'sha1'", () => createRangeHandler({ sha1: ntlm })],
    ["'ntlm'", () => createRangeHandler({ sha1: index, ntlm: index })],
    ["'padding'", () => create({ padding: 'yes' as 'always' })],
    ["'maxAgeSeconds'", () => create({ maxAgeSeconds: -1 })],
    ["'maxAgeSeconds'", () => create({ maxAgeSeconds: 0.5 })],
    ["'basePath'", () => create({ basePath: 'hibp' })],
    ["'basePath'", () => create({ basePath: '/hibp/' })],
    ["'basePath'", () => create({ basePath: '/a?b' })],
    ["'compress'", () => create({ compress: { encoding: 'zstd' as 'br', compress: (x) => x } })],
  ])('refuses an impossible %s', (option, call) => {
    expect(call).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(option),
      }),
    )
  })

  it('takes another time to keep ranges for', async () => {
    const response = await ask(create({ maxAgeSeconds: 0 }), '/range/ABCDE')
    expect(response.headers.get('cache-control')).toBe('public, max-age=0')
  })
})

describe('a real index', () => {
  const lines = ['known', 'also known', 'often'].map((text) => ({
    hash: sha1(text),
    count: text === 'often' ? 83_000 : 12,
  }))
  const prefixes = lines.map(({ hash }) => hash.slice(0, 5))

  it.each([
    ['in plain JavaScript', undefined],
    ['on WebAssembly', loadRangeKernel()],
  ])('answers all at once, each with its own rows, %s', async (_title, kernel) => {
    const real = await openBreachIndex(buildIndexBytes(lines), { kernel })
    const handler = create({ partial: 'serve' }, real)
    const responses = await Promise.all(prefixes.map((five) => ask(handler, `/range/${five}`)))
    expect(await Promise.all(responses.map((response) => response.text()))).toEqual(
      lines.map(({ hash, count }) => `${hash.slice(5)}:${count}`),
    )
    expect((await ask(handler, '/range/00000')).status).toBe(503)
    expect(() => createRangeHandler(real)).toThrow("'partial'")
  })

  it('answers 503 for a damaged block, and goes on with the others', async () => {
    const bytes = buildIndexBytes(lines)
    const first = lines.map(({ hash }) => hash).sort()[0] ?? ''
    const at = bytes.indexOf(Buffer.from(first.slice(5, 37), 'hex'))
    const other = prefixes.find((five) => five !== first.slice(0, 5)) ?? ''
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1
    const handler = create({ partial: 'serve' }, await openBreachIndex(bytes))
    const response = await ask(handler, `/range/${first.slice(0, 5)}`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
    expect((await ask(handler, `/range/${other}`)).status).toBe(200)
  })
})
