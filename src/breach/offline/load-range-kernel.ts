import { createPlainKernel } from './create-plain-kernel.js'
import { createWasmKernel } from './create-wasm-kernel.js'
import type { TextKernel } from './text-kernel.js'

/**
 * Creates the fastest kernel that runs here: on WebAssembly with vectors, else in plain JavaScript, with the
 * same answers. A content policy without `'wasm-unsafe-eval'` is one reason for the second.
 */
export function loadRangeKernel(create: () => TextKernel = createWasmKernel): TextKernel {
  try {
    return create()
  } catch {
    // Whatever the platform holds against WebAssembly, the work can be done without.
    return createPlainKernel()
  }
}
