import { crc32 } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../../../src/breach/check-breach.js'
import { CANARIES } from '../../../../src/breach/offline/canaries.js'
import {
  type EncodeFilterSettings,
  encodeFilter,
} from '../../../../src/breach/offline/encode-filter.js'
import {
  type OpenBreachIndexOptions,
  openBreachIndex,
} from '../../../../src/breach/offline/open-breach-index.js'
import type { PasswordHash } from '../../../../src/breach/types.js'
import { SourceError } from '../../../../src/errors.js'
import type { Instant } from '../../../../src/time.js'
import {
  buildIndexBytes,
  type CorpusLine,
  resealIndexBytes,
} from '../../../support/build-index-bytes.js'
import { sha1 } from '../../../support/build-range.js'
import { watchReader } from '../../../support/watch-reader.js'

const CREATED_AT = Date.UTC(2026, 10, 24)
const word = (row: number): string => `password ${row}`
/** Counts of every form: unknown, within the row, and among the escapes, of one to five bytes. */
const COUNTS = [null, 1, 14, 15, 127, 128, 20_000, 3_000_000, 86_000_000_000]
const LINES: readonly CorpusLine[] = Array.from({ length: 3_000 }, (_, row) => ({
  hash: sha1(word(row)),
  count: COUNTS[row % COUNTS.length] as number | null,
}))
const whole = buildIndexBytes(LINES, { asOf: '2026-11-20', note: 'made for tests' })

async function encode(
  lines: readonly CorpusLine[],
  more: Partial<EncodeFilterSettings> = {},
): Promise<Uint8Array> {
  const sorted = lines.map(({ hash }) => hash).sort()
  return encodeFilter(Buffer.from(sorted.join(''), 'hex'), {
    hash: 'sha1',
    bits: 8,
    complete: true,
    top: false,
    createdAt: CREATED_AT,
    asOf: '2026-11-20' as EncodeFilterSettings['asOf'],
    note: '',
    covers: null,
    ...more,
  })
}

/** Not the hash of anything, but 32 digits that depend on the text. */
const ntlm: PasswordHash = { kind: 'ntlm', digest: (text) => sha1(`ntlm ${text}`).slice(8) }
const refusal = (code: string, sentence = ''): object =>
  expect.objectContaining({ code, message: expect.stringContaining(sentence) })

afterEach(() => vi.unstubAllGlobals())

describe('openBreachIndex', () => {
  it('says what it opened', async () => {
    const index = await openBreachIndex(whole)
    expect(index).toMatchObject({
      kind: 'local',
      name: 'index',
      coverage: 'partial',
      asOf: '2026-11-20',
    })
    expect(index.info).toEqual({
      profile: 'exact',
      hash: 'sha1',
      hashes: 3_000,
      bytes: whole.length,
      coverage: 'partial',
      asOf: '2026-11-20',
      createdAt: '2026-11-24T00:00:00.000Z',
      note: 'made for tests',
    })
    const { info } = await openBreachIndex(await encode(LINES), { name: 'filter' })
    expect(info).toMatchObject({
      profile: 'filter8',
      hashes: 3_000,
      coverage: 'complete',
      note: '',
    })
    expect((await openBreachIndex(await encode(LINES, { top: true }))).coverage).toBe('partial')
  })

  const wrong: readonly (readonly [string, OpenBreachIndexOptions])[] = [
    ['name', { name: '' }],
    ['verify', { verify: 'slow' as 'full' }],
    ['maxAge', { maxAge: 'six months' as 'P6M' }],
    ['ntlm', { ntlm: { ...ntlm, kind: 'sha1' } }],
    ['checkMisses', { checkMisses: 1 as unknown as boolean }],
    ['filter', { filter: whole }],
  ]
  it.each(wrong)(
    'refuses an impossible %s, and closes what it was given',
    async (option, options) => {
      const reader = watchReader(whole)
      await expect(openBreachIndex(reader, options)).rejects.toThrow(
        refusal('ERR_OPTION_INVALID', `'${option}'`),
      )
      expect(reader.closed()).toBe(true)
    },
  )

  it('refuses a filter for a filter, and one of another hash', async () => {
    const filter = await encode(LINES)
    await expect(openBreachIndex(filter, { filter })).rejects.toThrow(
      refusal('ERR_OPTION_INVALID', "'filter'"),
    )
    const other = await encodeFilter(new Uint8Array(0), {
      hash: 'ntlm',
      bits: 8,
      complete: false,
      top: false,
      createdAt: 0,
      asOf: null,
      note: '',
      covers: null,
    })
    await expect(openBreachIndex(whole, { filter: other })).rejects.toThrow("'filter'")
  })

  it('closes index and filter together', async () => {
    const [reader, filter] = [watchReader(whole), watchReader(await encode(LINES))]
    const index = await openBreachIndex(reader, { filter })
    expect([reader.closed(), filter.closed()]).toEqual([false, false])
    index.close()
    expect([reader.closed(), filter.closed()]).toEqual([true, true])
    ;(await openBreachIndex(whole)).close()
  })

  it('opens without Web Crypto, and then compares no root', async () => {
    const copy = Buffer.from(whole)
    copy[copy.length - 20] = (copy[copy.length - 20] as number) ^ 1
    await expect(openBreachIndex(copy)).rejects.toThrow('root')
    vi.stubGlobal('crypto', {})
    expect((await openBreachIndex(copy)).count(word(1))).toBe(1)
    await expect(encode(LINES)).rejects.toThrow(refusal('ERR_CRYPTO_UNAVAILABLE'))
  })

  it('reads bytes in the middle of a buffer, wherever they begin', async () => {
    const shifted = new Uint8Array(whole.length + 3)
    shifted.set(whole, 3)
    const index = await openBreachIndex(shifted.subarray(3))
    expect([index.count(word(1)), index.count(word(6)), index.count('absent')]).toEqual([
      1, 20_000, 0,
    ])
  })
})

