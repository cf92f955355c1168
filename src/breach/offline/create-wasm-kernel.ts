import { RANGE_KERNEL } from '../../data/range-kernel.js'
import { TEXT_KERNEL, type TextKernel } from './text-kernel.js'

interface Exports {
  readonly memory: WebAssembly.Memory
  parse(): 0 | 1
  format(row: number, rowEnd: number, rowBytes: number, count: number, out: number): number
}

const PAGE = 65_536
/** Digits of a row, colon, ten digits of a 32-bit count, line end; and what is written past a row. */
const LONGEST_LINE = 35 + 1 + 10 + 2
const SLACK = 64

/**
 * Creates the kernel on WebAssembly, with 128-bit vectors. Compiled at once: under 4 KB, which every
 * browser allows.
 *
 * Throws whatever the platform throws where it has no vectors, or where its content policy forbids it.
 */
export function createWasmKernel(): TextKernel {
  const code = Uint8Array.from(atob(RANGE_KERNEL), (letter) => letter.charCodeAt(0))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code))
  const exports = instance.exports as unknown as Exports
  let bytes = new Uint8Array(exports.memory.buffer)

  const kernel: TextKernel = {
    name: 'wasm',
    memory: () => bytes,
    reserve(size) {
      if (size <= bytes.length) return
      exports.memory.grow(Math.ceil((size - bytes.length) / PAGE))
      bytes = new Uint8Array(exports.memory.buffer)
    },
    parse: () => exports.parse(),
    formatRows(rows, rowBytes, counts) {
      const countsAt = TEXT_KERNEL.free + align(rows.length + SLACK)
      const out = countsAt + counts.byteLength
      kernel.reserve(out + counts.length * LONGEST_LINE + SLACK)
      bytes.set(rows, TEXT_KERNEL.free)
      new Uint32Array(bytes.buffer, countsAt, counts.length).set(counts)
      const end = exports.format(
        TEXT_KERNEL.free,
        TEXT_KERNEL.free + rows.length,
        rowBytes,
        countsAt,
        out,
      )
      // Lines are ended here, and separated in the protocol.
      return bytes.subarray(out, Math.max(out, end - 2))
    },
  }
  return kernel
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4
}
