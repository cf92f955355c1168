import { assertOption } from '../internal/assert-option.js'
import { type Instant, parseInstant } from '../time.js'

/** Reads an instant in our own form, so that it sorts as text, or refuses the option by name. */
export function readInstant(value: Instant, option: string): Instant {
  const instant = parseInstant(value)
  assertOption(instant !== null, `'${option}' must be an instant.`)
  return instant
}
