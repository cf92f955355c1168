import { describe, expect, it } from 'vitest'
import { computeExpiry } from '../../../../src/breach/range/compute-expiry.js'

const NOW = 1_000_000
const DAY = 86_400_000

describe('computeExpiry', () => {
  it.each([
    [{ 'cache-control': 'public, max-age=60' }, 60_000],
    [{ 'cache-control': 'public, max-age=60', age: '20' }, 40_000],
    [{ 'cache-control': 'max-age=60', age: '90' }, 0],
    [{ 'cache-control': 'max-age=60', age: 'old' }, 60_000],
    [{ 'cache-control': 'max-age=60', age: '-5' }, 60_000],
    [{ 'cache-control': 'Max-Age="60"' }, 60_000],
    [{ 'cache-control': 'public,max-age=2678400' }, DAY],
    [{ 'cache-control': 's-maxage=60' }, 0],
    [{ 'cache-control': 's-maxage=5, max-age=60' }, 60_000],
    [{ 'cache-control': 'x-max-age=60' }, 0],
    [{ 'cache-control': 'max-age=soon' }, 0],
    [{ 'cache-control': 'no-store, max-age=60' }, 0],
    [{ 'cache-control': 'max-age=60, NO-CACHE' }, 0],
    [{ 'cache-control': 'max-age=60,no-cache="set-cookie"' }, 0],
    [{ 'cache-control': 'private, max-age=60' }, 0],
    [{ 'cache-control': 'max-age=60', vary: '*' }, 0],
    [{ 'cache-control': 'max-age=60', vary: 'add-padding, hibp-purge-cache' }, 60_000],
    [{ age: '5' }, 0],
    [{}, 0],
  ])('lets %j be kept for %i ms', (headers, ms) => {
    expect(computeExpiry(new Headers(headers as Record<string, string>), NOW, DAY) - NOW).toBe(ms)
  })
})
