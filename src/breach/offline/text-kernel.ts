import type { RangeKernel } from './types.js'

/**
 * What the kernels for text agree on. A kernel has a memory of its own; its registers are 32-bit words at
 * address 0, and addresses are counted in bytes.
 */
export const TEXT_KERNEL = {
  register: {
    /** Of the next byte to read; behind a stop, of the line that was not accepted or is not whole. */
    text: 0,
    textEnd: 1,
    /** 1 where nothing follows: then the last line may end with the text. 64 zeros have to stand behind it. */
    isFinal: 2,
    /** Hexadecimal digits behind the first five: 35 or 27. */
    digits: 3,
    /** 5 where lines hold whole hashes, 0 where the five digits are known: a range. */
    lead: 4,
    /** 1 for lines `HASH:COUNT`, 0 for lines `HASH`. */
    counted: 5,
    /** First five digits of the open block; lines of a lower one are not accepted. -1 at the beginning. */
    prefix: 6,
    /** Of the first row of the open block. */
    firstRow: 7,
    /** Where the next row goes; 16 bytes behind it are written over. */
    row: 8,
    /** Where the next escape goes. */
    escape: 9,
    /** Where the next closed block goes: prefix, end of its rows, end of its escapes, address of the line behind it. */
    block: 10,
    /** Lines read by the last call, those of count 0 included. */
    lines: 11,
  },
  /** First address that is free. Below it the kernel keeps its tables. */
  free: 1_024,
  /** No line is longer. Bytes that have to stand behind a text, and what a call may leave of one that goes on. */
  longestLine: 64,
  /** A count has no more digits, and is not above 2^53 - 1. */
  maxCountDigits: 16,
  blockBytes: 16,
} as const

/** Reads lines `HASH:COUNT` into packed rows; and writes such rows as lines. */
export interface TextKernel extends RangeKernel {
  readonly name: 'wasm' | 'plain'
  /** Its memory as it is now. */
  memory(): Uint8Array<ArrayBuffer>
  /** Makes the memory at least so long. What is in it stays; what `memory` gave before may be dead. */
  reserve(bytes: number): void
  /**
   * Reads lines as the registers say. Every digit, the colon, the count, the line end and the strict order
   * of the hashes are checked; a line of count 0 is passed over in a range, in any order, and not accepted
   * elsewhere. Answers 0 when the text is used up, and 1 at a line that it does not accept.
   */
  parse(): 0 | 1
}
