import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFilter } from '../../src/breach/offline/encode-filter.js'
import { openBreachIndex } from '../../src/breach/offline/open-breach-index.js'
import { buildIndexBytes, type CorpusLine } from '../support/build-index-bytes.js'
import { watchReader } from '../support/watch-reader.js'

const DIGITS = { sha1: 40, ntlm: 32 } as const
type Kind = keyof typeof DIGITS

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: length, maxLength: length })

/** Few prefixes, so that blocks have several rows, some of which differ late. */
const hashOf = (kind: Kind): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('00000', 'FFFFF', '7A3B1', '7A3B2'),
      fc.constantFrom('', '0000000000', 'FFFFFFFFFF'),
      digits(DIGITS[kind]),
    )
    .map(([prefix, middle, rest]) => `${prefix}${middle}${rest}`.slice(0, DIGITS[kind]))

const countOf = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 20 }),
  fc.constantFrom(127, 128, 16_383, 16_384, 86_000_000, 4_294_967_295),
)

const corpusOf = (kind: Kind): fc.Arbitrary<CorpusLine[]> =>
  fc.uniqueArray(fc.record({ hash: hashOf(kind), count: countOf }), {
    selector: ({ hash }) => hash,
    maxLength: 200,
  })

/** The body of a range by the description of the protocol, from the lines themselves. */
function formatRange(lines: readonly CorpusLine[], prefix: string): string {
  return lines
    .filter(({ hash }) => hash.startsWith(prefix))
    .map(({ hash, count }) => `${hash.slice(5)}:${count ?? 1}`)
    .sort()
    .join('\r\n')
}

describe('an index of any corpus', () => {
  it.each(['sha1', 'ntlm'] as const)(
    'holds each %s hash with its count, and no other',
    async (hash) => {
      await fc.assert(
        fc.asyncProperty(corpusOf(hash), fc.array(hashOf(hash)), async (lines, others) => {
          const bytes = buildIndexBytes(lines, { hash })
          const counts = new Map(lines.map((line) => [line.hash, line.count]))
          for (const reader of [bytes, watchReader(bytes)]) {
            const index = await openBreachIndex(reader, { verify: 'full' })
            for (const line of lines) expect(index.countHash(line.hash)).toBe(line.count)
            for (const other of others) {
              const expected = counts.has(other) ? counts.get(other) : 0
              expect(index.countHash(other.toLowerCase())).toBe(expected)
            }
            for (const prefix of ['00000', 'FFFFF', '7A3B1', '7A3B2', '12345']) {
              const body = new TextDecoder().decode(index.range(prefix))
              expect(body).toBe(formatRange(lines, prefix))
            }
          }
        }),
        { numRuns: 6 },
      )
    },
    60_000,
  )
})

/** So many rows in one block cost at most two windows and one window for each halving down to 64 rows. */
const boundOf = (rows: number): number => 3 + Math.max(0, Math.ceil(Math.log2(rows / 64)))

/** A hash in the block ABCDE: 32 bits to look for it by, and digits behind them. */
const inBlock = (key: number, rest = 0): string =>
  `ABCDE${key.toString(16).padStart(8, '0')}${rest.toString(16).padStart(27, '0')}`

describe('a skewed index', () => {
  const ROWS = 20_000
  const corpora: readonly (readonly [string, (row: number) => string])[] = [
    ['consecutive values', (row) => inBlock(row)],
    ['values that differ in the last digits only', (row) => inBlock(0x8000_0000, row)],
    ['values at both ends', (row) => inBlock(row % 2 === 0 ? row : 0xffff_ffff - row)],
    ['ever larger steps', (row) => inBlock(Math.floor(2 ** (31.9 * (row / ROWS))), row)],
    ['values that are spread evenly', (row) => inBlock(row * 214_748, row)],
  ]
  it.each(corpora)(
    'of %s costs a logarithm of reads',
    async (_title, write) => {
      const lines = Array.from({ length: ROWS }, (_, row) => ({ hash: write(row), count: 1 }))
      const reader = watchReader(buildIndexBytes(lines))
      const index = await openBreachIndex(reader, { checkMisses: false })
      let most = 0
      for (let row = 0; row < ROWS; row += 41) {
        const { hash } = lines[row] as CorpusLine
        const absent = `${hash.slice(0, 39)}${hash.endsWith('F') ? 'E' : 'F'}`
        for (const asked of [hash, absent]) {
          reader.reads.length = 0
          index.countHash(asked)
          most = Math.max(most, reader.reads.length)
          expect(Math.max(...reader.reads)).toBeLessThanOrEqual(2 * 512 * 18)
        }
        expect(index.countHash(hash)).toBe(1)
      }
      expect(most).toBeLessThanOrEqual(boundOf(ROWS))
      await expect(index.countAsync('absent')).resolves.toBe(0)
    },
    60_000,
  )
})

describe('a filter of any corpus', () => {
  it.each([8, 16] as const)(
    'of %d bits misses no hash',
    async (bits) => {
      await fc.assert(
        fc.asyncProperty(corpusOf('sha1'), async (lines) => {
          const hashes = Buffer.from(
            lines
              .map(({ hash }) => hash)
              .sort()
              .join(''),
            'hex',
          )
          const settings = { complete: false, top: false, createdAt: 0, asOf: null, note: '' }
          const bytes = await encodeFilter(hashes, {
            hash: 'sha1',
            bits,
            covers: null,
            ...settings,
          })
          const filter = await openBreachIndex(bytes)
          const exact = await openBreachIndex(buildIndexBytes(lines), {
            filter: bytes,
            verify: 'full',
          })
          for (const { hash, count } of lines) {
            expect(filter.countHash(hash)).toBeNull()
            expect(exact.countHash(hash)).toBe(count)
          }
        }),
        { numRuns: 5 },
      )
    },
    60_000,
  )
})
