import { assertOption } from '../../internal/assert-option.js'

/** Reads the address of a service: HTTPS, or HTTP to the machine itself, without a slash at the end. */
export function parseBaseUrl(text: string): { readonly href: string; readonly host: string } {
  const url = URL.canParse(text) ? new URL(text) : null
  const isLocal = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(url.hostname)
  assertOption(
    url !== null &&
      (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) &&
      `${url.username}${url.password}${url.search}${url.hash}` === '',
    "'baseUrl' must be an HTTPS address without credentials, query or fragment.",
  )
  return { href: `${url.origin}${url.pathname.replace(/\/+$/u, '')}`, host: url.host }
}
