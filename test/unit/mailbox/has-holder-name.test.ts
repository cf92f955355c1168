import { describe, expect, it } from 'vitest'
import { hasHolderName } from '../../../src/mailbox/has-holder-name.js'

const NAMES = ['Jérôme', 'Le Guen', 'Kermoal-Pen']

describe('hasHolderName', () => {
  it.each([
    'jerome',
    'JÉRÔME',
    'jerome.x',
    'x_kermoal',
    'guen75',
    'leguen',
    'jleguen',
    'j.kermoal',
    'jkermoal',
    'jeromekermoal',
    'kermoal-pen',
  ])('%s holds one', (base) => {
    expect(hasHolderName(base, NAMES)).toBe(true)
  })

  it.each(['', '123', 'le', 'jeromex', 'xjerome', 'guenon', 'pharmacie'])(
    '%s holds none',
    (base) => {
      expect(hasHolderName(base, NAMES)).toBe(false)
    },
  )

  it('finds nothing without names', () => {
    expect(hasHolderName('jerome', [])).toBe(false)
    expect(hasHolderName('jerome', ['', '75'])).toBe(false)
  })

  it('reads a bounded number of names', () => {
    const many = Array.from({ length: 20 }, (_, index) => `abc ${'x'.repeat(3 + index)}`)
    expect(hasHolderName('abcxxx', many)).toBe(true)
    expect(hasHolderName('x'.repeat(22), many)).toBe(false)
  })
})
