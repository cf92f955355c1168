import { describe, expect, it } from 'vitest'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'

describe('toSymbols', () => {
  const words: readonly (readonly [string, readonly number[]])[] = [
    ['', []],
    ['az09', [0, 25, 26, 35]],
    ['Été', [4, 19, 4]],
    ['œ', [14, 4]],
    ['7-b', [33, 1]],
    ['!?', []],
  ]
  it.each(words)('turns %j into %j', (word, symbols) => {
    expect([...toSymbols(word)]).toEqual(symbols)
  })

  it('gives letters and digits a symbol each, in this order', () => {
    const symbols = toSymbols('abcdefghijklmnopqrstuvwxyz0123456789')
    expect([...symbols]).toEqual(Array.from({ length: 36 }, (_, symbol) => symbol))
  })
})
