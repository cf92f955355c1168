import { assertOption } from '../../internal/assert-option.js'
import { computeSha1 } from '../../internal/compute-sha1.js'
import { isNonEmpty } from '../../internal/is-non-empty.js'
import { matchesEtag } from '../../internal/matches-etag.js'
import { toHex } from '../../internal/to-hex.js'
import type { NonEmpty } from '../../outcome.js'
import type { Policy } from '../types.js'
import { describeRequirements } from './describe-requirements.js'
import { formatRequirement } from './format-requirement.js'
import { pickLanguage } from './pick-language.js'
import type { RequirementCatalog } from './types.js'

/** Options of {@link createRequirementsHandler}. */
export interface CreateRequirementsHandlerOptions {
  /** `fr` and `en` of `hygie/messages`, for example; the first where none is asked for. */
  readonly catalogs: NonEmpty<RequirementCatalog>
  /** How long an answer may be kept, in seconds. Default: 300. */
  readonly maxAgeSeconds?: number | undefined
}

/** Answers any address that it is mounted on. */
export type RequirementsHandler = (request: Request) => Response

/**
 * Creates a handler that tells a page what a policy will ask, as JSON, in the language of the reader.
 *
 * `GET` and `HEAD`; the body holds the identifier and the fingerprint of the policy, the language, and the
 * requirements with their texts. What it says is public and the same for everybody; where the policy depends
 * on the request, only its reader's cache may keep it. A tag spares those who have it the body. Nothing of the
 * request reaches the answer but the choice of the language. Costs some microseconds.
 *
 * @param policy - From `computePolicy`, or what gives one for a request: by role, by moment.
 * @param options - Languages, caching.
 * @returns The handler: 200; 304 to those who have the answer; 405 for other methods than `GET` and `HEAD`.
 * @throws `HygieError` `ERR_OPTION_INVALID` without a catalogue, for an impossible time, and, when the handler
 * is called, for a policy that is not resolved.
 * @see RFC 9110, sections 8.8.3, 12.5.4, 13.1.2 and 15.5.6
 *
 * @example An endpoint for the page of sign-up
 * ```ts
 * import { computePolicy } from 'hygie'
 * import { en } from 'hygie/messages/en'
 * import { fr } from 'hygie/messages/fr'
 * import { nist80063b4 } from 'hygie/policy/presets'
 * import { createRequirementsHandler } from 'hygie/policy/requirements'
 *
 * const handle = createRequirementsHandler(computePolicy(nist80063b4), { catalogs: [fr, en] })
 * const headers = { 'Accept-Language': 'en-GB, fr;q=0.5' }
 * const response = handle(new Request('https://portal.example/password-rules', { headers }))
 * const { requirements } = await response.json()
 * console.log(response.headers.get('content-language'), requirements[0].text)
 * // en At least 15 characters.
 * ```
 *
 * @since 0.6.0
 */
export function createRequirementsHandler(
  policy: Policy | ((request: Request) => Policy),
  { catalogs, maxAgeSeconds = 300 }: CreateRequirementsHandlerOptions,
): RequirementsHandler {
  assertOption(isNonEmpty(catalogs), "'catalogs' must hold a catalogue.")
  assertOption(
    Number.isSafeInteger(maxAgeSeconds) && maxAgeSeconds >= 0,
    "'maxAgeSeconds' must be a whole number of seconds, 0 or more.",
  )
  const scope = typeof policy === 'function' ? 'private' : 'public'
  const cacheControl = `${scope}, max-age=${maxAgeSeconds}`
  return (request) => {
    const { method, headers } = request
    if (method !== 'GET' && method !== 'HEAD') {
      const refusal = { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }
      return new Response(null, { status: 405, headers: refusal })
    }
    const resolved = typeof policy === 'function' ? policy(request) : policy
    const catalog = pickLanguage(headers.get('accept-language'), catalogs)
    const body = writeBody(resolved, catalog)
    const tag = `"${toHex(computeSha1(body)).toLowerCase()}"`
    const shared = {
      'Cache-Control': cacheControl,
      'Content-Language': catalog.language,
      ETag: tag,
      Vary: 'Accept-Language',
    }
    if (matchesEtag(headers.get('if-none-match'), tag)) {
      return new Response(null, { status: 304, headers: shared })
    }
    return new Response(method === 'HEAD' ? null : body, {
      headers: {
        ...shared,
        'Content-Type': 'application/json; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  }
}

function writeBody(policy: Policy, catalog: RequirementCatalog): string {
  const requirements = describeRequirements(policy).map((requirement) => ({
    ...requirement,
    text: formatRequirement(requirement, catalog),
  }))
  const { id, fingerprint } = policy
  return JSON.stringify({ policy: id, fingerprint, language: catalog.language, requirements })
}
