import { assertOption } from './assert-option.js'
import { isTimeZone } from './is-time-zone.js'

/** Throws `ERR_OPTION_INVALID` for a zone that the platform does not know, quoting the option. */
export function assertTimeZone(timeZone: unknown, option: string): asserts timeZone is string {
  assertOption(
    isTimeZone(timeZone),
    `'${option}' must be an IANA name that this platform knows, such as 'Europe/Paris'.`,
  )
}
