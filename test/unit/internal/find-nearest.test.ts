import { describe, expect, it } from 'vitest'
import { findNearest } from '../../../src/internal/find-nearest.js'

const KEYS = ['length', 'composition', 'maxBytes', 'min', 'max', 'forceChangeOn', 'id']

describe('findNearest', () => {
  it.each([
    ['length', 'length'],
    ['lenght', 'length'],
    ['lengt', 'length'],
    ['lengthh', 'length'],
    ['lemgth', 'length'],
    ['elgnth', 'length'],
    ['composition', 'composition'],
    ['compsitoin', 'composition'],
    ['max_bytes', 'maxBytes'],
    ['MAXBYTES', 'maxBytes'],
    ['force-change-on', 'forceChangeOn'],
    ['forcechange', 'forceChangeOn'],
    ['mix', 'min'],
    ['maximum', null],
    ['ix', null],
    ['strength', null],
    ['', null],
    ['length'.repeat(20), null],
  ] as const)('takes %j for %j', (word, expected) => {
    expect(findNearest(word, KEYS)).toBe(expected)
  })

  it('takes the nearest of several, and of equals the first', () => {
    expect(findNearest('patern', ['patterns', 'pattern'])).toBe('pattern')
    expect(findNearest('mux', ['min', 'max'])).toBe('max')
    expect(findNearest('mex', ['max', 'mix'])).toBe('max')
  })
})
