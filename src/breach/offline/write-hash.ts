import { assertOption } from '../../internal/assert-option.js'
import type { HashKind } from '../types.js'
import { LAYOUT } from './layout.js'
import { writeDigits } from './write-digits.js'

/**
 * Writes a hash that a caller gave over 32-bit words.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID` for anything but a whole hash of this kind.
 */
export function writeHash(hash: Uint8Array | string, kind: HashKind, words: Int32Array): void {
  const length = LAYOUT.digestBytes[kind]
  const isWhole =
    typeof hash === 'string'
      ? hash.length === length * 2 && /^[0-9a-f]+$/iu.test(hash)
      : hash instanceof Uint8Array && hash.length === length
  assertOption(isWhole, `'hash' must be ${length} bytes or ${length * 2} hexadecimal digits.`)
  if (typeof hash === 'string') {
    writeDigits(hash, words)
    return
  }
  const view = new DataView(hash.buffer, hash.byteOffset, length)
  for (let word = 0; word * 4 < length; word++) words[word] = view.getInt32(word * 4)
}
