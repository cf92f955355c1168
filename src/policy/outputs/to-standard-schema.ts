import type { StrengthContext } from '../../strength/types.js'
import { assertResolved } from '../assert-resolved.js'
import type { Policy, PolicyServices } from '../types.js'
import { listPasswordIssues } from './list-password-issues.js'
import type { PasswordInput, PasswordIssue, PasswordTexts, TrustedSubject } from './types.js'

/** Options of {@link toStandardSchema}. */
export interface ToStandardSchemaOptions {
  /** What the rules ask, as for `checkPassword`. Default: none. */
  readonly services?: PolicyServices | undefined
  /** Sentences of one language: `fr` or `en`. Default: codes in their place. */
  readonly catalog?: PasswordTexts | undefined
  /** Where the issues are said to be. Default: `['password']`, or the root where the value is the password. */
  readonly path?: readonly PropertyKey[] | undefined
  /** What the portal itself knows of the person. Goes before what the value says. Default: nothing. */
  readonly subject?: TrustedSubject | undefined
}

/**
 * A validator after Standard Schema, version 1: what forms and frameworks take from any library. Written
 * here by its shape, so that no package is needed for its types.
 */
export interface PasswordStandardSchema<T extends PasswordInput = PasswordInput> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'hygie'
    /** Always a promise, and never rejected because of the value. */
    readonly validate: (
      value: unknown,
    ) => Promise<
      | { readonly value: T; readonly issues?: undefined }
      | { readonly issues: readonly PasswordIssue[] }
    >
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}

/**
 * Turns a policy into a validator that forms and frameworks understand, after Standard Schema.
 *
 * The value is the password, or an object with a `password` and, if it says so, a `context`; other members are
 * left alone. `fail` and `unknown` give issues, every reason one; `pass` and `warn` give the value back as it
 * came: normalize it before hashing. So a breach question that stays open refuses: set `onUnknown.breach` of
 * the policy to `recheck` or `warn` to let people in. Sends and costs what `checkPassword` does: a text above 4,096 UTF-16
 * units is refused before any service is asked. No issue holds the password.
 *
 * @param policy - What `computePolicy` returned.
 * @param options - Services, catalogue, path, what is known of the person.
 * @returns The validator. It answers a promise: a caller that cannot wait must not use it. A value
 * without a password gives `length_too_short`; else the codes are those of `checkPassword`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the policy is not resolved. The promise of `validate` rejects
 * with the same code when a rule needs a service that is missing.
 * @see Standard Schema, version 1, https://standardschema.dev
 *
 * @example Say in French what is wrong with a form
 * ```ts
 * import { computePolicy, definePolicy } from 'hygie'
 * import { fr } from 'hygie/messages/fr'
 * import { toStandardSchema } from 'hygie/policy/outputs'
 *
 * const policy = computePolicy(definePolicy({ id: 'mine', rules: { length: { min: 12, max: 256 } } }))
 * const schema = toStandardSchema(policy, { catalog: fr })
 * const { issues = [] } = await schema['~standard'].validate({ login: 'jeanne', password: 'soleil' })
 * console.log(issues[0]?.path.join('.'), issues[0]?.code) // password length_too_short
 * console.log(issues[0]?.message)
 * // Ce mot de passe compte 6 caractères et il en faut au moins 12 : ajoutez par exemple un mot.
 * ```
 *
 * @since 0.6.0
 */
export function toStandardSchema<T extends PasswordInput = PasswordInput>(
  policy: Policy,
  { services, catalog, path, subject }: ToStandardSchemaOptions = {},
): PasswordStandardSchema<T> {
  assertResolved(policy)
  return {
    '~standard': {
      version: 1,
      vendor: 'hygie',
      validate: async (value) => {
        const isText = typeof value === 'string'
        const issues = await listPasswordIssues(isText ? value : read(value, 'password'), {
          policy,
          services,
          catalog,
          subject,
          context: readContext(value),
          path: path ?? (isText ? [] : ['password']),
        })
        return issues.length > 0 ? { issues } : { value: value as T }
      },
    },
  }
}

/** Nothing else of a request is believed: not the account, nor the password that is replaced. */
function readContext(value: unknown): StrengthContext | undefined {
  const context = read(value, 'context')
  return typeof context === 'object' && context !== null ? context : undefined
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}
