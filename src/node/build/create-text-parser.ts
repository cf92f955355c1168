import { LAYOUT } from '../../breach/offline/layout.js'
import { TEXT_KERNEL, type TextKernel } from '../../breach/offline/text-kernel.js'
import type { HashKind } from '../../breach/types.js'
import { InputError } from '../../errors.js'
import { explainLine } from './explain-line.js'
import type { OnBlock, Place } from './types.js'

const { register: R, free, longestLine, blockBytes } = TEXT_KERNEL
/** Two bytes for the row, and eight groups of seven bits. */
const LONGEST_ESCAPE = 10
/** What a kernel may write behind a row. */
const SLACK = 64

/** What the lines of a text are, and how it comes. */
export interface TextFormat {
  readonly hash: HashKind
  /** Digits before the suffix: 5 in a corpus, none in the file of a range. */
  readonly lead: 0 | 5
  readonly isCounted: boolean
  readonly slotCount: number
  readonly slotBytes: number
}

/** Parses text that comes in pieces. */
export interface TextParser {
  /** Where pieces are put; they are taken in turn. */
  readonly slots: readonly Uint8Array<ArrayBuffer>[]
  /** Begins at a place of the source: in a corpus behind the block of this prefix, or in the file of this range. */
  begin(prefix: number, place: Place): void
  /**
   * Parses what stands in a slot, behind what was left of the one before; calls back for each block that is
   * whole.
   *
   * @throws `InputError` with the number of the line.
   */
  parse(slot: number, length: number, isFinal: boolean): Promise<void>
  /** Calls back for the last block, if it has rows. */
  end(): Promise<void> | void
}

/** Where things are in the memory of the kernel. */
interface Areas {
  readonly slots: readonly number[]
  readonly rows: number
  readonly escapes: number
  readonly blocks: number
  readonly end: number
}

interface State {
  readonly kernel: TextKernel
  readonly format: TextFormat
  readonly rowBytes: number
  readonly at: Areas
  readonly memory: Uint8Array<ArrayBuffer>
  /** The same: registers, and the table of blocks. */
  readonly words: Int32Array
  readonly onBlock: OnBlock
  /** What is left of a piece: the beginning of a line. */
  readonly tail: Uint8Array
  tailLength: number
  /** Where the tail begins in the source. */
  place: Place
  /** Where the open block begins. */
  blockFrom: Place
}

/** Creates a parser with slots in the memory of a kernel, which is then its own. */
export function createTextParser(
  kernel: TextKernel,
  format: TextFormat,
  onBlock: OnBlock,
): TextParser {
  const rowBytes = LAYOUT.rowBytes[format.hash]
  const at = placeAreas(format, rowBytes)
  kernel.reserve(at.end)
  const memory = kernel.memory()
  const words = new Int32Array(memory.buffer)
  words[R.digits] = rowBytes * 2 - 1
  words[R.lead] = format.lead
  words[R.counted] = format.isCounted ? 1 : 0
  const place = { bytes: 0, lines: 0 }
  const tail = new Uint8Array(longestLine)
  const fixed = { kernel, format, rowBytes, at, memory, words, onBlock, tail }
  const state: State = { ...fixed, tailLength: 0, place, blockFrom: place }

  return {
    slots: at.slots.map((address) => memory.subarray(address, address + format.slotBytes)),
    begin(prefix, from) {
      words[R.prefix] = prefix
      openBlock(state, at.rows, at.escapes)
      state.tailLength = 0
      state.place = from
      state.blockFrom = from
    },
    parse: (slot, length, isFinal) => parse(state, at.slots[slot] as number, length, isFinal),
    end() {
      const row = read(state, R.row)
      if (row === at.rows) return
      const escapes = memory.subarray(at.escapes, read(state, R.escape))
      return onBlock(read(state, R.prefix), memory.subarray(at.rows, row), escapes, state.blockFrom)
    },
  }
}

function read({ words }: State, word: number): number {
  return words[word] as number
}

