/**
 * Cryptography on WebAssembly, for what the platform lacks.
 *
 * @module
 */
export { createHashWasmMac } from './create-hash-wasm-mac.js'
export { createNtlmHash } from './create-ntlm-hash.js'