describe.each([
  ['in memory', () => whole],
  ['in a file', () => watchReader(whole)],
] as const)('an index %s', (_where, reader) => {
  it('counts passwords, one by one or many, now or later, by text or by hash', async () => {
    const index = await openBreachIndex(reader())
    const asked = [...LINES.keys()]
      .flatMap((row) => [word(row), `absent ${row}`])
      .concat(word(3), word(3))
    const expected = asked.map((text) =>
      text.startsWith('absent') ? 0 : LINES[Number(text.slice(9))]?.count,
    )
    expect(asked.map((text) => index.count(text))).toEqual(expected)
    expect(index.countMany(asked)).toEqual(expected)
    expect(asked.map((text) => index.countHash(sha1(text).toLowerCase()))).toEqual(expected)
    expect(asked.map((text) => index.countHash(Buffer.from(sha1(text), 'hex')))).toEqual(expected)
    const some = asked.slice(0, 100)
    expect(await Promise.all(some.map((text) => index.countAsync(text)))).toEqual(
      expected.slice(0, 100),
    )
    expect(index.countMany([])).toEqual([])
  })

  it('is a source', async () => {
    const index = await openBreachIndex(reader(), { name: 'mirror' })
    expect(index.find(word(0))).toEqual({ found: true, occurrences: null })
    expect(index.find(word(3))).toEqual({ found: true, occurrences: 15 })
    expect(index.find('absent')).toEqual({ found: false, occurrences: 0 })
    const outcome = await checkBreach(word(3), { sources: [index] })
    expect(outcome).toMatchObject({
      status: 'fail',
      details: { source: 'mirror', asOf: '2026-11-20', occurrences: 15 },
    })
    const other = await checkBreach('absent', { sources: [index] })
    expect(other.reasons[0]?.code).toBe('breach_coverage_partial')
  })

  it('refuses what is no hash, no password and no prefix', async () => {
    const index = await openBreachIndex(reader())
    const hash = sha1('x')
    for (const given of [
      '',
      hash.slice(1),
      `${hash}0`,
      `g${hash.slice(1)}`,
      new Uint8Array(19),
      5,
    ]) {
      expect(() => index.countHash(given as string)).toThrow(
        refusal('ERR_OPTION_INVALID', "'hash'"),
      )
    }
    expect(() => index.count(5 as unknown as string)).toThrow("'password'")
    await expect(index.countAsync(5 as unknown as string)).rejects.toThrow("'password'")
    for (const prefix of ['', '0000', '000000', '0000G', 5]) {
      expect(() => index.range(prefix as string)).toThrow(refusal('ERR_OPTION_INVALID', "'prefix'"))
      expect(() => index.checksum(prefix as string)).toThrow(
        refusal('ERR_OPTION_INVALID', "'prefix'"),
      )
    }
  })

  it('answers the same when it does not check the block of what it calls absent', async () => {
    const index = await openBreachIndex(reader(), { checkMisses: false })
    expect([index.count(word(1)), index.count('absent'), index.count(word(4))]).toEqual([1, 0, 127])
    expect(index.countMany([word(1), 'absent', word(4)])).toEqual([1, 0, 127])
    expect(await index.countAsync('absent')).toBe(0)
    expect(await index.countAsync(word(4))).toBe(127)
  })
})