/** The open block begins at the front, and has rows and escapes up to there. */
function openBlock({ at, words }: State, row: number, escapeAt: number): void {
  words[R.firstRow] = at.rows
  words[R.row] = row
  words[R.escape] = escapeAt
  words[R.block] = at.blocks
}

async function parse(
  state: State,
  dataAt: number,
  length: number,
  isFinal: boolean,
): Promise<void> {
  const { kernel, memory, words, tail, place } = state
  const textAt = dataAt - state.tailLength
  const textEnd = dataAt + length
  memory.set(tail.subarray(0, state.tailLength), textAt)
  if (isFinal) memory.fill(0, textEnd, textEnd + longestLine)
  words[R.text] = textAt
  words[R.textEnd] = textEnd
  words[R.isFinal] = isFinal ? 1 : 0
  if (kernel.parse() === 1) throw refuse(state)
  await giveClosed(state, textAt)
  const leftAt = read(state, R.text)
  state.tailLength = textEnd - leftAt
  tail.set(memory.subarray(leftAt, textEnd))
  state.place = {
    bytes: place.bytes + leftAt - textAt,
    lines: place.lines + read(state, R.lines),
  }
}

/** Gives the blocks that were closed, and moves the open one to the front. */
async function giveClosed(state: State, textAt: number): Promise<void> {
  const { at, memory, onBlock, place, rowBytes } = state
  const end = read(state, R.block) / 4
  let from = at.rows
  let escapesFrom = at.escapes
  for (let entry = at.blocks / 4; entry < end; entry += blockBytes / 4) {
    const to = read(state, entry + 1)
    const escapesTo = read(state, entry + 2)
    const waiting = onBlock(
      read(state, entry),
      memory.subarray(from, to),
      memory.subarray(escapesFrom, escapesTo),
      state.blockFrom,
    )
    if (waiting !== undefined) await waiting
    state.blockFrom = {
      bytes: place.bytes + read(state, entry + 3) - textAt,
      lines: state.blockFrom.lines + (to - from) / rowBytes,
    }
    from = to
    escapesFrom = escapesTo
  }
  const row = read(state, R.row)
  const escapeAt = read(state, R.escape)
  memory.copyWithin(at.rows, from, row)
  memory.copyWithin(at.escapes, escapesFrom, escapeAt)
  openBlock(state, at.rows + row - from, at.escapes + escapeAt - escapesFrom)
}

function placeAreas({ lead, slotCount, slotBytes }: TextFormat, rowBytes: number): Areas {
  const shortestLine = rowBytes * 2 - 1 + lead + 1
  const lines = Math.ceil((longestLine + slotBytes) / shortestLine)
  const stride = align(longestLine + slotBytes + longestLine)
  const slots = Array.from({ length: slotCount }, (_, slot) => free + longestLine + slot * stride)
  const rows = free + slotCount * stride
  const escapes = align(rows + (LAYOUT.maxEscapeRows + lines) * rowBytes + SLACK)
  const blocks = align(escapes + (LAYOUT.maxEscapeRows + lines) * LONGEST_ESCAPE)
  return { slots, rows, escapes, blocks, end: blocks + lines * blockBytes + SLACK }
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64
}

/** Says what is wrong with the line that the kernel stopped at. */
function refuse(state: State): InputError {
  const { format, memory, rowBytes, place } = state
  const row = read(state, R.row)
  const above = row === read(state, R.firstRow) ? '' : toHex(memory.subarray(row - rowBytes, row))
  const prefix = read(state, R.prefix).toString(16).toUpperCase().padStart(5, '0')
  const problem = explainLine({
    bytes: memory,
    at: read(state, R.text),
    end: read(state, R.textEnd),
    digits: rowBytes * 2 - 1 + format.lead,
    isCounted: format.isCounted,
    allowsZero: format.lead === 0,
    above: `${format.lead === 0 ? '' : prefix}${above.slice(0, -1)}`,
  })
  return new InputError(problem, place.lines + read(state, R.lines) + 1)
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase()
}
