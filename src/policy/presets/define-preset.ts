import type { NonEmpty } from '../../outcome.js'
import { definePolicy, type PolicyInput } from '../define-policy.js'
import { SOURCES, type SourceName } from '../standards/sources.js'
import type { Clause, PolicyDocument } from '../types.js'

/** A clause: its text, or `ours` for a choice of this package; its name; and its evidence, if not the text's. */
export type Cite = readonly [
  text: SourceName | 'ours',
  clause: string,
  evidence?: 'primary' | 'quoted' | 'secondary',
]

/** A preset as it is written. Literals only, so that a bundler can leave out what nobody uses. */
export interface PresetInput extends Omit<PolicyInput, 'cites'> {
  readonly cites: Readonly<Record<`/${string}`, NonEmpty<Cite>>>
}

/** Cites a value that no text fixes, so that it is not taken for a requirement. */
const OURS: Omit<Clause, 'clause'> = {
  standard: 'hygie',
  address: 'docs/guides/policy.md#choices-of-our-own',
  textDate: '2026-11-24' as Clause['textDate'],
  evidence: 'design',
}

/** Defines a policy whose values are cited by the name of their text. */
export function definePreset({ cites, ...input }: PresetInput): PolicyDocument {
  const entries = Object.entries(cites).map(([pointer, [first, ...others]]) => [
    pointer,
    [toClause(first), ...others.map(toClause)],
  ])
  return definePolicy({ ...input, cites: Object.fromEntries(entries) })
}

function toClause([text, clause, evidence]: Cite): Clause {
  const { standard, address, textDate, evidence: known } = text === 'ours' ? OURS : SOURCES[text]
  return { standard, clause, address, textDate, evidence: evidence ?? known }
}
