import type { PolicyIssue } from '../../errors.js'
import { MAX_ISSUES } from '../../policy/limits.js'
import { writePointer } from './write-pointer.js'

/** A policy with every rule, clause and scope that there is holds some hundred values. */
const MAX_VALUES = 20_000
/** A policy is nine deep. */
const MAX_DEPTH = 32

interface Place {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

/** What a document is like before anybody has looked at what it says. */
export interface Shape {
  readonly issues: readonly PolicyIssue[]
  /** Whether it is small enough to be read. */
  readonly isReadable: boolean
}

/**
 * Looks at the size of a document, and for keys that reach for a prototype.
 *
 * Walks without recursion, and stops where it is too much: whatever somebody sends costs no more than to list
 * its keys.
 */
export function findShape(document: unknown): Shape {
  const issues: PolicyIssue[] = []
  const open: Place[] = [{ value: document, path: '', depth: 0 }]
  let values = 0
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path, depth } = place
    if (typeof value !== 'object' || value === null) continue
    if (depth === MAX_DEPTH) return tooMuch(issues, path, 'is nested too deep')
    const keys = Array.isArray(value) && value.length > MAX_VALUES ? null : Object.keys(value)
    values += keys?.length ?? MAX_VALUES
    if (keys === null || values > MAX_VALUES) return tooMuch(issues, path, 'holds too many values')
    for (const key of keys) {
      const at = `${path}${writePointer([key])}`
      if (key !== '__proto__') {
        open.push({ value: Reflect.get(value, key), path: at, depth: depth + 1 })
      } else if (issues.length < MAX_ISSUES) {
        issues.push({ path: at, message: 'is no key of a policy' })
      }
    }
  }
  return { issues, isReadable: true }
}

function tooMuch(issues: readonly PolicyIssue[], path: string, message: string): Shape {
  return { issues: [...issues.slice(0, MAX_ISSUES - 1), { path, message }], isReadable: false }
}
