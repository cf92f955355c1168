import { describe, expect, it } from 'vitest'
import {
  type EncodeFilterSettings,
  encodeFilter,
} from '../../../../src/breach/offline/encode-filter.js'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import { resealIndexBytes } from '../../../support/build-index-bytes.js'
import { sha1 } from '../../../support/build-range.js'

const settings: EncodeFilterSettings = {
  hash: 'sha1',
  bits: 16,
  complete: false,
  top: true,
  createdAt: Date.UTC(2026, 10, 24),
  asOf: null,
  note: 'the top',
  covers: null,
}
const hashes = (count: number): Buffer =>
  Buffer.from(
    Array.from({ length: count }, (_, row) => sha1(`${row}`))
      .sort()
      .join(''),
    'hex',
  )

describe('encodeFilter', () => {
  it('writes a filter that says what it is', async () => {
    const { info } = await openBreachIndex(await encodeFilter(hashes(1_000), settings))
    expect(info).toMatchObject({
      profile: 'filter16',
      hash: 'sha1',
      hashes: 1_000,
      note: 'the top',
    })
  })

  it('leaves shards empty that no hash belongs to', async () => {
    const index = await openBreachIndex(await encodeFilter(hashes(3), settings))
    expect(['0', '1', '2', '3', '4'].map((text) => index.count(text))).toEqual([
      null,
      null,
      null,
      0,
      0,
    ])
    expect((await encodeFilter(new Uint8Array(0), settings)).length).toBeLessThan(20_000)
  })

  it('refuses hashes that do not ascend', async () => {
    const refusal = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })
    const reversed = Buffer.from(`${'ff'.repeat(20)}${'00'.repeat(20)}`, 'hex')
    await expect(encodeFilter(reversed, settings)).rejects.toThrow(refusal)
    const within = Buffer.from(`${'00'.repeat(19)}02${'00'.repeat(8)}01${'00'.repeat(11)}`, 'hex')
    expect((await encodeFilter(within, settings)).length).toBeGreaterThan(12_288)
    const below = Buffer.from(`0002${'00'.repeat(18)}0001${'00'.repeat(18)}`, 'hex')
    await expect(encodeFilter(below, settings)).rejects.toThrow(refusal)
  })
})

describe('a filter that cannot be, under right checksums', () => {
  it('is refused', async () => {
    const whole = Buffer.from((await encodeFilter(hashes(1_000), settings)).buffer)
    const directory = 4_096
    const altered = (alter: (copy: Buffer<ArrayBuffer>) => void): Buffer<ArrayBuffer> => {
      const copy = Buffer.from(whole)
      alter(copy)
      return resealIndexBytes(copy)
    }
    expect((await openBreachIndex(altered(() => undefined))).info.hashes).toBe(1_000)
    const impossible = [
      altered((copy) => copy.writeUInt32LE(1, directory + 32)),
      altered((copy) => copy.writeUInt32LE(1_000_000, directory + 8)),
      altered((copy) => copy.writeUInt32LE(3, directory + 20)),
      altered((copy) => copy.writeUInt32LE(0, directory + 24)),
      altered((copy) => copy.writeUInt32LE(4, directory + 28)),
      altered((copy) => copy.writeUInt32LE(0, directory + 28)),
      altered((copy) => copy.writeBigUInt64LE(999n, 24)),
      altered((copy) => copy.writeUInt8(1, 20)),
      altered((copy) => copy.writeUInt8(18, 19)),
      altered((copy) =>
        copy.writeBigUInt64LE(BigInt(copy.readUInt32LE(72 + 24 + 16) + 2), 72 + 24 + 16),
      ),
    ]
    for (const bytes of impossible) {
      await expect(openBreachIndex(bytes)).rejects.toThrow(
        expect.objectContaining({ code: 'ERR_INDEX_INVALID' }),
      )
    }
  })
})
