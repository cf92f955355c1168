import { assertOption } from './assert-option.js'

/** Refuses a prefix of tables that could be more than one: the one part of a statement that is not ours. */
export function assertPrefix(prefix: string): void {
  assertOption(
    typeof prefix === 'string' && /^[a-z_][a-z0-9_]{0,31}$/u.test(prefix),
    "'prefix' must be 1 to 32 of a-z 0-9 _ and start with no digit.",
  )
}
