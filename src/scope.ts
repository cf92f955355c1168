import type { NonEmpty } from './outcome.js'

/**
 * When a question is asked. `reset` is the person's own, `admin_reset` somebody else's; `audit` is a look at
 * what is stored, nobody being present.
 */
export type Moment = 'sign_up' | 'change' | 'reset' | 'admin_reset' | 'login' | 'audit'

/** What the password stands beside: nothing else, or a second factor of another kind. */
export type Factors = 'single' | 'mfa'

/** Harm if the account falls into wrong hands. */
export type Sensitivity = 'low' | 'medium' | 'high'

/** Who asks, when and through what. Holds no name and no address. */
export interface Occasion {
  /** Default: `person`. */
  readonly kind: 'person' | 'service'
  /** Default: `sign_up`. */
  readonly moment: Moment
  /** Names of the portal's own. Default: none. */
  readonly roles: readonly string[]
  /** Groups or organisations, names of the portal's own. Default: none. */
  readonly groups: readonly string[]
  /** Application or channel, a name of the portal's own. Default: `null`. */
  readonly client: string | null
  /** Default: `single`, the stricter. */
  readonly factors: Factors
  /** Whether the service can be reached from the Internet. Default: `true`. */
  readonly exposed: boolean
  /** Default: `high`. */
  readonly sensitivity: Sensitivity
}

/** What a caller says of an occasion. The rest is taken from {@link DEFAULT_OCCASION}. */
export type PartialOccasion = { readonly [K in keyof Occasion]?: Occasion[K] | undefined }

/** Where a rule or an incident holds: a list means "any of", fields add up, an absent field means all. */
export interface Scope {
  readonly kinds?: NonEmpty<Occasion['kind']> | undefined
  readonly moments?: NonEmpty<Moment> | undefined
  readonly roles?: NonEmpty<string> | undefined
  readonly groups?: NonEmpty<string> | undefined
  readonly clients?: NonEmpty<string> | undefined
  readonly factors?: NonEmpty<Factors> | undefined
  readonly exposed?: boolean | undefined
  readonly sensitivities?: NonEmpty<Sensitivity> | undefined
}

/**
 * The occasion that is assumed where a caller says nothing: a person who signs up with a password alone
 * for a sensitive service on the Internet. What is left out can therefore only make rules stricter.
 */
export const DEFAULT_OCCASION: Occasion = Object.freeze({
  kind: 'person',
  moment: 'sign_up',
  roles: Object.freeze([]),
  groups: Object.freeze([]),
  client: null,
  factors: 'single',
  exposed: true,
  sensitivity: 'high',
})

/**
 * Tells whether an occasion lies within a scope.
 *
 * @param occasion - Who asks, when and through what.
 * @param scope - Where a rule or an incident holds. `{}` holds everywhere.
 * @returns `true` when every field that the scope names matches.
 *
 * @example A rule for administrators only
 * ```ts
 * import { DEFAULT_OCCASION, isInScope } from 'hygie'
 *
 * const occasion = { ...DEFAULT_OCCASION, roles: ['pharmacist'] }
 * console.log(isInScope(occasion, { roles: ['admin'] })) // false
 * ```
 *
 * @since 0.1.0
 */
export function isInScope(occasion: Occasion, scope: Scope): boolean {
  return (
    includes(scope.kinds, occasion.kind) &&
    includes(scope.moments, occasion.moment) &&
    includes(scope.factors, occasion.factors) &&
    includes(scope.sensitivities, occasion.sensitivity) &&
    (scope.exposed === undefined || scope.exposed === occasion.exposed) &&
    (scope.roles === undefined || occasion.roles.some((role) => includes(scope.roles, role))) &&
    (scope.groups === undefined || occasion.groups.some((one) => includes(scope.groups, one))) &&
    (scope.clients === undefined ||
      (occasion.client !== null && includes(scope.clients, occasion.client)))
  )
}

function includes<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.includes(value)
}
