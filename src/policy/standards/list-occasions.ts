import { assertOption } from '../../internal/assert-option.js'
import { isNonEmpty } from '../../internal/is-non-empty.js'
import { OCCASION_WORDS } from '../../internal/occasion-words.js'
import type { NonEmpty } from '../../outcome.js'
import { DEFAULT_OCCASION, type Occasion, type Scope } from '../../scope.js'

/** More would make a report that nobody reads. */
const MAX_OCCASIONS = 512

type Values = { readonly [F in keyof Occasion]?: readonly Occasion[F][] | undefined }

/**
 * Lists the occasions that some scopes tell apart: every combination of the values of each field that one
 * of them names. Of names that the portal chose, none at all and each alone: rules only add up, so that the
 * weakest policy is among them.
 */
export function listOccasions(scopes: readonly Scope[]): NonEmpty<Occasion> {
  const values: Values = {
    kind: names(scopes, 'kinds') && OCCASION_WORDS.kinds,
    moment: names(scopes, 'moments') && OCCASION_WORDS.moments,
    factors: names(scopes, 'factors') && OCCASION_WORDS.factors,
    exposed: names(scopes, 'exposed') && [true, false],
    // The strictest first.
    sensitivity: names(scopes, 'sensitivities') && [...OCCASION_WORDS.sensitivities].reverse(),
    roles: names(scopes, 'roles') && [[], ...collect(scopes, 'roles').map((name) => [name])],
    groups: names(scopes, 'groups') && [[], ...collect(scopes, 'groups').map((name) => [name])],
    client: names(scopes, 'clients') && [null, ...collect(scopes, 'clients')],
  }
  const lists = Object.entries(values).flatMap(([field, list]) =>
    list === undefined ? [] : [{ field, list }],
  )
  const count = lists.reduce((product, { list }) => product * list.length, 1)
  assertOption(
    count <= MAX_OCCASIONS,
    "'occasions' must be given for a document that distinguishes so many.",
  )
  const occasions = lists.reduce<readonly Occasion[]>(
    (all, { field, list }) =>
      all.flatMap((one) => list.map((value): Occasion => ({ ...one, [field]: value }))),
    [DEFAULT_OCCASION],
  )
  assertOption(isNonEmpty(occasions), "'occasions' must not be empty.")
  return occasions
}

function names(scopes: readonly Scope[], field: keyof Scope): true | undefined {
  return scopes.some((scope) => scope[field] !== undefined) || undefined
}

function collect(scopes: readonly Scope[], field: 'roles' | 'groups' | 'clients'): string[] {
  return [...new Set(scopes.flatMap((scope) => scope[field] ?? []))].sort()
}
