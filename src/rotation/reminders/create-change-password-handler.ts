import { assertOption } from '../../internal/assert-option.js'

/** Options of {@link createChangePasswordHandler}. */
export interface CreateChangePasswordHandlerOptions {
  /** The page where the password is changed: a path of this origin, or an `https` address. */
  readonly location: string
  /** All three are temporary, so that the page may move. Default: 303. */
  readonly status?: 302 | 303 | 307 | undefined
}

/** Answers two addresses, and leaves every other request to somebody else. */
export type ChangePasswordHandler = (request: Request) => Response | null

const CHANGE_PASSWORD = '/.well-known/change-password'
/** Asked to see whether this server says 404 when it means it. */
const NOWHERE = '/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200'
/** Stands for the origin that will be asked, which is not known yet. */
const ANY_ORIGIN = 'https://origin.invalid'

/**
 * Creates the handler of `/.well-known/change-password`, by which password managers find the page where a
 * password is changed.
 *
 * Redirects, and never is that page itself. Nothing of the request reaches the answer, which is never cached.
 * The companion address that tools ask first, to see whether a server answers 200 for everything, gets its
 * 404; mount the handler before a router that sends unknown paths to a start page. Other paths get `null`, so
 * that a framework can go on.
 *
 * @param options - Where to, and with which status.
 * @returns The handler: the redirection, 404, 405 for other methods than `GET` and `HEAD`, or `null`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a location that is neither a path of the same origin nor an
 * `https` address without credentials, that leads back to the handler, or for another status.
 * @see W3C, "A Well-Known URL for Changing Passwords", Working Draft of 3 June 2024; WICG, "Detecting the
 * reliability of HTTP status codes"; RFC 8615; RFC 9110, sections 15.4 and 15.5.6
 *
 * @example In front of anything that speaks Request and Response
 * ```ts
 * import { createChangePasswordHandler } from 'hygie/rotation/reminders'
 *
 * const answer = createChangePasswordHandler({ location: '/account/password' })
 * const handle = (request: Request) => answer(request) ?? new Response('the portal')
 *
 * const response = handle(new Request('https://portal.example/.well-known/change-password'))
 * console.log(response.status, response.headers.get('location')) // 303 /account/password
 * ```
 *
 * @since 0.4.0
 */
export function createChangePasswordHandler({
  location,
  status = 303,
}: CreateChangePasswordHandlerOptions): ChangePasswordHandler {
  assertOption([302, 303, 307].includes(status), "'status' must be 302, 303 or 307.")
  const target = readLocation(location)
  return ({ method, url }) => {
    const { pathname } = new URL(url)
    if (pathname !== CHANGE_PASSWORD && pathname !== NOWHERE) return null
    if (method !== 'GET' && method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' })
    return pathname === NOWHERE ? answer(404, {}) : answer(status, { Location: target })
  }
}

function answer(status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers: { ...headers, 'Cache-Control': 'no-store' } })
}

function readLocation(location: string): string {
  const isText = typeof location === 'string' && !/[\s\p{Cc}\\]/u.test(location)
  const isPath = isText && /^\/(?!\/)/u.test(location)
  const isRead = isPath || (isText && /^https:\/\//iu.test(location))
  const url = isRead && URL.canParse(location, ANY_ORIGIN) ? new URL(location, ANY_ORIGIN) : null
  // A path of dots, `/.//host`, resolves to one that names another host.
  const isOwn = url !== null && !(isPath && url.pathname.startsWith('//'))
  assertOption(
    isOwn && url.username === '' && url.password === '',
    "'location' must be a path that starts with one slash, or an 'https://' address.",
  )
  assertOption(
    url.pathname !== CHANGE_PASSWORD && url.pathname !== NOWHERE,
    "'location' must lead to the page itself, not back to the address that finds it.",
  )
  return isPath ? url.href.slice(ANY_ORIGIN.length) : url.href
}
