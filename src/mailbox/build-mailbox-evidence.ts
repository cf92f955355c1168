import { assertOption } from '../internal/assert-option.js'
import { askAll, type MailboxAnswer, type MailboxQuery } from './ask-all.js'
import { askBreaches, type BreachSubject } from './ask-breaches.js'
import { computeKey } from './compute-key.js'
import { describeMailbox, type MailboxDescription } from './describe-mailbox.js'
import type { MailboxEvidence } from './evidence.js'
import { type ParsedMailbox, parseMailbox } from './parse-mailbox.js'
import type { MailboxPorts } from './ports.js'
import type { MailboxKey, MailboxMatch } from './types.js'

/** Options of {@link buildMailboxEvidence}. */
export interface BuildMailboxEvidenceOptions {
  /** Who is asked. What is left out is not. */
  readonly ports: MailboxPorts
  /** The holder of the account, as the look-up among accounts names holders. Default: nobody knows. */
  readonly holder?: string | null | undefined
  /** What has not answered when it aborts is unanswered: `AbortSignal.timeout(3_000)`. Default: none. */
  readonly deadline?: AbortSignal | undefined
  /** Cancels everything; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined
}

/** What ports said of a mailbox. */
export interface BuiltMailboxEvidence {
  /** Plain JSON for `checkMailbox`, with `unanswered` in it. Holds neither the address nor a key. */
  readonly evidence: MailboxEvidence
  /** Ports that could not tell: their members are not in the evidence, so that nothing passes for it. */
  readonly unanswered: readonly (keyof MailboxPorts)[]
}

/**
 * Builds evidence about a mailbox, from the ports that a portal gives.
 *
 * Asks the resolver first, because who receives the mail of a domain tells what a tag means there, and then
 * the others at once; each once, and a second time for the mailbox that the address is a tag of, or may be.
 * A port that fails, answers something else, or has not answered by `deadline` is named in `unanswered`,
 * and in the evidence too: an outage throws nothing and passes for nothing, but for one of the DNS, which no
 * verdict depends on.
 *
 * **Leaves the process:** what the ports send. The resolver is given the domain, the directory of MSSanté the
 * address if it is of its space, the source of breaches the address and its base; the others are given
 * keys. Nobody is asked about a text that is no address, or about the mailbox of a patient.
 *
 * @param address - What the person typed.
 * @param options - Ports, holder, limits.
 * @returns Evidence, and who did not answer.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `address` is not a string, or for a `portalDomain` that is
 * no domain; the reason of `signal` when it aborts.
 *
 * @example What the accounts say, while the resolver is down
 * ```ts
 * import { buildMailboxEvidence, checkMailbox } from 'hygie/mailbox'
 *
 * const { evidence, unanswered } = await buildMailboxEvidence('jeanne@cabinet.example', {
 *   holder: '10001234567',
 *   ports: {
 *     otherHolders: { countOtherHolders: async () => ({ same: 1, possibly_same: 0 }) },
 *     mx: () => Promise.reject(new Error('ESERVFAIL')),
 *   },
 * })
 * console.log(unanswered.join()) // mx
 * console.log(checkMailbox('jeanne@cabinet.example', { evidence }).details.dedicated) // contradicted
 * ```
 *
 * @since 0.5.0
 */
export async function buildMailboxEvidence(
  address: string,
  { ports, holder = null, deadline, signal }: BuildMailboxEvidenceOptions,
): Promise<BuiltMailboxEvidence> {
  assertPorts(ports)
  signal?.throwIfAborted()
  const parsed = parseMailbox(address, { smtputf8: true })
  if (!parsed.ok || isPatient(parsed.mailbox)) return { evidence: {}, unanswered: [] }
  const limit = linkSignals([signal, deadline])
  try {
    const resolved = await askAll(listResolver(ports, parsed.mailbox), limit.signal)
    const queries = listQueries(ports, { mailbox: parsed.mailbox, holder, mx: readMx(resolved) })
    const answers = [...resolved, ...(await askAll(queries, limit.signal))]
    signal?.throwIfAborted()
    return gather(answers)
  } finally {
    limit.forget()
  }
}

/** A domain that is none would make every breach of this portal one of another site. */
function assertPorts({ breaches }: MailboxPorts): void {
  const domain: unknown = breaches === undefined ? 'portal.example' : breaches.portalDomain
  assertOption(
    typeof domain === 'string' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(domain),
    "'ports.breaches.portalDomain' must be a domain name.",
  )
}

function isPatient(mailbox: ParsedMailbox): boolean {
  return describeMailbox(mailbox).category === 'mssante_patient'
}

/** A signal that aborts with the first of several, and what forgets it again. */
function linkSignals(signals: readonly (AbortSignal | undefined)[]): {
  readonly signal: AbortSignal
  readonly forget: () => void
} {
  const own = new AbortController()
  const end = (): void => own.abort()
  for (const signal of signals) {
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end)
  }
  const forget = (): void => {
    for (const signal of signals) signal?.removeEventListener('abort', end)
  }
  return { signal: own.signal, forget }
}

