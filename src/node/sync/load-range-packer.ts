import { LAYOUT } from '../../breach/offline/layout.js'
import { loadRangeKernel } from '../../breach/offline/load-range-kernel.js'
import { TEXT_KERNEL } from '../../breach/offline/text-kernel.js'
import type { HashKind } from '../../breach/types.js'
import { SourceError } from '../../errors.js'
import type { PackedBlock } from './types.js'

/** Packs the body of a range; throws a `SourceError` for what is not one, or has too few rows. */
export type RangePacker = (body: Uint8Array, minRows: number) => PackedBlock

/**
 * Loads what packs the bodies of ranges. Every digit, the form of every row and the strict order are checked;
 * rows of count 0 are left out. Keeps one piece of memory, four times as long as the longest body.
 */
export function loadRangePacker(hash: HashKind): RangePacker {
  const kernel = loadRangeKernel()
  const { register, free, longestLine } = TEXT_KERNEL
  const rowBytes = LAYOUT.rowBytes[hash]
  return (body, minRows) => {
    // Of its line a row takes less than half, and so does an escape.
    const rowsAt = align(free + body.length + longestLine)
    const escapesAt = align(rowsAt + body.length + longestLine)
    const blocksAt = align(escapesAt + body.length + longestLine)
    kernel.reserve(blocksAt + TEXT_KERNEL.blockBytes)
    const memory = kernel.memory()
    memory.set(body, free)
    memory.fill(0, free + body.length, free + body.length + longestLine)
    const registers = new Int32Array(memory.buffer, 0, free / 4)
    registers[register.text] = free
    registers[register.textEnd] = free + body.length
    registers[register.isFinal] = 1
    registers[register.digits] = rowBytes * 2 - 1
    registers[register.lead] = 0
    registers[register.counted] = 1
    registers[register.prefix] = 0
    registers[register.firstRow] = rowsAt
    registers[register.row] = rowsAt
    registers[register.escape] = escapesAt
    registers[register.block] = blocksAt
    const isWhole = kernel.parse() === 0
    const rows = memory.slice(rowsAt, registers[register.row])
    if (!isWhole || rows.length < minRows * rowBytes) {
      throw new SourceError('ERR_SOURCE_MALFORMED', 'The answer is no whole range.')
    }
    return { rows, escapes: memory.slice(escapesAt, registers[register.escape]) }
  }
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64
}