describe('an index in a file', () => {
  it('reads once for a hash, twice for a count above 14, and neighbours together', async () => {
    const reader = watchReader(whole)
    const index = await openBreachIndex(reader)
    const readsOf = (ask: () => void): number => {
      reader.reads.length = 0
      ask()
      return reader.reads.length
    }
    expect(readsOf(() => index.count(word(1)))).toBe(1)
    expect(readsOf(() => index.count(word(3)))).toBe(2)
    const all = LINES.flatMap((line, row) => ((line.count ?? 15) < 15 ? [word(row)] : []))
    expect(readsOf(() => index.countMany(all))).toBeLessThanOrEqual(2)
  })

  it('does not read for what its filter does not hold', async () => {
    const reader = watchReader(whole)
    const filter = await encode(LINES, { bits: 16, covers: whole.subarray(-24, -8) })
    const index = await openBreachIndex(reader, { filter, verify: 'full' })
    const absent = Array.from({ length: 200 }, (_, row) => `absent ${row}`)
    reader.reads.length = 0
    expect(absent.map((text) => index.count(text))).toEqual(absent.map(() => 0))
    expect(index.countMany(absent)).toEqual(absent.map(() => 0))
    expect(await index.countAsync('absent 7')).toBe(0)
    expect(reader.reads).toEqual([])
    expect(index.countMany(['absent', word(1), word(3)])).toEqual([0, 1, 15])
    expect(await index.countAsync(word(3))).toBe(15)
  })

  it('asks a filter that names no index for some of its rows', async () => {
    const index = await openBreachIndex(watchReader(whole), { filter: await encode(LINES) })
    expect(index.count(word(3))).toBe(15)
    const others = LINES.map(({ hash, count }) => ({ hash: sha1(hash), count }))
    await expect(openBreachIndex(whole, { filter: await encode(others) })).rejects.toThrow(
      refusal('ERR_OPTION_INVALID', "'filter'"),
    )
  })

  it('says that it cannot be read, never that a password is absent', async () => {
    const failing = { ...watchReader(whole) }
    const index = await openBreachIndex(failing)
    failing.readSync = () => {
      throw new SourceError('ERR_SOURCE_READ', 'The disk is gone.')
    }
    expect(() => index.count(word(1))).toThrow('The disk is gone.')
    const outcome = await checkBreach(word(1), { sources: [index] })
    expect(outcome.status).toBe('unknown')
  })
})

