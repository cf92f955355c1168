import { DEFAULT_OCCASION } from '../../scope.js'
import type { EpochScope } from '../types.js'
import type { DialectWords } from './describe-dialect.js'

/** Lists of a scope, the member of an occasion that each is about, and what is assumed of it. */
const MEMBERS = [
  ['kinds', 'kind', DEFAULT_OCCASION.kind],
  ['moments', 'moment', DEFAULT_OCCASION.moment],
  ['factors', 'factors', DEFAULT_OCCASION.factors],
  ['sensitivities', 'sensitivity', DEFAULT_OCCASION.sensitivity],
  ['clients', 'client', null],
] as const

/**
 * Says in SQL what `isInEpochScope` says of one credential. What is not said of a credential is concerned.
 *
 * @param bind - Adds a parameter and gives its placeholder.
 */
export function buildScopeCondition(
  scope: EpochScope,
  words: DialectWords,
  bind: (value: string | number) => string,
): string {
  const names = (list: readonly string[]): string => words.names(bind(JSON.stringify(list)))
  const overlaps = (column: string, list: readonly string[]): string =>
    words.overlaps(column, bind(JSON.stringify(list)))
  const { exposed, organisations, cohorts, accounts } = scope

  const occasion: string[] = []
  for (const [list, member, assumed] of MEMBERS) {
    const named = scope[list]
    if (named === undefined) continue
    const own = words.textOf('occasion', member)
    const said = assumed === null ? own : `coalesce(${own}, '${assumed}')`
    occasion.push(`${said} in ${names(named)}`)
  }
  if (exposed !== undefined) {
    const own = `coalesce(${words.flagOf('occasion', 'exposed')}, ${Number(DEFAULT_OCCASION.exposed)})`
    occasion.push(`${own} = ${bind(Number(exposed))}`)
  }
  for (const list of ['roles', 'groups'] as const) {
    const named = scope[list]
    if (named === undefined) continue
    occasion.push(overlaps(`coalesce(${words.partOf('occasion', list)}, '[]')`, named))
  }
  const conditions = [
    occasion.length === 0 ? 'true' : `(occasion is null or (${occasion.join(' and ')}))`,
  ]
  if (organisations !== undefined) {
    conditions.push(`(organisation is null or organisation in ${names(organisations)})`)
  }
  if (cohorts !== undefined) {
    conditions.push(`(cohorts is null or ${overlaps('cohorts', cohorts)})`)
  }
  if (accounts !== undefined) conditions.push(`account_id in ${names(accounts)}`)
  return conditions.join(' and ')
}
