import { assertOption } from '../../internal/assert-option.js'
import type { Mac } from '../../ports.js'

/**
 * Creates a {@link Mac} on WebAssembly, for pages without HTTPS, where Web Crypto is missing.
 *
 * Same key, same answers as `createMac`. A strict content policy must allow `'wasm-unsafe-eval'`. The key
 * lies in the memory of the page: prefer `createMac` wherever it works.
 *
 * @param key - At least 32 bytes from a `RandomSource`.
 * @returns The port. Signing is synchronous inside, about 0.01 ms.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a key under 32 bytes.
 * @see RFC 2104; FIPS 180-4
 *
 * @example Sign on a page without HTTPS
 * ```ts
 * import { systemRandom } from 'hygie'
 * import { createHashWasmMac } from 'hygie/adapters/hash-wasm'
 *
 * const key = new Uint8Array(32)
 * systemRandom.fill(key)
 * const mac = await createHashWasmMac(key)
 * console.log((await mac.sign(new TextEncoder().encode('mbx:v1:jeanne@example.fr'))).length) // 32
 * ```
 *
 * @since 0.1.0
 */
export async function createHashWasmMac(key: Uint8Array<ArrayBuffer>): Promise<Mac> {
  assertOption(
    key instanceof Uint8Array && key.length >= 32,
    "'key' must be a Uint8Array of at least 32 bytes.",
  )
  const { createHMAC, createSHA256 } = await import('hash-wasm')
  const hmac = await createHMAC(createSHA256(), key)
  // No await between init and digest: two signatures that overlap cannot mix.
  return {
    sign: async (bytes) => new Uint8Array(hmac.init().update(bytes).digest('binary')),
  }
}