type Member = keyof MailboxPorts

function listResolver({ mx }: MailboxPorts, { domain }: ParsedMailbox): MailboxQuery<Member>[] {
  return mx === undefined ? [] : [['mx', (signal) => mx(domain, signal)]]
}

function readMx(answers: readonly MailboxAnswer<Member>[]): readonly string[] {
  return answers.flatMap(({ value }) => (Array.isArray(value) ? (value as readonly string[]) : []))
}

interface Subject {
  readonly mailbox: ParsedMailbox
  readonly holder: string | null
  readonly mx: readonly string[]
}

function listQueries(
  { otherHolders, otherPortals, published, mssanteType, breaches }: MailboxPorts,
  { mailbox, holder, mx }: Subject,
): MailboxQuery<Member>[] {
  const description = describeMailbox(mailbox, {}, mx)
  const key = computeKey(description)
  if (key === null) return []
  const queries: MailboxQuery<Member>[] = []
  if (otherHolders !== undefined) {
    queries.push(['otherHolders', (signal) => otherHolders.countOtherHolders(key, holder, signal)])
  }
  if (otherPortals !== undefined) {
    queries.push([
      'otherPortals',
      (signal) => findMatch(key, (text, kind) => otherPortals.isKnownElsewhere(text, kind, signal)),
    ])
  }
  if (published !== undefined) {
    queries.push([
      'published',
      (signal) => findMatch(key, (text, kind) => published.isPublished(text, kind, signal)),
    ])
  }
  const typed = `${mailbox.local}@${mailbox.domain}`
  if (mssanteType !== undefined && description.category === 'mssante') {
    queries.push(['mssanteType', (signal) => mssanteType.findMssanteType(typed, signal)])
  }
  if (breaches !== undefined) {
    const subject = { typed, ...describeBase(description) }
    queries.push(['breaches', (signal) => askBreaches(subject, breaches, signal)])
  }
  return queries
}

/** An empty base is nobody's mailbox. */
function describeBase({
  base,
  tag,
  domain,
  tagRule,
}: MailboxDescription): Pick<BreachSubject, 'base' | 'relation'> {
  const relation = tagRule === 'same' ? 'same' : 'possibly_same'
  return { base: tag === null || base === '' ? null : `${base}@${domain}`, relation }
}

/** One bit at a time, and the second only where the first was no. */
async function findMatch(
  { exact, loose }: MailboxKey,
  has: (key: string, kind: keyof MailboxKey) => Promise<boolean>,
): Promise<MailboxMatch | null> {
  if (readBit(await has(exact, 'exact'))) return 'same'
  return readBit(await has(loose, 'loose')) ? 'possibly_same' : null
}

/** What is neither yes nor no is no answer. */
function readBit(bit: unknown): boolean {
  if (typeof bit !== 'boolean') throw new TypeError('The answer is not a bit.')
  return bit
}

function gather(answers: readonly MailboxAnswer<Member>[]): BuiltMailboxEvidence {
  const told = answers.filter(({ value }) => value !== undefined)
  const unanswered = answers.filter(({ value }) => value === undefined).map(({ member }) => member)
  const evidence = Object.fromEntries(told.map(({ member, value }) => [member, value]))
  return { evidence: unanswered.length > 0 ? { ...evidence, unanswered } : evidence, unanswered }
}