describe('ranges', () => {
  it('are the rows of five digits, with 1 for an unknown count', async () => {
    const index = await openBreachIndex(whole)
    const { hash } = LINES[0] as CorpusLine
    const rows = LINES.filter((line) => line.hash.startsWith(hash.slice(0, 5)))
      .map((line) => `${line.hash.slice(5)}:${Math.min(line.count ?? 1, 2 ** 32 - 1)}`)
      .sort()
    expect(new TextDecoder().decode(index.range(hash.slice(0, 5).toLowerCase()))).toBe(
      rows.join('\r\n'),
    )
    expect(index.range('00001')).toHaveLength(0)
    expect(index.checksum('00001')).toBe(0)
    expect(index.checksum(hash.slice(0, 5))).toBeGreaterThan(0)
  })

  it('are written by the kernel that was handed in', async () => {
    const given: number[][] = []
    const kernel = {
      formatRows(rows: Uint8Array, rowBytes: number, counts: Uint32Array): Uint8Array {
        given.push([rows.length, rowBytes, ...counts])
        return Uint8Array.of(42)
      },
    }
    const index = await openBreachIndex(whole, { kernel })
    const { hash } = LINES[4] as CorpusLine
    expect(index.range(hash.slice(0, 5))).toEqual(Uint8Array.of(42))
    expect(given).toEqual([[18, 18, 127]])
  })

  it('are not made from a filter', async () => {
    const index = await openBreachIndex(await encode(LINES))
    expect(() => index.range('00000')).toThrow(refusal('ERR_OPTION_INVALID', 'exact'))
    expect(() => index.checksum('00000')).toThrow(refusal('ERR_OPTION_INVALID', 'exact'))
  })

  it('are not made from rows and escapes that do not fit together, whatever their checksum', async () => {
    const index = await openBreachIndex(buildIndexBytes([{ hash: sha1('a'), count: 15 }]))
    expect(index.count('a')).toBe(15)
    for (const bytes of misfits()) {
      const misfit = await openBreachIndex(bytes)
      expect(() => misfit.range(sha1('a').slice(0, 5))).toThrow(refusal('ERR_SOURCE_READ'))
      await expect(misfit.verify()).rejects.toThrow(refusal('ERR_INDEX_INVALID', 'block'))
    }
  })
})

/** An escape too few, and one too many, under checksums that are right. */
function misfits(): Buffer<ArrayBuffer>[] {
  const few = buildIndexBytes([{ hash: sha1('a'), count: 3 }])
  const many = buildIndexBytes([{ hash: sha1('a'), count: 20 }])
  return [[few, 15] as const, [many, 3] as const].map(([bytes, code]) => {
    const rowsAt = Number(bytes.readBigUInt64LE(72 + 24 + 8))
    const escapesAt = Number(bytes.readBigUInt64LE(72 + 3 * 24 + 8))
    const escapes = bytes.subarray(
      escapesAt,
      escapesAt + Number(bytes.readBigUInt64LE(72 + 3 * 24 + 16)),
    )
    bytes[rowsAt + 17] = ((bytes[rowsAt + 17] as number) & 0xf0) | code
    return resealBlock(
      bytes,
      Number.parseInt(sha1('a').slice(0, 5), 16),
      bytes.subarray(rowsAt, rowsAt + 18),
      escapes,
    )
  })
}

function resealBlock(
  bytes: Buffer<ArrayBuffer>,
  block: number,
  rows: Uint8Array,
  escapes: Uint8Array,
): Buffer<ArrayBuffer> {
  const checksumsAt = Number(bytes.readBigUInt64LE(72 + 4 * 24 + 8))
  bytes.writeUInt32LE(crc32(escapes, crc32(rows)), checksumsAt + block * 4)
  return resealIndexBytes(bytes)
}

