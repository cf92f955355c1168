import { describe, expect, it } from 'vitest'
import { matchesEtag } from '../../../src/internal/matches-etag.js'

describe('matchesEtag', () => {
  it.each([
    [null, false],
    ['', false],
    ['"1a2b3c4d"', true],
    ['W/"1a2b3c4d"', true],
    ['"other", "1a2b3c4d"', true],
    ['"other" ,W/"1a2b3c4d"', true],
    ['"a,b", "1a2b3c4d"', true],
    ['"x, "1a2b3c4d"', true],
    ['"1a2b3c4d-br"', false],
    ['1a2b3c4d', false],
    ['*', true],
    [' * ', true],
    ['"*"', false],
  ])('takes %j for the tag: %s', (header, expected) => {
    expect(matchesEtag(header, '"1a2b3c4d"')).toBe(expected)
  })
})
