import type { Clause } from '../types.js'
import type { FindingSeverity, PolicyFinding } from './types.js'

type Code = PolicyFinding['code']
type FindingWith<C extends Code> = Extract<PolicyFinding, { readonly code: C }>

/** Builds a finding, with the parameters that its code has. */
export function buildFinding<C extends Code>(
  code: C,
  severity: FindingSeverity,
  path: string,
  params: FindingWith<C>['params'],
  clauses: readonly Clause[] = [],
): PolicyFinding {
  return { code, severity, path, params, clauses } as PolicyFinding
}
