import { assertOption } from '../../internal/assert-option.js'

/** A dot-atom and a host name (RFC 5322, 3.2.3), within the lengths of RFC 5321, 4.5.3.1. */
const ADDRESS =
  /^(?=.{3,254}$)(?=.{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d-]+(?:\.[a-z\d-]+)+$/iu

/**
 * Writes an address of a mailbox as a URI.
 *
 * @see RFC 6068, section 2, for what is written as `%` and two digits
 */
export function writeMailto(address: string, option: string): string {
  assertOption(
    typeof address === 'string' && ADDRESS.test(address),
    `'${option}' must be an address of a mailbox in ASCII.`,
  )
  // A quoted `@` is no dot-atom, so there is one.
  const [local, domain] = address.split('@') as [string, string]
  return `mailto:${encodeURIComponent(local).replaceAll('%2B', '+')}@${domain}`
}
