import type { PasswordHash } from '../../breach/types.js'

/**
 * Creates the NTLM hash that Windows keeps of a password, and that some corpora are published under.
 *
 * MD4 over the UTF-16 code units, low byte first. It names a row of a corpus and protects nothing: MD4 has
 * long been broken. A lone surrogate is hashed as it stands. Sends nothing. Loads its package when it is
 * called and not before; a digest then costs about 1.5 microseconds. A strict content policy must allow
 * `'wasm-unsafe-eval'`.
 *
 * @returns The hash, synchronous: 32 hexadecimal digits in capitals.
 * @see RFC 1320; Microsoft MS-NLMP, section 3.3.1, NTOWFv1
 *
 * @example The row of a password in a corpus of NTLM hashes
 * ```ts
 * import { createNtlmHash } from 'hygie/adapters/hash-wasm'
 *
 * const ntlm = await createNtlmHash()
 * console.log(ntlm.digest('password')) // 8846F7EAEE8FB117AD06BDD830B7586C
 * ```
 *
 * @since 0.3.0
 */
export async function createNtlmHash(): Promise<PasswordHash> {
  const { createMD4 } = await import('hash-wasm')
  const md4 = await createMD4()
  return {
    kind: 'ntlm',
    digest: (text) => md4.init().update(toUtf16(text)).digest('hex').toUpperCase(),
  }
}

/** Low byte first whatever the machine, hence no `Uint16Array`. */
function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes[2 * index] = unit
    bytes[2 * index + 1] = unit >>> 8
  }
  return bytes
}
