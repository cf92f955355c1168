import * as z from 'zod/mini'
import { assertResolved } from '../../policy/assert-resolved.js'
import { listPasswordIssues } from '../../policy/outputs/list-password-issues.js'
import type { ToStandardSchemaOptions } from '../../policy/outputs/to-standard-schema.js'
import type { Policy } from '../../policy/types.js'

/** Options of {@link createPasswordSchema}. */
export type CreatePasswordSchemaOptions = ToStandardSchemaOptions

/**
 * Creates a zod schema for a password that a policy judges.
 *
 * Made on `zod/mini`, and at home in objects of `zod` and of `zod/mini` alike. It waits for services, so parse
 * with `parseAsync` or `safeParseAsync`. `fail` and `unknown` give issues, every reason one, with its code and
 * its parameters in `params`; `pass` and `warn` let the password through as it came: normalize it before
 * hashing. Sends and costs what `checkPassword` does: a text above 4,096 UTF-16 units is refused before any
 * service is asked. No issue holds the password, not even under `reportInput`.
 *
 * @param policy - What `computePolicy` returned.
 * @param options - Services; catalogue, without which a message is the code; path below the field, none as a
 * rule; what is known of the person.
 * @returns The schema. What is no text gives an issue of zod, `invalid_type`, with the sentence of
 * `length_too_short`; else the codes are those of `checkPassword`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the policy is not resolved. Parsing rejects with the same
 * code when a rule needs a service that is missing.
 *
 * @example A form with a password in it
 * ```ts
 * import { computePolicy, definePolicy } from 'hygie'
 * import { createPasswordSchema } from 'hygie/adapters/zod'
 * import { en } from 'hygie/messages/en'
 * import * as z from 'zod/mini'
 *
 * const policy = computePolicy(definePolicy({ id: 'mine', rules: { length: { min: 12, max: 256 } } }))
 * const form = z.object({ login: z.string(), password: createPasswordSchema(policy, { catalog: en }) })
 * const { error } = await z.safeParseAsync(form, { login: 'jeanne', password: 'soleil' })
 * const [issue] = error?.issues ?? []
 * console.log(issue?.path.join('.'), issue?.message)
 * // password This password has 6 characters and needs at least 12: add a word, for example.
 * ```
 *
 * @since 0.6.0
 */
export function createPasswordSchema(
  policy: Policy,
  { services, catalog, path = [], subject }: CreatePasswordSchemaOptions = {},
): z.ZodMiniString {
  assertResolved(policy)
  const { min } = policy.rules.length
  const missing = catalog?.reasons.length_too_short({ min, actual: 0 }) ?? 'length_too_short'
  return z.string(missing).check(async (payload) => {
    const options = { policy, services, catalog, subject, path } as const
    for (const { message, code, params, ...place } of await listPasswordIssues(
      payload.value,
      options,
    )) {
      payload.issues.push({
        code: 'custom',
        message,
        path: [...place.path],
        params: { code, ...params },
        // Zod would show it under `reportInput`.
        input: undefined,
      })
    }
  })
}
