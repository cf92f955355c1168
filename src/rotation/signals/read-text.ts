import { assertSignal } from './assert-signal.js'

/** Longer than every address and identifier in use. */
const MAX_LENGTH = 2_048

/** Reads a text that must be there, under the name that an error may tell. */
export function readText(value: unknown, member: string): string {
  assertSignal(typeof value === 'string' && value !== '', member, 'must be a text')
  assertSignal(value.length <= MAX_LENGTH, member, 'is too long')
  return value
}
