import type { Outcome, Reason } from '../outcome.js'
import type { IsoDate } from '../time.js'
import type { StrengthPattern } from './patterns/types.js'

/**
 * 0 to 4: below 10³, 10⁶, 10⁸ and 10¹⁰ guesses, or above.
 *
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016
 */
export type StrengthScore = 0 | 1 | 2 | 3 | 4

/**
 * What a guesser who knows the person would try first. Used to judge, never returned. Our engine derives words
 * from it once for each object, and forgets them with it: another person is another object.
 */
export interface StrengthContext {
  /** Given names and surname, in any order. */
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly organisation?: string | undefined
  /** Name of the service. */
  readonly portal?: string | undefined
  readonly city?: string | undefined
  readonly birthDate?: IsoDate | undefined
  readonly formerPasswords?: readonly string[] | undefined
  /** Further words, of the portal or of the person, as they are. */
  readonly words?: readonly string[] | undefined
}

/** How a part of a password disguises what it is. */
export type StrengthDisguise = 'none' | 'leet' | 'reversed'

/** A part of the password and what explains it. Offsets only: never the text. */
export interface StrengthSpan {
  /** First UTF-16 unit. */
  readonly start: number
  /** Behind the last UTF-16 unit. */
  readonly end: number
  readonly pattern: StrengthPattern
  readonly disguise: StrengthDisguise
}

/** Seconds that the guesses take, in the four scenarios of zxcvbn. */
export interface StrengthCrackSeconds {
  /** Online, 100 guesses an hour. */
  readonly onlineThrottled: number
  /** Online, 10 guesses a second. */
  readonly onlineUnthrottled: number
  /** Stolen hashes of a slow function, 10⁴ guesses a second. */
  readonly offlineSlowHash: number
  /** Stolen hashes of a fast function, 10¹⁰ guesses a second. */
  readonly offlineFastHash: number
}

/**
 * Bits as authorities count them, for a random choice: length times the logarithm of the alphabet. They say
 * nothing of words: never show them without the score, and never to the person alone.
 */
export interface StrengthBits {
  /** Alphabet of the kinds used: 26, 26, 10 and 37 characters. CNIL, délibération n° 2022-100. */
  readonly cnil: number
  /** Alphabet of 90 characters. ANSSI-PG-078, R21. */
  readonly anssi: number
}

/** What would raise the score. */
export type StrengthSuggestion =
  /** Choose something that has nothing of a former password. */
  | 'avoid_former_password'
  /** Leave out names, dates and whatever else is known of the person. */
  | 'avoid_personal_data'
  /** Leave out numbers that others can look up. */
  | 'avoid_identifier'
  /** Leave out walks on the keyboard, sequences, repeats and dates. */
  | 'avoid_pattern'
  /** Put rarer words in the place of listed ones. */
  | 'avoid_common_words'
  /** Add an uncommon word. */
  | 'add_word'
  /** Add two or more uncommon words. */
  | 'add_words'

/** Why a score is what it is. Holds no password and no part of one. */
export interface StrengthExplanation {
  /**
   * Residual points, as Microsoft Entra counts them: one for each known part, one for each character that
   * nothing explains.
   */
  readonly points: number
  readonly bits: StrengthBits
  readonly crackSeconds: StrengthCrackSeconds
  /** The parts, in order, without gaps. */
  readonly spans: readonly StrengthSpan[]
  /** At most three; each was computed to raise the score. */
  readonly suggestions: readonly StrengthSuggestion[]
  /** What makes it as guessable as it is, the gravest first; each once. */
  readonly causes: readonly StrengthCauseReason[]
  /** The words of the language are not all there: no score above 2 is shown. */
  readonly isProvisional: boolean
  /** Characters behind those that were analysed. They add no guesses. */
  readonly unread: number
}

/** What an estimator measured. Holds no password and no part of one. */
export interface StrengthEstimate {
  readonly score: StrengthScore
  /** Decimal logarithm of the guesses needed. */
  readonly guessesLog10: number
  /** Why, if the estimator can say it. */
  readonly explanation?: StrengthExplanation | undefined
}

