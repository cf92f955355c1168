import type { NonEmpty } from '../../outcome.js'
import type { BlocklistRule, CompositionRule, ContextField, PatternRule } from '../types.js'

/**
 * How much a requirement weighs: what fails it is refused (`required`), warned of (`advised`), or there is
 * nothing to fail (`allowed`).
 */
export type RequirementLevel = 'required' | 'advised' | 'allowed'

/** One thing that will be asked of a password, or said of it. */
export interface Demand<C extends string, P extends object> {
  readonly code: C
  readonly level: RequirementLevel
  /** JSON pointer of the rule within the policy, for its clauses. */
  readonly pointer: `/rules/${string}`
  readonly params: Readonly<P>
}

/** Everything that may be said before somebody types a password. */
export type Requirement =
  | Demand<'requirement_length_min', { min: number }>
  | Demand<'requirement_length_max', { max: number; unit: 'code_point' | 'byte' }>
  /** Any one of the profiles; the waiver by length stands among them. */
  | Demand<'requirement_composition', Pick<CompositionRule, 'anyOf' | 'specials'>>
  /** Hard to guess. No figure: bits and guesses say nothing to people. */
  | Demand<'requirement_strength', Record<never, never>>
  /** Not these words of the person and the portal. No field where none is known. */
  | Demand<
      'requirement_context',
      { mode: Exclude<BlocklistRule['context'], 'off'>; fields: readonly ContextField[] }
    >
  /** Not a word of the portal's own list. `inside`: not as a part either. */
  | Demand<'requirement_words', { inside: boolean }>
  /** Not mostly one of these. */
  | Demand<'requirement_patterns', { patterns: NonEmpty<keyof PatternRule> }>
  | Demand<'requirement_breach', Record<never, never>>
  | Demand<'requirement_history', { entries: number }>
  /** Letters of all alphabets, spaces and signs are welcome. */
  | Demand<'requirement_any_character', Record<never, never>>

/** Every code of a requirement. */
export type RequirementCode = Requirement['code']

/** A sentence for each code, from the parameters that go with it. */
export type RequirementSentences = {
  readonly [C in RequirementCode]: (
    params: Extract<Requirement, { readonly code: C }>['params'],
  ) => string
}

/** The part of a message catalogue that is needed here: `fr` and `en` of `hygie/messages` fit. */
export interface RequirementCatalog {
  /** BCP 47. */
  readonly language: string
  readonly requirements: RequirementSentences
}
