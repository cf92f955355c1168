import { assertOption } from '../../internal/assert-option.js'

/** Longer names break a subject and a text message. */
const MAX_UNITS = 120

/** Refuses what would break a header or become a link in somebody's mail. */
export function readPortal(portal: string): string {
  assertOption(
    typeof portal === 'string' &&
      portal.length <= MAX_UNITS &&
      /\S/u.test(portal) &&
      !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(portal),
    "'portal' must be a name of one line, of at most 120 characters.",
  )
  assertOption(
    !/:\/\/|\bwww\./iu.test(portal),
    "'portal' must be a name and no address, which a reader would turn into a link.",
  )
  return portal
}
