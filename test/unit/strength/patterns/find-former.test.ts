import { describe, expect, it } from 'vitest'
import { findFormer } from '../../../../src/strength/patterns/find-former.js'
import { createRandom } from '../../../support/create-random.js'
import {
  type Find,
  findAfter,
  findParts,
  HOSTILE_TEXTS,
  MAX_SIZE,
  readText,
} from '../../../support/find-parts.js'

/** Other ends, another case; one or two characters changed. */
const [OTHER_ENDS, EDITED] = [50, 4_000]

const found: readonly (readonly [what: string, former: string, password: string, price: number])[] =
  [
    ['the same', 'Soleil2024!', 'Soleil2024!', OTHER_ENDS],
    ['another year', 'Soleil2024!', 'Soleil2025!', OTHER_ENDS],
    ['another sign', 'Soleil2024!', 'Soleil2024?', OTHER_ENDS],
    ['another number of digits', 'Soleil1', 'Soleil12345678901234567890', OTHER_ENDS],
    ['nothing behind', 'Soleil2024!', 'Soleil', OTHER_ENDS],
    ['digits before instead of behind', 'Soleil75', '75Soleil', OTHER_ENDS],
    ['another case', 'Soleil2024!', 'SOLEIL2024!', OTHER_ENDS],
    ['accents', 'Soleil2024!', 'Sóléil2024!', OTHER_ENDS],
    ['decomposed accents', 'Soleil2024!', 'Sole\u0301il2024!', OTHER_ENDS],
    ['a ligature taken apart', 'Cœur1', 'Coeur2', OTHER_ENDS],
    ['another sign inside', 'lune&soleil', 'lune@soleil1', OTHER_ENDS],
    ['the shortest core', 'abc1', 'abc2', OTHER_ENDS],
    ['emoji at the end', 'Soleil😀', 'Soleil🚀🎉', OTHER_ENDS],
    ['a letter replaced', 'Soleil2024!', 'Soleal2024!', EDITED],
    ['a letter left out', 'Soleil2024!', 'Solel2024!', EDITED],
    ['two letters added', 'Soleil2024!', 'Soleills2024!', EDITED],
    ['two letters exchanged', 'Soleil2024!', 'Soliel2024!', EDITED],
    ['the first letter left out', 'Soleil2024!', 'oleil2024!', EDITED],
    ['a letter and a digit replaced', 'Soleil2024!', 'Solail2023!', EDITED],
    ['the first and the last character left out', 'Soleil2024!', 'oleil2024', EDITED],
    ['a separator inside', 'lunesoleil', 'lune-soleil', EDITED],
    ['the same digits', '84736251', '84736251', EDITED],
    ['a digit replaced', '84736251', '84736259', EDITED],
    ['the shortest one edited', 'ab12cd', 'ab34cd', EDITED],
    ['the same signs', '!!!!!!', '?????!', EDITED],
  ]

const near: readonly (readonly [what: string, former: string, password: string])[] = [
  ['another word', 'Soleil2024!', 'Pluie2024!'],
  ['the same ends only', 'Soleil2024!', '2024!'],
  ['three letters replaced', 'Soleil2024!', 'Selaul2024!'],
  ['three characters left out', 'Soleil2024!', 'leil2024'],
  ['three characters added to the core', 'Soleil', 'Soleilabc'],
  ['the other order', 'lunesoleil', 'soleillune'],
  ['a core of two letters', 'ab1', 'ab2'],
  ['a short one that is edited', 'abcde', 'abxde'],
  ['short digits', '12345', '12345'],
  ['three digits replaced', '84736251', '84736999'],
  ['nothing', '', 'Soleil'],
  ['a former one of which nothing is left', 'Soleil', ''],
  ['nothing and nothing', '', ''],
]

describe('findFormer', () => {
  it.each(found)('knows a former password with %s: %j, %j', (_, former, password, price) => {
    const { size } = readText(password)
    const part = [0, size, 'former_password', price]
    expect(findParts(createFind([former]), password)).toEqual([part])
  })

  it.each(near)('does not know it with %s: %j, %j', (_, former, password) => {
    expect(findParts(createFind([former]), password)).toEqual([])
  })

  it('compares with each of them and takes the nearest', () => {
    const formers = ['Pluie1', 'Soleal7', 'Soleil7']
    for (const order of [formers, [...formers].reverse()]) {
      expect(findParts(createFind(order), 'Soleil8')).toEqual([
        [0, 7, 'former_password', OTHER_ENDS],
      ])
    }
    expect(findParts(createFind([]), 'Soleil8')).toEqual([])
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    expect(findAfter(createFind(['Soleil']), 'Soleil', 'Sol')).toEqual([])
  })

  it('counts edits as the whole table of distances does', () => {
    const random = createRandom(11)
    const draw = (): string => Array.from({ length: 4 + random(6) }, () => random(2)).join('')
    let edited = 0
    for (let round = 0; round < 2_000; round++) {
      // Digits have no core.
      const [former, password] = [draw(), draw()]
      const isNear = former.length >= 6 && countEdits(former, password) <= 2
      if (isNear) edited++
      const parts = findParts(createFind([former]), password)
      expect(parts.length > 0, `${former} ${password}`).toBe(isNear)
    }
    expect(edited).toBeGreaterThan(100)
  })

  it('knows the longest one with an edit at either end', () => {
    const long = '0123456789'.repeat(30).slice(0, MAX_SIZE)
    for (const password of [
      `x${long.slice(1)}`,
      `${long.slice(0, -1)}x`,
      `x${long.slice(1, -1)}x`,
    ]) {
      expect(findParts(createFind([long]), password)).toHaveLength(1)
    }
  })

  it.each(HOSTILE_TEXTS)('offers one part at most for %s', (_, text) => {
    const parts = findParts(createFind([text, `${text}1`, text.slice(1)]), text)
    expect(parts.length).toBeLessThanOrEqual(1)
  })
})

function createFind(formers: readonly string[]): Find {
  const symbols = formers.map((former) => {
    const text = readText(former)
    return text.symbols.slice(0, text.size)
  })
  return (text, candidates) => findFormer(text, symbols, candidates)
}

/** Levenshtein's distance, by the whole table. */
function countEdits(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const get = (i: number, j: number): number => table[i]?.[j] as number
  for (let i = 1; i <= a.length; i++) {
    table.push([i])
    for (let j = 1; j <= b.length; j++) {
      const replaced = get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      table[i]?.push(Math.min(replaced, get(i - 1, j) + 1, get(i, j - 1) + 1))
    }
  }
  return get(a.length, b.length)
}
