import type { BreachOutcome } from '../../breach/types.js'
import type { Chain } from './open-chain.js'
import type { CliSession } from './types.js'

/** A filter takes one password in so many that it does not hold for one of its own. */
const ODDS = { exact: null, filter16: 65_536, filter8: 256 } as const

/** Sentences below an answer: that a filter may be wrong where one has convicted, and who else could be asked. */
export function listBreachNotes(
  { catalog, texts }: CliSession,
  { indexes, isOnline }: Chain,
  { status, details }: BreachOutcome,
): readonly string[] {
  const index = indexes.find(({ name }) => name === details.source)
  const odds = index === undefined || details.action === null ? null : ODDS[index.info.profile]
  const count = new Intl.NumberFormat(catalog.language)
  return [
    ...(odds === null ? [] : [texts.breach.formatFilterHint(count.format(odds))]),
    ...(status === 'unknown' && !isOnline ? [texts.onlineHint] : []),
  ]
}
