import { describe, expect, it } from 'vitest'
import { isObvious } from '../../../../src/policy/generator/is-obvious.js'

describe('isObvious', () => {
  it.each([
    '1234',
    '4321',
    '0000',
    '1212',
    '2580',
    '147258',
    'azertyuiop',
    'POIUYTREZA',
    'aaaabbbb',
    'abcdefgh',
    'hgfedcba',
    'chat-chat-chat-',
    'qwerty73',
    'xxxyyyzq',
  ])('%s is', (text) => {
    expect(isObvious(text)).toBe(true)
  })

  it.each(['4081', '7392', 'k3!Vq9_zT', 'abc-74kq!w', '1234kq!w9z', 'a', 'ab7'])(
    '%s is not',
    (text) => {
      expect(isObvious(text)).toBe(false)
    },
  )
})