/** Port. May answer from a worker. Slow to build: build it once and share it. */
export interface StrengthEstimator {
  /** Given a normalized password. */
  estimate(password: string, context: StrengthContext): StrengthEstimate | Promise<StrengthEstimate>
}

/** Part of a policy. */
export interface StrengthRule {
  readonly minScore: StrengthScore
  /**
   * Residual points: one for each known part, one for each character that nothing explains. Asks for an
   * estimator that explains. Default: none are asked for.
   */
  readonly minPoints?: number | undefined
  /** Decimal logarithm of the guesses, finer than a score. Default: none are asked for. */
  readonly minGuessesLog10?: number | undefined
  /**
   * Length times the binary logarithm of the alphabet used, as the CNIL counts. It says nothing of words: ask
   * for it beside a score. Default: none are asked for.
   */
  readonly minBits?: number | undefined
}

/** Where a cause stands: UTF-16 units, the end excluded. */
export interface StrengthPlace {
  readonly start: number
  readonly end: number
}

/** Why a password is too weak. */
export type StrengthReason =
  /** `fail`. Fewer guesses suffice than the rule asks for. The causes follow. */
  | Reason<'strength_too_low', { score: StrengthScore; minScore: StrengthScore }>
  /** `fail`. Too few parts that must be guessed. The causes follow. */
  | Reason<'strength_few_points', { points: number; minPoints: number }>
  /** `fail`. Fewer guesses suffice than the rule asks for; decimal logarithms. The causes follow. */
  | Reason<'strength_few_guesses', { guessesLog10: number; minGuessesLog10: number }>
  /** `fail`. A random choice from the characters used would be found too soon. The causes follow. */
  | Reason<'strength_few_bits', { bits: number; minBits: number }>
  /** `unknown`. The words of the language are not all loaded; what is known so far would do. */
  | Reason<'strength_provisional', { score: StrengthScore; minScore: StrengthScore }>
  /** `fail`. A former password, but for a few characters. */
  | Reason<'strength_former_password', StrengthPlace>
  /** `fail`. Names, dates or other words of the person, or of the portal. */
  | Reason<'strength_personal_data', StrengthPlace>
  /** `fail`. An identifier that others can look up. */
  | Reason<'strength_identifier', StrengthPlace>
  /** `fail`. A word of the portal's own dictionary. */
  | Reason<'strength_own_word', StrengthPlace>
  /** `fail`. A frequent password. */
  | Reason<'strength_common_password', StrengthPlace>
  /** `fail`. A given name or a family name. */
  | Reason<'strength_name', StrengthPlace>
  /** `fail`. A town, a département, a region. */
  | Reason<'strength_place', StrengthPlace>
  /** `fail`. A word of health professions, of medicines, or of portals. */
  | Reason<'strength_trade_word', StrengthPlace>
  /** `fail`. A set phrase, a title, a brand, a pet's name. */
  | Reason<'strength_set_phrase', StrengthPlace>
  /** `fail`. A frequent word. */
  | Reason<'strength_common_word', StrengthPlace>
  /** `fail`. Keys that lie in a line or a figure. */
  | Reason<'strength_keyboard_walk', StrengthPlace>
  /** `fail`. Letters, digits or words in their order. */
  | Reason<'strength_sequence', StrengthPlace>
  /** `fail`. The same, again. */
  | Reason<'strength_repeat', StrengthPlace>
  /** `fail`. A date or a year. */
  | Reason<'strength_date', StrengthPlace>
  /** `fail`. Signs in the place of letters. */
  | Reason<'strength_leet', StrengthPlace>
  /** `fail`. A word written backwards. */
  | Reason<'strength_reversed', StrengthPlace>
  /** `fail`. Nothing is recognised, but there is too little of it. */
  | Reason<'strength_short', StrengthPlace>

/** The reasons that say where something was found. */
export type StrengthCauseReason = Extract<StrengthReason, { readonly params: StrengthPlace }>

/** The codes of causes. */
export type StrengthCause = StrengthCauseReason['code']

/** Outcome of `checkStrength`. */
export type StrengthOutcome = Outcome<StrengthReason, StrengthEstimate>
