import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BreachIndex } from '../../../../src/breach/offline/types.js'
import { SourceError } from '../../../../src/errors.js'
import { type ExportRangesOptions, exportRanges } from '../../../../src/node/serve/export-ranges.js'
import { createFakeIndex } from '../../../support/fake-index.js'

// Each export asks for a million ranges.
vi.setConfig({ testTimeout: 60_000 })

type Ranges = Readonly<Record<string, readonly string[]>>

const row = (digits: string, count = 1): string => `${digits.padEnd(35, '0')}:${count}`
const RANGES: Ranges = { '00000': [row('1'), row('A', 12)], '21BD1': [row('2')], FFFFF: [row('3')] }
const BODIES = Object.values(RANGES).map((rows) => rows.join('\r\n'))

const createIndex = (ranges: Ranges = RANGES): BreachIndex =>
  createFakeIndex({
    info: { coverage: 'partial', hashes: 4 },
    rows: (prefix) => ranges[prefix] ?? [],
  })

let directory: string
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'hygie-export-')), 'ranges')
})
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }))

const run = (index = createIndex(), options: ExportRangesOptions = {}) =>
  exportRanges(index, directory, { partial: 'serve', ...options })

const list = (folder = 'range'): string[] => readdirSync(join(directory, folder)).sort()
const read = (file: string): Buffer => readFileSync(join(directory, file))
const hasManifest = (): boolean => existsSync(join(directory, 'manifest.json'))

describe('exportRanges', () => {
  it('writes a file for each range that is held, and says in a manifest that they are whole', async () => {
    const done = await run()
    expect(list()).toEqual(['00000', '21BD1', 'FFFFF'])
    expect(list().map((file) => read(`range/${file}`).toString())).toEqual(BODIES)
    const manifest = {
      format: 'hygie-ranges/1',
      hash: 'sha1',
      coverage: 'partial',
      hashes: 4,
      asOf: '2026-11-01',
      createdAt: '2026-11-02T00:00:00.000Z',
      encodings: ['identity'],
      ranges: 3,
      missing: 1_048_573,
      bytes: BODIES.join('').length,
      sha256: createHash('sha256').update(BODIES.join('')).digest('hex'),
    }
    expect(JSON.parse(read('manifest.json').toString())).toEqual(manifest)
    expect(done).toEqual({ ...manifest, written: 3, kept: 0 })
    expect(readdirSync(directory).sort()).toEqual(['manifest.json', 'range'])
  })

  it('packs ranges beside, or instead', async () => {
    await run(createIndex(), { encodings: ['identity', 'gzip', 'br'] })
    expect(list().slice(0, 3)).toEqual(['00000', '00000.br', '00000.gz'])
    expect(gunzipSync(read('range/00000.gz')).toString()).toBe(BODIES[0])
    expect(brotliDecompressSync(read('range/00000.br')).toString()).toBe(BODIES[0])
    const { written, kept } = await run(createIndex(), { encodings: ['gzip'] })
    expect([written, kept]).toEqual([0, 3])
    expect(list()).toEqual(['00000.gz', '21BD1.gz', 'FFFFF.gz'])
  })

  it('keeps ranges of NTLM apart', async () => {
    await run()
    const ntlm = createFakeIndex({
      info: { coverage: 'partial', hash: 'ntlm' },
      rows: (prefix) => (prefix === 'ABCDE' ? [`${'7'.repeat(27)}:1`] : []),
    })
    await run(ntlm)
    expect(readdirSync(directory).sort()).toEqual([
      'manifest-ntlm.json',
      'manifest.json',
      'range',
      'range-ntlm',
    ])
    expect(list('range-ntlm')).toEqual(['ABCDE'])
    expect(JSON.parse(read('manifest-ntlm.json').toString()).hash).toBe('ntlm')
  })

  it('tells how far it is', async () => {
    const seen: number[] = []
    await run(createIndex(), {
      onProgress: ({ done, total }) => {
        expect(total).toBe(1_048_576)
        expect(hasManifest()).toBe(false)
        seen.push(done)
      },
    })
    expect(seen).toHaveLength(512)
    expect(seen[0]).toBe(2_048)
    expect(seen.at(-1)).toBe(1_048_576)
  })
})

