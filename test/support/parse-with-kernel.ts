import { TEXT_KERNEL, type TextKernel } from '../../src/breach/offline/text-kernel.js'

/** What a kernel is asked to read. */
export interface KernelText {
  readonly text: string | Uint8Array
  readonly digits?: 27 | 35
  readonly lead?: 0 | 5
  readonly counted?: boolean
  readonly isFinal?: boolean
  readonly prefix?: number
}

/** All that a kernel says of a text. */
export interface KernelAnswer {
  readonly status: number
  readonly lines: number
  /** Bytes of the text that were read. */
  readonly read: number
  readonly rows: string
  readonly escapes: string
  /** Of the open block. */
  readonly prefix: number
  /** Rows of the open block begin there among the rows. */
  readonly openAt: number
  readonly blocks: readonly (readonly [prefix: number, rows: number, escapes: number, at: number])[]
}

const TEXT_AT = 2_048
const SLACK = 256

/** Gives a kernel a text in one piece, and reads everything that it wrote. */
export function parseWithKernel(
  kernel: TextKernel,
  { text, digits = 35, lead = 5, counted = true, isFinal = true, prefix = -1 }: KernelText,
): KernelAnswer {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const align = (at: number): number => Math.ceil(at / 4) * 4
  const rowsAt = align(TEXT_AT + bytes.length + SLACK)
  const escapesAt = align(rowsAt + bytes.length + SLACK)
  const blocksAt = align(escapesAt + bytes.length + SLACK)
  kernel.reserve(blocksAt + bytes.length + SLACK)
  const memory = kernel.memory()
  memory.set(bytes, TEXT_AT)
  memory.fill(0, TEXT_AT + bytes.length, rowsAt)
  const words = new Int32Array(memory.buffer)
  const { register: R, blockBytes } = TEXT_KERNEL
  words[R.text] = TEXT_AT
  words[R.textEnd] = TEXT_AT + bytes.length
  words[R.isFinal] = isFinal ? 1 : 0
  words[R.digits] = digits
  words[R.lead] = lead
  words[R.counted] = counted ? 1 : 0
  words[R.prefix] = prefix
  words[R.firstRow] = rowsAt
  words[R.row] = rowsAt
  words[R.escape] = escapesAt
  words[R.block] = blocksAt
  const status = kernel.parse()
  const read = (register: number): number => words[register] as number
  const hex = (from: number, to: number): string =>
    Buffer.from(memory.subarray(from, to)).toString('hex')
  const blocks: KernelAnswer['blocks'][number][] = []
  for (let at = blocksAt; at < read(R.block); at += blockBytes) {
    const entry = at / 4
    blocks.push([
      read(entry),
      read(entry + 1) - rowsAt,
      read(entry + 2) - escapesAt,
      read(entry + 3) - TEXT_AT,
    ])
  }
  return {
    status,
    lines: read(R.lines),
    read: read(R.text) - TEXT_AT,
    rows: hex(rowsAt, read(R.row)),
    escapes: hex(escapesAt, read(R.escape)),
    prefix: read(R.prefix),
    openAt: read(R.firstRow) - rowsAt,
    blocks,
  }
}
