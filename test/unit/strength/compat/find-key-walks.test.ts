import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { findKeyWalks } from '../../../../src/strength/compat/find-key-walks.js'
import { readKeyboard } from '../../../../src/strength/compat/read-keyboard.js'
import type { KeyGraph } from '../../../../src/strength/compat/types.js'
import { collectOffers, type Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'
import { createEngineMatches } from '../../../support/list-engine-matches.js'
import { makeText } from '../../../support/make-text.js'

/** Four keys in a square, each with the two neighbours beside it: right, down, left, up. */
const SQUARE: KeyGraph = {
  a: ['bB', 'cC', null, null],
  A: ['bB', 'cC', null, null],
  b: [null, 'dD', 'aA', null],
  B: [null, 'dD', 'aA', null],
  c: ['dD', null, null, 'aA'],
  C: ['dD', null, null, 'aA'],
  d: [null, null, 'cC', 'bB'],
  D: [null, null, 'cC', 'bB'],
}
const find = (password: string, graph: KeyGraph, name = 'square'): readonly Offered[] =>
  collectOffers((offer) => findKeyWalks(password, readKeyboard(name, graph), offer))

describe('findKeyWalks', () => {
  // Eight keys with two neighbours each. Every length of n keys, from two up to that of the walk, adds 8 × 2
  // for one turn, n - 1 times 8 × 2² for two turns, (n - 1)(n - 2) / 2 times 8 × 2³ for three.
  const [one, two, three] = [16, 32, 64]
  const [ofThree, ofFour] = [2 * one + 2 * two, 3 * one + 5 * two + 3 * three]
  const walks: readonly (readonly [string, readonly Offered[]])[] = [
    ['', []],
    ['a', []],
    ['ab', []],
    ['ad', []],
    ['aaa', []],
    ['aba', [[0, 2, ofThree]]],
    ['abd', [[0, 2, ofThree]]],
    ['abdc', [[0, 3, ofFour]]],
    ['xabdx', [[1, 3, ofThree]]],
    [
      'abddca',
      [
        [0, 2, ofThree],
        [3, 5, ofThree],
      ],
    ],
    // One of three shifted: 3 ways; all of them: 2.
    ['aBd', [[0, 2, 3 * ofThree]]],
    ['Abd', [[0, 2, 3 * ofThree]]],
    ['ABD', [[0, 2, 2 * ofThree]]],
    // Two of four: 4 + 6.
    ['aBDc', [[0, 3, 10 * ofFour]]],
    ['constructor', []],
  ]
  it.each(walks)('finds those of %j', (password, expected) => {
    expect(find(password, SQUARE)).toEqual(expected)
  })

  it('counts one turn where the direction stays', () => {
    const line: KeyGraph = { 1: ['2'], 2: ['3'], 3: ['4'], 4: [null] }
    // Four keys with 3 / 4 of a neighbour, on two lengths.
    expect(find('123', line)).toEqual([[0, 2, 6]])
  })

  it('takes the first key of a keypad for unshifted', () => {
    expect(find('Abd', SQUARE, 'keypad')).toEqual([[0, 2, ofThree]])
  })

  it.each(Object.keys(adjacencyGraphs))('finds what the engine finds on %s', (name) => {
    const graph = adjacencyGraphs[name as keyof typeof adjacencyGraphs] as KeyGraph
    const graphs = { [name]: graph } as typeof adjacencyGraphs
    const match = createEngineMatches('spatial', { graphs })
    const engine = new ZxcvbnFactory({ graphs })
    const random = createRandom(name.length)
    const keys = Object.keys(graph)
    let compared = 0
    for (let round = 0; round < 200; round++) {
      const password = makeWalk(random, graph, keys)
      const found = find(password, graph, name)
      const places = found.map(([first, last]) => [first, last])
      expect([password, places]).toEqual([password, match(password).map(({ i, j }) => [i, j])])
      for (const [first, last, guesses] of found) {
        const [walk, ...others] = engine.check(password.slice(first, last + 1)).sequence
        if (walk?.pattern !== 'spatial' || others.length > 0) continue
        compared++
        expect([password, guesses]).toEqual([password, walk['guesses']])
      }
    }
    expect(compared).toBeGreaterThan(50)
  })
})

/** Goes from key to key, mostly straight on, now and then elsewhere. */
function makeWalk(
  random: (limit: number) => number,
  graph: KeyGraph,
  keys: readonly string[],
): string {
  let [walk, key, direction] = ['', makeText(random, keys, 1), 0]
  const length = 4 + random(8)
  while (walk.length < length) {
    walk += key
    const neighbours = graph[key] as readonly (string | null)[]
    if (random(5) === 0 || !neighbours[direction]) direction = random(neighbours.length)
    const near = neighbours[direction] ?? ''
    key =
      near === '' ? makeText(random, keys, 1) : near.charAt(random(6) === 0 ? near.length - 1 : 0)
  }
  return walk
}
