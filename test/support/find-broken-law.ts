import { MAIL_PROVIDERS } from '../../src/data/mail-providers.js'
import { compareMailboxes, normalizeMailbox, parseMailbox } from '../../src/mailbox/index.js'

/** Domains at which a provider says that two spellings are one mailbox. */
const DOCUMENTED: ReadonlySet<string> = new Set(
  MAIL_PROVIDERS.filter(
    ({ tag, ignored, same }) => tag === 'same' || ignored !== undefined || same !== undefined,
  ).flatMap(({ domains }) => domains),
)

/** Says which law of addresses three of them break; `null` when they hold. */
export function findBrokenLaw(addresses: readonly [string, string, string]): string | null {
  for (const address of addresses) {
    const broken = findBrokenAlone(address)
    if (broken !== null) return broken
  }
  const [a, b, c] = addresses
  const [ab, bc, ac] = [compareMailboxes(a, b), compareMailboxes(b, c), compareMailboxes(a, c)]
  if (compareMailboxes(b, a) !== ab || compareMailboxes(c, b) !== bc) return 'symmetry'
  if (ab === 'same' && bc === 'same' && ac !== 'same') return 'transitivity'
  if (ab === 'same' && ac === 'same' && bc !== 'same') return 'transitivity'
  if (ac === 'same' && bc === 'same' && ab !== 'same') return 'transitivity'
  return ab === 'same' && areStrangers(a, b) ? 'strangers' : null
}

function findBrokenAlone(address: string): string | null {
  const result = parseMailbox(address, { smtputf8: true })
  if (!result.ok) return normalizeMailbox(address) === null ? null : 'a key without an address'
  const { local, domain, domainUnicode } = result.mailbox
  for (const host of [domain, domainUnicode]) {
    const again = parseMailbox(`${local}@${host}`, { smtputf8: true })
    if (!again.ok) return 'what was written does not parse'
    const { mailbox } = again
    const isEqual = mailbox.local === local && mailbox.domain === domain
    if (!isEqual || mailbox.domainUnicode !== domainUnicode) return 'parse and format'
    if (mailbox.findings.some(({ code }) => code === 'mailbox_domain_mapped')) return 'mapped'
  }
  const key = normalizeMailbox(address)
  if (key === null) return null
  if (normalizeMailbox(key.exact)?.exact !== key.exact) return 'idempotence'
  return compareMailboxes(address, key.exact) === 'same' ? null : 'an address is not its key'
}

/** Where nobody documents anything, only the case of ASCII may differ. */
function areStrangers(a: string, b: string): boolean {
  const [first, second] = [a, b].map((address) => {
    const result = parseMailbox(address, { smtputf8: true })
    if (!result.ok) return null
    const { local, domain } = result.mailbox
    const folded = local.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()).normalize('NFC')
    return { domain, text: `${folded}@${domain}` }
  })
  const isDocumented = (domain: string): boolean =>
    DOCUMENTED.has(domain) || DOCUMENTED.has(domain.slice(domain.indexOf('.') + 1))
  return !isDocumented(first?.domain ?? '') && first?.text !== second?.text
}
