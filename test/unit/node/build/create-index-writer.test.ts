import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { decodeHeader } from '../../../../src/breach/offline/decode-header.js'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import { assertU32 } from '../../../../src/node/build/assert-u32.js'
import { createFilterWriter } from '../../../../src/node/build/create-filter-writer.js'
import { createIndexWriter } from '../../../../src/node/build/create-index-writer.js'
import type { IndexWriter } from '../../../../src/node/build/types.js'
import type { Instant, IsoDate } from '../../../../src/time.js'
import { createRandom } from '../../../support/create-random.js'
import { makeDirectory } from '../../../support/make-directory.js'

// Each build writes tables of 12 MiB, on whatever disk there is.
vi.setConfig({ testTimeout: 30_000 })

const DESCRIPTION = {
  hash: 'sha1',
  asOf: '2026-11-01' as IsoDate,
  note: '',
  createdAt: '2026-11-24T09:00:00.000Z' as Instant,
} as const
const FILTER = { ...DESCRIPTION, bits: 8, selection: null, covers: null } as const
const NONE = new Uint8Array(0)

/** Rows that ascend, of count 1, or 15 and more in the first. */
function makeRows(seed: number, rows: number): Uint8Array {
  const random = createRandom(seed)
  const packed = Array.from({ length: rows }, () =>
    Buffer.from(Array.from({ length: 18 }, () => random(256))),
  ).sort(Buffer.compare)
  for (const [index, row] of packed.entries())
    row[17] = ((row[17] as number) & 0xf0) | (index === 0 ? 15 : 1)
  return Buffer.concat(packed)
}

const ESCAPE = Uint8Array.of(0, 0, 0xac, 0x02)
const PREFIXES = [0, 1, 4_095, 4_096, 500_000, 1_048_575] as const

async function addAll(
  writer: IndexWriter,
  { from = 0, etag }: { from?: number; etag?: (prefix: number) => bigint } = {},
): Promise<void> {
  for (const prefix of PREFIXES) {
    if (prefix < from) continue
    await writer.addBlock(prefix, makeRows(prefix, 20), ESCAPE, etag?.(prefix))
  }
}

describe('createIndexWriter', () => {
  it('passes over blocks without rows, and writes an index that is whole', async () => {
    const target = join(makeDirectory(), 'index')
    const writer = await createIndexWriter(target, DESCRIPTION)
    await writer.addBlock(0, NONE, NONE)
    await addAll(writer)
    expect([writer.resumed, writer.hashes(), existsSync(target)]).toEqual([null, 120, false])
    const info = await writer.finish()
    const index = await openBreachIndex(readFileSync(target), { verify: 'full' })
    expect(index.info).toEqual(info)
    const rows = Buffer.from(index.range('7A120')).toString().split('\r\n')
    expect([rows.length, rows[0]?.endsWith(':300'), rows[1]?.endsWith(':1')]).toEqual([
      20,
      true,
      true,
    ])
    index.close()
  })

  it('writes entity tags where a block has one', async () => {
    const target = join(makeDirectory(), 'index')
    const writer = await createIndexWriter(target, DESCRIPTION)
    const etag = (prefix: number): bigint =>
      prefix === 4_096 ? 0n : 0x8dd0_0000_0000_0000n + BigInt(prefix)
    await addAll(writer, { etag })
    await writer.finish()
    const bytes = readFileSync(target)
    await (await openBreachIndex(bytes)).verify()
    const { offset } = decodeHeader(bytes).sections.at(-1) as { offset: number }
    const tags = [0, 2, 4_096, 1_048_575].map((prefix) =>
      bytes.readBigUInt64LE(offset + prefix * 8),
    )
    expect(tags).toEqual([etag(0), 0n, 0n, etag(1_048_575)])
  })

  it.each([
    ['without entity tags', undefined],
    ['with entity tags', (prefix: number) => BigInt(prefix + 1)],
  ] as const)('goes on from a checkpoint, %s', async (_title, etag) => {
    const directory = makeDirectory()
    const own = etag === undefined ? {} : { etag }
    const whole = await createIndexWriter(join(directory, 'whole'), DESCRIPTION)
    await addAll(whole, own)
    await whole.finish()

    const target = join(directory, 'index')
    const first = await createIndexWriter(target, DESCRIPTION)
    for (const prefix of PREFIXES.slice(0, 3)) {
      await first.addBlock(prefix, makeRows(prefix, 20), ESCAPE, etag?.(prefix))
    }
    await first.checkpoint({ at: 3 })
    // What comes behind the checkpoint is lost.
    await first.addBlock(4_096, makeRows(9, 20), ESCAPE, 99n)
    await first.abort(true)

    const later = { ...DESCRIPTION, createdAt: '2026-11-25T09:00:00.000Z' as Instant }
    const asked: object[] = []
    const second = await createIndexWriter(target, later, {
      resume: (progress) => {
        asked.push(progress)
        return true
      },
    })
    expect(asked).toEqual([{ at: 3 }])
    expect(second.resumed).toMatchObject({ nextPrefix: 4_096, hashes: 60, progress: { at: 3 } })
    await addAll(second, { ...own, from: 4_096 })
    const { createdAt } = await second.finish()
    expect(createdAt).toBe(DESCRIPTION.createdAt)
    expect(readFileSync(target).equals(readFileSync(join(directory, 'whole')))).toBe(true)
    expect(readdirSync(directory).sort()).toEqual(['index', 'whole'])
  })

  it('does not go on unless it is told to', async () => {
    const target = join(makeDirectory(), 'index')
    const first = await createIndexWriter(target, DESCRIPTION)
    await first.addBlock(7, makeRows(7, 1), ESCAPE)
    await first.checkpoint({})
    await first.abort(true)
    const second = await createIndexWriter(target, DESCRIPTION)
    expect(second.resumed).toBe(null)
    await second.abort()
    const filter = await createFilterWriter(target, FILTER)
    await filter.addBlock(7, makeRows(7, 1), ESCAPE)
    await filter.checkpoint({})
    await filter.abort(true)
    const again = await createFilterWriter(target, FILTER)
    expect(again.resumed).toBe(null)
    await again.abort()
  })

  it('leaves nothing when it is given up', async () => {
    const directory = makeDirectory()
    const writer = await createIndexWriter(join(directory, 'index'), DESCRIPTION)
    await addAll(writer)
    await writer.abort()
    expect(readdirSync(directory)).toEqual([])
  })

  it('takes blocks that are larger than what it holds', async () => {
    const target = join(makeDirectory(), 'index')
    const writer = await createIndexWriter(target, DESCRIPTION)
    const rows = Buffer.alloc(65_536 * 18, 15)
    const escapes = Buffer.alloc(65_536 * 4, ESCAPE)
    for (let row = 0; row < 65_536; row++) {
      rows.writeUInt32BE(row, row * 18)
      escapes.writeUInt16LE(row, row * 4)
    }
    await writer.addBlock(3, rows, escapes)
    await writer.addBlock(4, rows, escapes)
    await writer.finish()
    const index = await openBreachIndex(readFileSync(target), { verify: 'full' })
    expect(Buffer.compare(index.range('00003'), index.range('00004'))).toBe(0)
    index.close()
  })
})

