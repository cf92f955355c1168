import type { Requirement, RequirementCatalog } from './types.js'

/**
 * Formats a requirement as a short text for the person who is about to choose a password.
 *
 * The language is an argument: nothing is registered and nothing is read from the environment. The text holds
 * nothing of the person. Escape it like any text where it enters HTML.
 *
 * @param requirement - From `describeRequirements`.
 * @param catalog - `fr` of `hygie/messages/fr`, `en` of `hygie/messages/en`, or one of your own.
 * @returns One or two sentences, each with its full stop.
 *
 * @example The shortest password
 * ```ts
 * import { en } from 'hygie/messages/en'
 * import { formatRequirement } from 'hygie/policy/requirements'
 *
 * const text = formatRequirement(
 *   {
 *     code: 'requirement_length_min',
 *     level: 'required',
 *     pointer: '/rules/length/min',
 *     params: { min: 12 },
 *   },
 *   en,
 * )
 * console.log(text) // At least 12 characters.
 * ```
 *
 * @since 0.6.0
 */
export function formatRequirement(
  { code, params }: Requirement,
  { requirements }: RequirementCatalog,
): string {
  const format = requirements[code] as (params: object) => string
  return format(params)
}