describe('an export over an earlier one', () => {
  it('replaces what differs, removes what is gone, and leaves the rest as it is', async () => {
    await run(createIndex(), { encodings: ['identity', 'gzip'] })
    writeFileSync(join(directory, 'range/index.html'), 'mine')
    writeFileSync(join(directory, 'range/21BD1'), 'x'.repeat(BODIES[1]?.length ?? 0))
    const before = statSync(join(directory, 'range/00000'), { bigint: true })
    const { written, kept, ranges } = await run(
      createIndex({
        '00000': RANGES['00000'] ?? [],
        '21BD1': RANGES['21BD1'] ?? [],
        AAAAA: [row('5')],
      }),
      { encodings: ['identity', 'gzip'] },
    )
    expect([written, kept, ranges]).toEqual([3, 3, 3])
    expect(list()).toEqual([
      '00000',
      '00000.gz',
      '21BD1',
      '21BD1.gz',
      'AAAAA',
      'AAAAA.gz',
      'index.html',
    ])
    expect(read('range/21BD1').toString()).toBe(BODIES[1])
    const after = statSync(join(directory, 'range/00000'), { bigint: true })
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  it('goes on where that one was interrupted', async () => {
    const abort = new AbortController()
    const stop = new Error('enough')
    const onProgress = () => abort.abort(stop)
    await expect(run(createIndex(), { signal: abort.signal, onProgress })).rejects.toBe(stop)
    expect(list()).toEqual(['00000'])
    expect(readdirSync(directory)).toEqual(['range'])
    const { written, kept } = await run()
    expect([written, kept]).toEqual([2, 1])
    expect(hasManifest()).toBe(true)
  })
})

describe('an export that fails', () => {
  it('by a read leaves no manifest, not even an old one', async () => {
    await run()
    let reads = 0
    const failure = new SourceError('ERR_SOURCE_READ', 'The disk is gone.')
    const broken = createFakeIndex({
      rows: (prefix) => RANGES[prefix] ?? [],
      failure: () => (reads++ > 3_000 ? failure : null),
    })
    await expect(exportRanges(broken, directory)).rejects.toBe(failure)
    expect(hasManifest()).toBe(false)
    expect(readdirSync(directory)).toEqual(['range'])
  })

  it.each([
    ['where a file stands in place of the directory', () => writeFileSync(directory, '')],
    [
      'where a folder stands in place of a range',
      () => mkdirSync(join(directory, 'range/21BD1'), { recursive: true }),
    ],
  ])('%s says so, and leaves no manifest', async (_title, prepare) => {
    prepare()
    await expect(run()).rejects.toMatchObject({
      code: 'ERR_TARGET_WRITE',
      cause: expect.objectContaining({ syscall: expect.any(String) }),
    })
    expect(hasManifest()).toBe(false)
    expect(existsSync(join(directory, '.range.tmp'))).toBe(false)
  })

  it('by a bug lets it pass through', async () => {
    const bug = new TypeError('a bug')
    const onProgress = () => {
      throw bug
    }
    await expect(run(createIndex(), { onProgress })).rejects.toBe(bug)
  })

  it('before it starts writes nothing', async () => {
    const stop = new Error('never')
    await expect(run(createIndex(), { signal: AbortSignal.abort(stop) })).rejects.toBe(stop)
    expect(existsSync(directory)).toBe(false)
  })

  it.each<readonly [string, () => Promise<unknown>]>([
    ["'partial'", () => exportRanges(createIndex(), directory)],
    ["'index'", () => run(createFakeIndex({ info: { profile: 'filter8' } }))],
    ["'directory'", () => exportRanges(createFakeIndex(), '')],
    ["'encodings'", () => run(createIndex(), { encodings: [] })],
    ["'encodings'", () => run(createIndex(), { encodings: ['br', 'br'] })],
    ["'encodings'", () => run(createIndex(), { encodings: ['zstd' as 'br'] })],
  ])('for an impossible %s writes nothing', async (option, call) => {
    await expect(call()).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
    expect(existsSync(directory)).toBe(false)
  })
})