describe('an index of another kind', () => {
  it('holds NTLM hashes, for which the hash is handed in', async () => {
    const lines = LINES.map(({ count }, row) => ({ hash: ntlm.digest(word(row)), count }))
    const bytes = buildIndexBytes(lines, { hash: 'ntlm' })
    const index = await openBreachIndex(bytes, { ntlm, verify: 'full' })
    expect(index.info).toMatchObject({ hash: 'ntlm', hashes: 3_000 })
    expect(index.countMany([word(1), 'absent', word(5)])).toEqual([1, 0, 128])
    const { hash } = lines[8] as CorpusLine
    const row = `${hash.slice(5)}:4294967295`
    expect(new TextDecoder().decode(index.range(hash.slice(0, 5)))).toContain(row)
    const without = await openBreachIndex(watchReader(bytes))
    expect(without.countHash(hash)).toBe(86_000_000_000)
    expect(() => without.count(word(1))).toThrow(refusal('ERR_OPTION_INVALID', "'ntlm'"))
  })

  it('holds hashes that nobody counted', async () => {
    const bytes = buildIndexBytes(LINES, { counted: false })
    for (const reader of [bytes, watchReader(bytes)]) {
      const index = await openBreachIndex(reader, { verify: 'full', checkMisses: true })
      expect([index.count(word(4)), index.count('absent')]).toEqual([null, 0])
      expect(new TextDecoder().decode(index.range(sha1(word(4)).slice(0, 5)))).toMatch(/:1$/u)
    }
  })

  it('holds nothing', async () => {
    const index = await openBreachIndex(watchReader(buildIndexBytes([])), { verify: 'full' })
    expect([index.count('absent'), ...index.countMany(['a', 'b'])]).toEqual([0, 0, 0])
    expect(await index.countAsync('absent')).toBe(0)
  })

  it('is a filter, which finds without counting', async () => {
    for (const bits of [8, 16] as const) {
      const bytes = await encode(LINES, { bits })
      for (const reader of [bytes, watchReader(bytes)]) {
        const index = await openBreachIndex(reader, { verify: 'full' })
        expect(LINES.every((_line, row) => index.count(word(row)) === null)).toBe(true)
        const hits = LINES.filter((_line, row) => index.count(`absent ${row}`) !== 0)
        expect(hits.length).toBeLessThan(bits === 8 ? 40 : 3)
        expect(index.find(word(1))).toEqual({ found: true, occurrences: null })
        expect(index.countMany([word(1), sha1('nothing')])).toEqual([null, 0])
        expect(await index.countAsync(word(1))).toBeNull()
      }
    }
  })

  it('cannot say how often an altered row occurs that was never counted', async () => {
    const bytes = buildIndexBytes([{ hash: sha1('a'), count: null }], { counted: false })
    const rowsAt = Number(bytes.readBigUInt64LE(72 + 24 + 8))
    bytes[rowsAt + 17] = (bytes[rowsAt + 17] as number) | 15
    const index = await openBreachIndex(bytes)
    expect(() => index.count('a')).toThrow(refusal('ERR_SOURCE_READ'))
    await expect(index.countAsync('a')).rejects.toThrow(refusal('ERR_SOURCE_READ'))
  })
})

describe('coverage', () => {
  it('is complete in an index of everything without an empty block', async () => {
    const lines = CANARIES.sha1.map((hash) => ({ hash, count: 1 }))
    const index = await openBreachIndex(buildIndexBytes(lines, { complete: true, full: true }))
    expect([index.coverage, index.info.hashes]).toEqual(['complete', 2 ** 20])
    expect(index.selfTest()).toBeUndefined()
    expect((await checkBreach('absent', { sources: [index] })).status).toBe('pass')
    const modest = await openBreachIndex(buildIndexBytes(lines, { full: true }))
    expect(modest.coverage).toBe('partial')
  }, 60_000)

  it('is partial once the corpus is older than it may be', async () => {
    let now = '2026-12-01T00:00:00.000Z' as Instant
    const filter = await encode(LINES)
    const index = await openBreachIndex(filter, { maxAge: 'P1M', clock: { now: () => now } })
    expect(index.coverage).toBe('complete')
    now = '2026-12-20T23:59:59.000Z' as Instant
    expect(index.coverage).toBe('complete')
    now = '2026-12-21T00:00:00.000Z' as Instant
    expect(index.coverage).toBe('partial')
    expect(index.info.coverage).toBe('complete')
  })

  it('counts from the day of the file where that of the corpus is unknown', async () => {
    const at = async (now: string): Promise<string> => {
      const filter = await encode(LINES, { asOf: null })
      const clock = { now: () => now as Instant }
      return (await openBreachIndex(filter, { maxAge: 'P1D', clock })).coverage
    }
    expect(await at('2026-11-25T10:00:00.000Z')).toBe('complete')
    expect(await at('2026-11-26T10:00:00.000Z')).toBe('partial')
  })

  it('has no end that no calendar has', async () => {
    const clock = { now: () => '9999-12-31T00:00:00.000Z' as Instant }
    const index = await openBreachIndex(await encode(LINES), { maxAge: 'P9999Y', clock })
    expect(index.coverage).toBe('complete')
  })
})