describe.each([
  ['an exact index', (target: string) => createIndexWriter(target, DESCRIPTION)],
  ['a filter', (target: string) => createFilterWriter(target, FILTER)],
])('the writer of %s', (_title, create) => {
  it('wants blocks in ascending order', async () => {
    const writer = await create(join(makeDirectory(), 'index'))
    await writer.addBlock(5, makeRows(5, 2), ESCAPE)
    for (const prefix of [5, 4, 0]) {
      expect(() => writer.addBlock(prefix, makeRows(5, 2), ESCAPE)).toThrow(
        expect.objectContaining({
          code: 'ERR_INPUT_INVALID',
          message: expect.stringContaining('order'),
        }),
      )
    }
    await writer.addBlock(0, NONE, NONE)
    await writer.abort()
  })
})

describe('createFilterWriter', () => {
  it('takes no more of a shard that a checkpoint has closed', async () => {
    const writer = await createFilterWriter(join(makeDirectory(), 'filter'), FILTER)
    await writer.addBlock(5, makeRows(5, 2), ESCAPE)
    await writer.checkpoint({})
    expect(() => writer.addBlock(6, makeRows(6, 2), ESCAPE)).toThrow('ascending')
    await writer.addBlock(4_096, makeRows(6, 2), ESCAPE)
    expect(writer.hashes()).toBe(4)
    await writer.abort()
  })

  it('refuses counts that do not fit the rows', async () => {
    const selection = { threshold: 1, atThreshold: 1 }
    const writer = await createFilterWriter(join(makeDirectory(), 'filter'), {
      ...FILTER,
      selection,
    })
    expect(() => writer.addBlock(5, makeRows(5, 2), NONE)).toThrow(
      expect.objectContaining({ code: 'ERR_INDEX_INVALID' }),
    )
    await writer.abort()
  })
})

describe('assertU32', () => {
  it('refuses what the tables of an index cannot hold', () => {
    expect(() => assertU32(2 ** 32 - 1)).not.toThrow()
    expect(() => assertU32(2 ** 32)).toThrow(expect.objectContaining({ code: 'ERR_INPUT_INVALID' }))
  })
})
