import { loadSource } from '../load-source.mjs'

/** `plain` JavaScript, or `wasm`. */
export async function loadKernel(name) {
  if (name === 'plain') return undefined
  const { createWasmKernel } = await loadSource('breach/offline/create-wasm-kernel.ts')
  return createWasmKernel()
}
