import { HINTED_DOMAINS } from '../data/hinted-domains.js'
import { MAIL_PROVIDERS } from '../data/mail-providers.js'
import { RELAY_DOMAINS } from '../data/relay-domains.js'
import { findProvider } from './find-provider.js'
import { isAscii } from './is-ascii.js'
import type { ParsedDomain } from './parse-domain.js'
import type { MailboxFindingReason } from './types.js'

/** Letters that look like the one after the colon: of other scripts, and small capitals. */
const LOOK_ALIKES =
  'ı:i і:i ɩ:i ι:i ɪ:i а:a α:a ɑ:a ᴀ:a е:e ҽ:e ᴇ:e о:o ο:o օ:o ᴏ:o σ:o р:p ρ:p с:c ϲ:c ᴄ:c х:x χ:x ' +
  'у:y γ:y ү:y ʏ:y ѕ:s ꜱ:s ј:j ϳ:j յ:j ԁ:d ɡ:g ց:g һ:h հ:h ӏ:l ʟ:l ո:n ռ:n ɴ:n к:k κ:k ᴋ:k м:m ' +
  'ᴍ:m т:t τ:t ᴛ:t в:b ʙ:b ѡ:w ԝ:w ᴡ:w ν:v ѵ:v ᴠ:v υ:u ս:u ᴜ:u г:r ʀ:r ғ:f ᴢ:z ԛ:q զ:q ø:o ł:l ' +
  'đ:d ħ:h ŧ:t'

const SKELETON: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.split(' ').map((pair) => [pair.charAt(0), pair.charAt(2)] as const),
)

/** What of ASCII is read as something else. */
const MISREAD = /[01]|rn|vv/gu
const READ: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'l'],
  ['rn', 'm'],
  ['vv', 'w'],
])
/** Well-known domains by how they look. Few would be taken in by the twin of a name that few know. */
const TWINS: ReadonlyMap<string, string> = new Map(
  MAIL_PROVIDERS.filter(({ evidence }) => evidence !== 'unverified')
    .flatMap(({ domains }) => domains)
    .concat(HINTED_DOMAINS)
    .map((domain) => [draw(domain), domain] as const),
)
const RELAYS: ReadonlySet<string> = new Set(RELAY_DOMAINS)
/** Labels whose ending people get wrong, and the domain that is meant. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['gmail', 'gmail.com'],
  ['orange', 'orange.fr'],
  ['wanadoo', 'wanadoo.fr'],
  ['laposte', 'laposte.net'],
  ['sfr', 'sfr.fr'],
])
/** An ending, and no sub-domain of somebody else: `fr`, `co.uk`. */
const ENDING = /^[^.]+\.(?:com?\.)?[a-z]{2,}$/u
/** One letter off a shorter name is another name. */
const MIN_LABEL = 5
/**
 * A slip changes at most two neighbouring letters: either the first three are right, or all from the
 * fifth on.
 */
const HEAD = 3
const TAIL = 4
const TARGETS = HINTED_DOMAINS.filter((domain) => domain.indexOf('.') >= MIN_LABEL)
const LONGEST = Math.max(...TARGETS.map(({ length }) => length))
const BY_HEAD = group(TARGETS, (domain) => domain.slice(0, HEAD))
const BY_TAIL = group(TARGETS, (domain) => domain.slice(TAIL))

/**
 * Finds the well-known provider that a domain was probably meant to be, or means to pass for.
 *
 * Compares what a person reads, also when the ASCII form (`xn--…`) was typed.
 *
 * @see Unicode Technical Standard #39, section 4: skeletons, of which this is the part that the names of
 * providers need; Damerau, "A technique for computer detection and correction of spelling errors", 1964
 */
export function findResemblance({ ascii, unicode }: ParsedDomain): readonly MailboxFindingReason[] {
  if (findProvider(ascii) !== null || RELAYS.has(ascii)) return []
  const params = { against: ['safe'], weight: 'strong' } as const
  const twin = TWINS.get(draw(unicode))
  if (twin !== undefined) {
    return [{ code: 'mailbox_look_alike_domain', params: { ...params, provider: twin } }]
  }
  const meant = findEnding(ascii) ?? findSlip(ascii)
  if (meant === undefined) return []
  return [{ code: 'mailbox_typo_domain', params: { ...params, provider: meant } }]
}

function draw(text: string): string {
  const letters = isAscii(text) ? text : drawLetters(text)
  return letters.replace(MISREAD, (found) => READ.get(found) as string)
}

function drawLetters(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  return [...plain].map((letter) => SKELETON.get(letter) ?? letter).join('')
}

function findEnding(domain: string): string | undefined {
  const meant = LABELS.get(domain.slice(0, domain.indexOf('.')))
  return meant !== undefined && ENDING.test(domain) ? meant : undefined
}

function findSlip(domain: string): string | undefined {
  if (domain.length > LONGEST + 1) return undefined
  const isMeant = (target: string): boolean => isOneSlipAway(domain, target)
  let meant = BY_HEAD.get(domain.slice(0, HEAD))?.find(isMeant)
  for (let from = TAIL - 1; meant === undefined && from <= TAIL + 1; from++) {
    meant = BY_TAIL.get(domain.slice(from))?.find(isMeant)
  }
  return meant
}

function group(
  domains: readonly string[],
  of: (domain: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const domain of domains) groups.set(of(domain), [...(groups.get(of(domain)) ?? []), domain])
  return groups
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
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
