import { describe, expect, it } from 'vitest'
import { createDrawing } from '../../../../src/policy/generator/create-drawing.js'
import { createSeededRandom } from '../../../../src/testing/create-seeded-random.js'
import { computeChiSquared } from '../../../support/compute-chi-squared.js'

describe('createDrawing', () => {
  // Three places of two letters and three digits, with at least one of each.
  const drawing = createDrawing({
    places: 3,
    sizes: [2, 3],
    next: (state, group) => state | (1 << group),
    accepts: (state) => state === 3,
  })

  it('counts exactly the texts that end as they must', () => {
    expect(drawing.total).toBe(5n ** 3n - 2n ** 3n - 3n ** 3n)
  })

  it('draws each of them, as often as another', () => {
    const random = createSeededRandom(20_261_124)
    const counts = new Map<string, number>()
    for (let draw = 0; draw < 18_000; draw++) {
      const key = drawing
        .draw(random)
        .map(({ group, member }) => `${group}${member}`)
        .join(' ')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(90)
    // 89 degrees of freedom: one honest source in ten thousand is above 145.
    expect(computeChiSquared([...counts.values()])).toBeLessThan(145)
  })

  it('has nothing to draw from where no end is accepted', () => {
    const none = createDrawing({ places: 2, sizes: [2], next: () => 0, accepts: () => false })
    expect(none.total).toBe(0n)
  })
})
