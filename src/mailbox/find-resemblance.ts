import { MAIL_PROVIDERS } from '../data/mail-providers.js'
import { RELAY_DOMAINS } from '../data/relay-domains.js'
import type { ParsedDomain } from './parse-domain.js'
import type { MailboxFindingReason } from './types.js'

/** Letters of other scripts that look like the one after the colon. */
const LOOK_ALIKES =
  'ı:i і:i ɩ:i ι:i а:a α:a ɑ:a е:e ҽ:e о:o ο:o օ:o р:p ρ:p с:c ϲ:c х:x χ:x у:y γ:y ѕ:s ј:j ԁ:d ɡ:g ց:g һ:h հ:h ӏ:l ո:n ռ:n к:k κ:k м:m т:t τ:t в:b ѡ:w ԝ:w ν:v ѵ:v υ:u ս:u г:r ғ:f ø:o ł:l đ:d ħ:h ŧ:t 0:o 1:l'

const SKELETON: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.split(' ').map((pair) => [pair.charAt(0), pair.charAt(2)] as const),
)

interface Provider {
  readonly domain: string
  readonly label: string
  readonly skeleton: string
}

const PROVIDERS: readonly Provider[] = MAIL_PROVIDERS.flatMap(({ domains }) =>
  domains.map((domain) => ({ domain, label: takeLabel(domain), skeleton: draw(domain) })),
)
/** Labels whose ending people get wrong. */
const LABELS: readonly string[] = ['gmail', 'orange', 'wanadoo', 'laposte', 'sfr']
/** An ending, and no sub-domain of somebody else: `fr`, `co.uk`. */
const ENDING = /^[^.]+\.(?:com?\.)?[a-z]{2,}$/u
/** One letter off a shorter name is another name. */
const MIN_LABEL = 5

/**
 * Finds the well-known provider that a domain was probably meant to be, or means to pass for.
 *
 * Compares what a person reads, also when the ASCII form (`xn--…`) was typed.
 *
 * @see Unicode Technical Standard #39, section 4: skeletons, of which this is the part that the names of
 * providers need; Damerau, "A technique for computer detection and correction of spelling errors", 1964
 */
export function findResemblance({ ascii, unicode }: ParsedDomain): readonly MailboxFindingReason[] {
  if (PROVIDERS.some(({ domain }) => domain === ascii) || RELAY_DOMAINS.includes(ascii)) return []
  const params = { against: ['safe'], weight: 'strong' } as const
  const skeleton = draw(unicode)
  const twin = PROVIDERS.find((provider) => provider.skeleton === skeleton)
  if (twin !== undefined) {
    return [{ code: 'mailbox_look_alike_domain', params: { ...params, provider: twin.domain } }]
  }
  const label = takeLabel(ascii)
  const meant = PROVIDERS.find(
    (provider) =>
      (provider.label === label && LABELS.includes(label) && ENDING.test(ascii)) ||
      (provider.label.length >= MIN_LABEL && isOneSlipAway(ascii, provider.domain)),
  )
  if (meant === undefined) return []
  return [{ code: 'mailbox_typo_domain', params: { ...params, provider: meant.domain } }]
}

function draw(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  const drawn = [...plain].map((letter) => SKELETON.get(letter) ?? letter).join('')
  return drawn.replaceAll('rn', 'm').replaceAll('vv', 'w')
}

function takeLabel(domain: string): string {
  return domain.slice(0, domain.indexOf('.'))
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
