import { expect, it } from 'vitest'
import { computeMod97 } from '../../../../src/strength/patterns/compute-mod97.js'

it.each(['', '0', '96', '97', '98', '007', '9'.repeat(60), '123456789012345678901234567890'])(
  'agrees with exact arithmetic on %j',
  (digits) => {
    expect(computeMod97(digits)).toBe(Number(BigInt(digits) % 97n))
  },
)
