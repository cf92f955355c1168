import { describe, expect, it } from 'vitest'
import { selectEncoding } from '../../../../src/breach/offline/select-encoding.js'

describe('selectEncoding', () => {
  it.each([
    [null, 'br', 'identity'],
    ['', 'br', 'identity'],
    ['gzip, deflate, br', 'br', 'br'],
    ['gzip, deflate, br', 'gzip', 'gzip'],
    ['gzip, deflate', 'br', 'identity'],
    ['GZIP', 'gzip', 'gzip'],
    ['x-gzip', 'gzip', 'gzip'],
    ['br;q=0', 'br', 'identity'],
    ['br;q=0.000', 'br', 'identity'],
    ['br; q=0.1', 'br', 'br'],
    [' br ; q = 0.1 ', 'br', 'br'],
    ['br;q=0.5, identity', 'br', 'identity'],
    ['br;q=0.5, identity;q=0.5', 'br', 'br'],
    ['br;q=0.5, *', 'br', 'identity'],
    ['*', 'br', 'br'],
    ['*;q=0', 'br', null],
    ['*;q=0, br', 'br', 'br'],
    ['*;q=0, identity;q=0.1', 'br', 'identity'],
    ['identity;q=0', 'br', null],
    ['identity;q=0, br', 'br', 'br'],
    ['identity;q=0, *', 'br', 'br'],
    ['gzip;q=high, ,;q=1, é', 'gzip', 'identity'],
    ['gzip, br', null, 'identity'],
    ['gzip;q=0', null, 'identity'],
    ['gzip;q=0.5, *;q=0', null, null],
    ['identity;q=0', null, null],
  ] as const)('answers %j, with %s at hand, by %s', (accepts, packed, expected) => {
    expect(selectEncoding(accepts, packed)).toBe(expected)
  })
})
