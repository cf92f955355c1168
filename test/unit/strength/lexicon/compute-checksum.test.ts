import { describe, expect, it } from 'vitest'
import { computeChecksum } from '../../../../src/strength/lexicon/compute-checksum.js'

/** The same by arithmetic without a limit, a character at a time. */
function computePlainly(text: string): number {
  let sum = (BigInt(text.length) * 0x9e3779b9n) & 0xffffffffn
  for (let at = 0; at < text.length; at += 4) {
    const codes = [0, 1, 2, 3].map((index) => BigInt(text.charCodeAt(at + index) || 0))
    const word = codes.reduce((all, code, index) => all | (code << BigInt(8 * index)), 0n)
    sum = ((sum ^ word) * 0x9e3779b9n) & 0xffffffffn
    sum ^= sum >> 15n
  }
  return Number(sum)
}

const TEXT = 'abricot, cerise, pomme: 12 fruits.'

describe('computeChecksum', () => {
  it.each(['', 'a', 'ab', 'abc', 'abcd', 'abcde', TEXT, TEXT.repeat(40)])(
    'is that of a plain computation: %j',
    (text) => {
      expect(computeChecksum(text)).toBe(computePlainly(text))
    },
  )

  it('is another for every beginning, for every changed character, and for characters that changed places', () => {
    const texts = new Set([TEXT, `${TEXT}\0`])
    for (let at = 0; at < TEXT.length; at++) {
      texts.add(TEXT.slice(0, at))
      for (let code = 0; code < 128; code++) {
        texts.add(TEXT.slice(0, at) + String.fromCharCode(code) + TEXT.slice(at + 1))
      }
      texts.add(`${TEXT.slice(0, at)}${TEXT.charAt(at + 1)}${TEXT.charAt(at)}${TEXT.slice(at + 2)}`)
    }
    expect(new Set([...texts].map(computeChecksum)).size).toBe(texts.size)
  })
})
