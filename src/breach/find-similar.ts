import { buildTweaks, type Tweak } from '../internal/build-tweaks.js'
import { askChain, type ChainAnswer } from './ask-chain.js'
import type { BreachOutage, BreachReason, BreachSource } from './types.js'

/** Each is another five digits that leave the process. */
const MAX_ONLINE = 3

/** What is known of the small changes of a password. */
export interface Similarity {
  readonly hit: Extract<BreachReason, { readonly code: 'breach_similar' }> | null
  /** Changes looked up. */
  readonly tweaks: number
  /** Sources that answered for the password itself and not for its changes. */
  readonly unavailable: readonly BreachOutage[]
}

/** Looks the small changes of a password up in the sources that answered for the password itself. */
export async function findSimilar(
  password: string,
  sources: readonly BreachSource[],
  signal: AbortSignal | undefined,
): Promise<Similarity> {
  const all = buildTweaks(password)
  const unavailable: BreachOutage[] = []
  let tweaks = 0
  for (const source of sources) {
    const asked = source.kind === 'local' ? all : all.slice(0, MAX_ONLINE)
    tweaks = Math.max(tweaks, asked.length)
    const answers = await Promise.all(asked.map(({ text }) => askChain(text, [source], signal)))
    const index = answers.findIndex(({ found }) => found)
    if (index >= 0) {
      const { kind: tweak } = asked[index] as Tweak
      const { occurrences } = answers[index] as ChainAnswer
      const params = { source: source.name, occurrences, tweak }
      return { hit: { code: 'breach_similar', params }, tweaks, unavailable }
    }
    unavailable.push(...answers.flatMap((answer) => answer.unavailable).slice(0, 1))
  }
  return { hit: null, tweaks, unavailable }
}
