import { addPeriod } from '../../internal/add-period.js'
import { assertOption } from '../../internal/assert-option.js'
import type { Clock } from '../../ports.js'
import { type IsoDate, type Period, parsePeriod } from '../../time.js'
import type { IndexInfo } from './types.js'

/**
 * Creates what tells the coverage of an index now: a complete one is partial once it is older than
 * `maxAge`, counted from the day of the corpus, or else of the file.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID` for a period that is none.
 */
export function createCoverage(
  { coverage, asOf, createdAt }: IndexInfo,
  maxAge: Period | undefined,
  clock: Clock,
): () => IndexInfo['coverage'] {
  if (maxAge === undefined) return () => coverage
  assertOption(parsePeriod(maxAge) !== null, "'maxAge' must be a period such as 'P6M'.")
  const goodOn = addPeriod(asOf ?? (createdAt.slice(0, 10) as IsoDate), maxAge)
  return () => (goodOn !== null && clock.now().slice(0, 10) > goodOn ? 'partial' : coverage)
}
