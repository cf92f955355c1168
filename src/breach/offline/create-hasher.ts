import { assertOption } from '../../internal/assert-option.js'
import { writeSha1 } from '../../internal/write-sha1.js'
import type { HashKind, PasswordHash } from '../types.js'
import { writeDigits } from './write-digits.js'

/** Writes the hash of a password over 32-bit words, from `from` on, most significant first. */
export type Hasher = (password: string, words: Int32Array) => void

/**
 * Creates what hashes passwords for an index: SHA-1 of our own, or the NTLM that was handed in.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID` for another hash than NTLM in its place. The hasher itself
 * throws it where NTLM is needed and was not handed in, and for what is no password.
 */
export function createHasher(kind: HashKind, ntlm: PasswordHash | undefined): Hasher {
  assertOption(ntlm === undefined || ntlm.kind === 'ntlm', "'ntlm' must be a hash of kind 'ntlm'.")
  return (password, words) => {
    assertOption(typeof password === 'string', "'password' must be a string.")
    if (kind === 'sha1') {
      writeSha1(password, words)
      return
    }
    assertOption(ntlm !== undefined, "'ntlm' must be handed in: the index holds NTLM hashes.")
    writeDigits(ntlm.digest(password), words)
  }
}
