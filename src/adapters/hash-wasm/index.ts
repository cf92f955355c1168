/**
 * Cryptography on WebAssembly, for places without Web Crypto.
 *
 * @module
 */
export { createHashWasmMac } from './create-hash-wasm-mac.js'
