import { parseInstant } from '../../time.js'
import type { SweepCursor } from './types.js'

const KINDS: readonly unknown[] = ['due', 'unknown', 'idle', 'exceptions']

/** Whether a document is the place of a sweep. What its rule says is for `checkRotation` to judge. */
export function isCursor(value: unknown): value is SweepCursor {
  if (!isObject(value)) return false
  const { swept, run } = value
  return (swept === null || isTerms(swept)) && (run === null || isRun(run))
}

function isTerms(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isObject(value) &&
    isInstant(value['until']) &&
    isObject(value['rule']) &&
    isList(value['epochs'], (id) => typeof id === 'string')
  )
}

function isRun(value: unknown): boolean {
  return (
    isTerms(value) &&
    isList(value['passes'], isPass) &&
    Number.isSafeInteger(value['position']) &&
    (value['after'] === null || isKey(value['after']))
  )
}

function isPass(value: unknown): boolean {
  return (
    isObject(value) &&
    KINDS.includes(value['kind']) &&
    [value['from'], value['before']].every((at) => at === null || isInstant(at))
  )
}

function isKey(value: unknown): boolean {
  if (!isObject(value)) return false
  const { at, accountId } = value
  return (at === null || isInstant(at)) && typeof accountId === 'string'
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && parseInstant(value) === value
}

function isList(value: unknown, holds: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
