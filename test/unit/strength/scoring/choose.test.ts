import { expect, it } from 'vitest'
import { choose } from '../../../../src/strength/scoring/choose.js'

it.each([
  [0, 0, 1],
  [5, 0, 1],
  [5, 1, 5],
  [5, 2, 10],
  [5, 5, 1],
  [5, 6, 0],
  [52, 5, 2_598_960],
])('chooses of %i things %i in %i ways', (all, some, ways) => {
  expect(choose(all, some)).toBe(ways)
})
