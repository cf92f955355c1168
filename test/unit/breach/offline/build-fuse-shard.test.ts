import { describe, expect, it } from 'vitest'
import { buildFuseShard, type FuseShard } from '../../../../src/breach/offline/build-fuse-shard.js'
import { locateKey } from '../../../../src/breach/offline/locate-key.js'
import { createRandom } from '../../../support/create-random.js'

const RANGE = 2 ** 32

/** Keys in order, as two columns. */
function columns(keys: readonly (readonly [number, number])[]): [Uint32Array, Uint32Array] {
  const sorted = [...keys].sort(([a, b], [c, d]) => a - c || b - d)
  return [Uint32Array.from(sorted, ([high]) => high), Uint32Array.from(sorted, ([, low]) => low)]
}

function drawKeys(count: number, seed: number): [Uint32Array, Uint32Array] {
  const random = createRandom(seed)
  return columns(Array.from({ length: count }, () => [random(RANGE), random(RANGE)] as const))
}

function holds(shard: FuseShard, high: number, low: number): boolean {
  const slots = new Uint32Array(4)
  const { fingerprints } = shard
  locateKey(shard, high, low, slots)
  const [first = 0, second = 0, third = 0, fingerprint = 0] = slots
  const found =
    (fingerprints[first] as number) ^
    (fingerprints[second] as number) ^
    (fingerprints[third] as number)
  return found === (fingerprint & (fingerprints.BYTES_PER_ELEMENT === 1 ? 0xff : 0xffff))
}

const holdsAll = (shard: FuseShard, [high, low]: [Uint32Array, Uint32Array]): boolean =>
  high.every((word, key) => holds(shard, word, low[key] as number))

describe('buildFuseShard', () => {
  it('holds every key, whatever their number', () => {
    for (let count = 0; count <= 300; count++) {
      const keys = drawKeys(count, count)
      for (const bits of [8, 16] as const) {
        const shard = buildFuseShard(...keys, bits)
        expect(shard.keys).toBe(count)
        expect(shard.fingerprints).toHaveLength(shard.arrayLength)
        expect(holdsAll(shard, keys)).toBe(true)
      }
    }
  })

  it.each([
    [8, 4e-3],
    [16, 4e-5],
  ] as const)('of %d bits takes few others for its own', (bits, rate) => {
    const shard = buildFuseShard(...drawKeys(50_000, 1), bits)
    const random = createRandom(2)
    let hits = 0
    const asked = 400_000
    for (let round = 0; round < asked; round++)
      if (holds(shard, random(RANGE), random(RANGE))) hits++
    // Three standard deviations above what is expected.
    expect(hits).toBeLessThan(asked * 2 ** -bits + 3 * Math.sqrt(asked * 2 ** -bits))
    expect(hits / asked).toBeLessThan(rate)
  })

  it('takes at most 1.15 slots a key in a shard of a hundred million hashes', () => {
    const keys = drawKeys(390_625, 3)
    const shard = buildFuseShard(...keys, 8)
    expect(shard.arrayLength / shard.keys).toBeLessThan(1.15)
    expect(holdsAll(shard, keys)).toBe(true)
  }, 30_000)

  it('gives the same filter for the same keys', () => {
    const [first, second] = [drawKeys(1_000, 4), drawKeys(1_000, 4)]
    expect(buildFuseShard(...first, 16)).toEqual(buildFuseShard(...second, 16))
  })

  it('takes a key that comes twice once', () => {
    const once = drawKeys(500, 5)
    const [high, low] = [...once] as [Uint32Array, Uint32Array]
    const twice = columns(
      [...high].flatMap(
        (word, key) =>
          [
            [word, low[key] as number],
            [word, low[key] as number],
          ] as const,
      ),
    )
    expect(buildFuseShard(...twice, 16)).toEqual(buildFuseShard(...once, 16))
  })

  it('refuses keys that do not ascend', () => {
    const refusal = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })
    expect(() => buildFuseShard(Uint32Array.of(2, 1), Uint32Array.of(1, 1), 8)).toThrow(refusal)
    expect(() => buildFuseShard(Uint32Array.of(1, 1), Uint32Array.of(2, 1), 8)).toThrow(refusal)
  })

  const skewed: readonly (readonly [string, (key: number) => readonly [number, number]])[] = [
    ['all begin alike', (key) => [7, key]],
    ['begin alike by hundreds', (key) => [Math.floor(key / 100) * 40_000_000, key]],
    ['differ by one in the first word', (key) => [key, 0]],
    ['lie at both ends', (key) => [key % 2 === 0 ? 0 : RANGE - 1, key]],
  ]
  it.each(skewed)('draws first slots too for keys that %s', (_title, write) => {
    const keys = columns(Array.from({ length: 5_000 }, (_, key) => write(key)))
    const shard = buildFuseShard(...keys, 16)
    expect(shard.seedHigh).toBeGreaterThanOrEqual(2 ** 31)
    expect(holdsAll(shard, keys)).toBe(true)
  })
})
