import type { ForcingEvent, NoticeEvent, PolicyMode, ThrottleRule } from '../../policy/types.js'
import type { StrengthRule } from '../../strength/types.js'
import type { CommandText, OptionText } from './help-texts.js'

/** Commands on policies, but for `policy show`, by their words. */
export type PolicyCommandName =
  | 'policy lint'
  | 'policy conform'
  | 'policy diff'
  | 'policy schema'
  | 'policy passwordrules'
  | 'policy requirements'
  | 'generate'

/** Their options, by the name they are parsed under. */
export type PolicyOptionName = 'html' | 'passphrase' | 'words' | 'language' | 'length' | 'count'

/** Which of two policies has the stricter rule. */
export type Stricter = 'same' | 'first' | 'second' | 'mixed' | 'incomparable'

/** Rules that are shown where a policy has them. */
export type FurtherRule =
  | 'patterns'
  | 'history'
  | 'session'
  | 'throttle'
  | 'forceChangeOn'
  | 'notifyOn'
  | 'loginIdentifier'
  | 'mode'

/** What the commands on policies say. Numbers come written. */
export interface PolicyPhrases {
  readonly labels: Readonly<Record<FurtherRule, string>>
  /** What a rule on strength asks beside its score. */
  readonly formatLimits: (rule: StrengthRule) => readonly string[]
  readonly formatPatterns: (refused: number, warned: number) => string
  readonly formatHistory: (entries: number) => string
  readonly formatSession: (idleMinutes: number | null, maxMinutes: number | null) => string
  readonly formatThrottle: (rule: ThrottleRule) => readonly string[]
  readonly forcingEvents: Readonly<Record<ForcingEvent, string>>
  readonly noticeEvents: Readonly<Record<NoticeEvent, string>>
  readonly notEmail: string
  readonly formatMode: (mode: PolicyMode, percent: number) => string
  readonly formatWaiver: (length: string) => string
  readonly formatSpecials: (signs: string) => string
  readonly noFindings: string
  readonly formatFindings: (count: number) => string
  readonly noDifference: string
  readonly formatDifferences: (count: number) => string
  readonly stricter: Readonly<Record<Exclude<Stricter, 'same'>, string>>
  readonly advised: string
  readonly formatEntropy: (bits: string) => string
  /** No password that can be drawn meets the policy. */
  readonly impossible: string
}

/** Everything about policies, in one language. */
export interface PolicyTexts {
  readonly commands: Readonly<Record<PolicyCommandName, CommandText>>
  readonly options: Readonly<Record<PolicyOptionName, OptionText>>
  readonly phrases: PolicyPhrases
}