describe('verify', () => {
  it('tells how far it is', async () => {
    const seen: number[] = []
    const index = await openBreachIndex(whole)
    await index.verify({ onProgress: ({ done, total }) => seen.push(done, total) })
    expect(seen).toEqual([2 ** 20, 2 ** 20])
    const filter = await openBreachIndex(await encode(LINES))
    const shards: number[] = []
    await filter.verify({ onProgress: ({ done }) => shards.push(done) })
    expect(shards).toEqual(Array.from({ length: 256 }, (_, shard) => shard + 1))
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    for (const bytes of [whole, await encode(LINES)]) {
      await expect((await openBreachIndex(bytes)).verify({ signal })).rejects.toThrow('enough')
    }
  })

  it('reads many blocks at a time, but not all of them', async () => {
    const reader = watchReader(
      buildIndexBytes(
        Array.from({ length: 240_000 }, (_, row) => ({
          hash: `${(row * 4).toString(16).padStart(5, '0')}${'0'.repeat(35)}`,
          count: 20,
        })),
      ),
    )
    const index = await openBreachIndex(reader)
    reader.reads.length = 0
    const seen: number[] = []
    await index.verify({ onProgress: ({ done }) => seen.push(done) })
    expect(seen.at(-1)).toBe(2 ** 20)
    expect(seen.length).toBeGreaterThan(1)
    expect(Math.max(...reader.reads)).toBeLessThan(6_000_000)
  }, 60_000)

  it('refuses rows that do not ascend, whatever their checksum', async () => {
    const hash = (last: string): string => `ABCDE${'0'.repeat(34)}${last}`
    for (const [first, second] of [
      ['5', '4'],
      ['5', '5'],
      ['5', '6'],
    ] as const) {
      const bytes = buildIndexBytes([
        { hash: hash('5'), count: 1 },
        { hash: hash('6'), count: 9 },
      ])
      const rowsAt = Number(bytes.readBigUInt64LE(72 + 24 + 8))
      bytes[rowsAt + 17] = Number.parseInt(`${first}1`, 16)
      bytes[rowsAt + 35] = Number.parseInt(`${second}9`, 16)
      resealBlock(bytes, 0xabcde, bytes.subarray(rowsAt, rowsAt + 36), new Uint8Array(0))
      const verified = (await openBreachIndex(bytes)).verify()
      if (second === '6') await expect(verified).resolves.toBeUndefined()
      else await expect(verified).rejects.toThrow(refusal('ERR_INDEX_INVALID'))
    }
  })

  it('refuses a checksum of a block that is empty', async () => {
    const bytes = resealBlock(buildIndexBytes([]), 7, Uint8Array.of(1), new Uint8Array(0))
    await expect((await openBreachIndex(bytes)).verify()).rejects.toThrow(
      refusal('ERR_INDEX_INVALID'),
    )
  })
})

describe('selfTest', () => {
  const random = (byte: number) => ({ fill: (bytes: Uint8Array) => void bytes.fill(byte) })

  it('passes an index of a part, which need not hold what everybody uses', async () => {
    expect((await openBreachIndex(whole)).selfTest()).toBeUndefined()
  })

  it('passes a filter of everything with what everybody uses, of either hash', async () => {
    const lines = CANARIES.sha1.map((hash) => ({ hash, count: 1 }))
    for (const bits of [8, 16] as const) {
      const filter = await openBreachIndex(await encode([...lines, ...LINES], { bits }))
      expect(filter.coverage).toBe('complete')
      expect(filter.selfTest()).toBeUndefined()
    }
    const hashes = Buffer.from([...CANARIES.ntlm].sort().join(''), 'hex')
    const settings = {
      bits: 16,
      complete: true,
      top: false,
      createdAt: 0,
      asOf: null,
      note: '',
    } as const
    const bytes = await encodeFilter(hashes, { hash: 'ntlm', covers: null, ...settings })
    expect((await openBreachIndex(bytes)).selfTest()).toBeUndefined()
  })

  it('refuses an index of everything that lacks what everybody uses', async () => {
    const filter = await openBreachIndex(await encode(LINES))
    expect(() => filter.selfTest()).toThrow(refusal('ERR_INDEX_INVALID', 'lacks'))
  })

  it('refuses an index that holds what nobody put there', async () => {
    const hash = '42'.repeat(20)
    const bytes = buildIndexBytes([{ hash, count: 1 }])
    const index = await openBreachIndex(bytes, { random: random(0x42) })
    expect(() => index.selfTest()).toThrow(refusal('ERR_INDEX_INVALID', 'nobody'))
    expect((await openBreachIndex(bytes, { random: random(0x43) })).selfTest()).toBeUndefined()
  })
})
