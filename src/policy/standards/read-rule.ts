import type { PolicyRules } from '../types.js'
import type { RuleName } from './types.js'

/** Reads a value of the rules as JSON. Words of a blocklist may say much of a portal: they are counted. */
export function readRule(rules: PolicyRules, name: RuleName): string {
  let value: unknown = rules
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null) return 'null'
    value = Reflect.get(value, key) ?? null
  }
  return JSON.stringify(value, (key, member: unknown) =>
    key === 'words' && Array.isArray(member) ? member.length : member,
  )
}
