import { assertOption } from '../internal/assert-option.js'
import { joinLists } from '../internal/join-lists.js'
import type { NonEmpty } from '../outcome.js'
import { findEmbeddedAddress } from './find-embedded-address.js'
import { findLocalPartIssue } from './find-local-part-issue.js'
import { findResemblance } from './find-resemblance.js'
import { findSuspectCharacters } from './find-suspect-characters.js'
import { findUnsupported } from './find-unsupported.js'
import { isAscii } from './is-ascii.js'
import { type ParsedDomain, parseDomain } from './parse-domain.js'
import type { MailboxFindingReason, MailboxSyntaxReason } from './types.js'

/** An address taken apart. Personal data: for sending, and for comparing through `normalizeMailbox`. */
export interface ParsedMailbox {
  /** Composed (NFC), unquoted, case as typed. */
  readonly local: string
  /** ASCII, lower case: what lists and resolvers take. */
  readonly domain: string
  /** The same, as a person reads it. */
  readonly domainUnicode: string
  /** What should be shown to the person before it is accepted. */
  readonly findings: readonly MailboxFindingReason[]
}

/** What `parseMailbox` returns. */
export type ParsedMailboxResult =
  | { readonly ok: true; readonly mailbox: ParsedMailbox }
  | {
      readonly ok: false
      readonly reasons: NonEmpty<MailboxSyntaxReason>
      /**
       * The one bare address that a display name, angle brackets, a comment or `mailto:` holds, to be
       * offered to the person; otherwise `null`.
       */
      readonly extracted: string | null
    }

/** Options of {@link parseMailbox}. */
export interface ParseMailboxOptions {
  /** Whether the mailer supports non-ASCII local parts (RFC 6531). Default: `false`. */
  readonly smtputf8?: boolean | undefined
}

/** Far above any address; what is longer is not read at all. */
const MAX_UNITS = 1_024
const MAX_OCTETS = 254
/** Nothing that quotes, wraps, routes or hides, and one `@`: what most addresses are. */
const BARE = /^[A-Za-z0-9#$&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+$/u
/** What is wrong with a local part whether it is quoted or not. */
const UNQUOTED: readonly string[] = ['mailbox_old_routing', 'mailbox_local_too_long']

/**
 * Parses one bare e-mail address, as a person types it into a form.
 *
 * Trims spaces at the ends and nothing else. Lengths are counted in octets. The domain goes through the
 * host parser of the platform, the same in Node and browsers. Refuses what is valid on paper but unsafe
 * to accept from a form: quoted local parts that do not unquote, address literals, hosts without a dot,
 * old routing. Asks nobody whether the mailbox exists. Linear, and at most 1,024 UTF-16 units are read.
 *
 * @param address - What the person typed.
 * @param options - What the mailer supports.
 * @returns `{ ok: true, mailbox }`, or `{ ok: false, reasons, extracted }` with the first thing that is wrong:
 * any of the reasons of `MailboxSyntaxReason`. `extracted` is an address to offer, where one was wrapped.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `address` is not a string.
 * @see RFC 5321, sections 4.1.2 and 4.5.3.1; RFC 5322, section 3.2.3; RFC 6531, section 3.3
 *
 * @example A domain that reads differently from what was typed
 * ```ts
 * import { parseMailbox } from 'hygie/mailbox'
 *
 * const result = parseMailbox('jeanne@\uFF47mail.com')
 * if (result.ok) console.log(result.mailbox.domain, result.mailbox.findings[0]?.code)
 * // gmail.com mailbox_domain_mapped
 * ```
 *
 * @example What was copied from a message
 * ```ts
 * import { parseMailbox } from 'hygie/mailbox'
 *
 * const result = parseMailbox('Jeanne Dupont <jeanne@cabinet.example>')
 * if (!result.ok) console.log(result.extracted) // jeanne@cabinet.example
 * ```
 *
 * @since 0.1.0
 */
export function parseMailbox(
  address: string,
  { smtputf8 = false }: ParseMailboxOptions = {},
): ParsedMailboxResult {
  assertOption(typeof address === 'string', "'address' must be a string.")
  const result = parseAddress(address, smtputf8)
  if (result.ok || result.reasons[0].code !== 'mailbox_not_an_address') return result
  const embedded = findEmbeddedAddress(address)
  const isAddress = embedded !== null && parseAddress(embedded, smtputf8).ok
  return isAddress ? { ...result, extracted: embedded } : result
}

function parseAddress(address: string, smtputf8: boolean): ParsedMailboxResult {
  const { text, from } = trimSpaces(address)
  if (text.length > MAX_UNITS) {
    const actual = new TextEncoder().encode(text).length
    return refuse({ code: 'mailbox_too_long', params: { max: MAX_OCTETS, actual } })
  }
  const parts = BARE.test(text) ? splitBare(text, from) : splitAddress(text, from)
  if ('code' in parts) return refuse(parts)
  const issue = findLocalPartIssue(parts.local, parts.from)
  if (issue !== null) return refuse(issue)
  const domain = parseDomain(parts.domain)
  if (typeof domain === 'string') {
    return refuse({ code: domain, params: {} } as MailboxSyntaxReason)
  }
  return assemble(parts.local, domain, smtputf8)
}

const SPACE = 0x20

/** Takes away what a form adds, and nothing else: U+0020. */
function trimSpaces(address: string): { readonly text: string; readonly from: number } {
  let from = 0
  let to = address.length
  while (address.charCodeAt(from) === SPACE) from++
  while (to > from && address.charCodeAt(to - 1) === SPACE) to--
  return { text: address.slice(from, to), from }
}

interface AddressParts {
  readonly local: string
  readonly domain: string
  /** Where the local part begins in what was typed. */
  readonly from: number
}

function splitBare(text: string, from: number): AddressParts {
  const at = text.indexOf('@')
  return { local: text.slice(0, at), domain: text.slice(at + 1), from }
}

function splitAddress(text: string, from: number): AddressParts | MailboxSyntaxReason {
  const control = text.search(/\p{Cc}/u)
  if (control >= 0) return { code: 'mailbox_control_character', params: { index: from + control } }
  if (/^@[^:]+:[^@]*@/u.test(text)) return { code: 'mailbox_old_routing', params: { index: from } }
  const quoted = /^"((?:[^"\\]|\\.)*)"@([^"@<>(),;]+)$/u.exec(text)
  if (quoted !== null) return unquote(quoted[1] as string, quoted[2] as string, from + 1)
  const at = text.indexOf('@')
  const isBare = at >= 0 && at === text.lastIndexOf('@') && at < text.length - 1
  if (!isBare || /[<>(),;"]|^mailto:/iu.test(text)) {
    return { code: 'mailbox_not_an_address', params: {} }
  }
  return splitBare(text, from)
}

/** `"jean.dupont"@…` is `jean.dupont@…`; what needs its quotes is not supported. */
function unquote(
  content: string,
  domain: string,
  from: number,
): AddressParts | MailboxSyntaxReason {
  const local = content.replace(/\\(.)/gu, '$1')
  const issue = findLocalPartIssue(local, from)
  const isDotAtom = issue === null || UNQUOTED.includes(issue.code)
  if (!isDotAtom || /[<>(),;:@[\]\\"\s]/u.test(local)) {
    return { code: 'mailbox_quoted_local_part', params: {} }
  }
  return { local, domain, from }
}

function assemble(raw: string, domain: ParsedDomain, smtputf8: boolean): ParsedMailboxResult {
  const isPlain = isAscii(raw)
  const local = isPlain ? raw : raw.normalize('NFC')
  const octets = isPlain ? local.length : new TextEncoder().encode(local).length
  const actual = octets + 1 + domain.ascii.length
  if (actual > MAX_OCTETS) {
    return refuse({ code: 'mailbox_too_long', params: { max: MAX_OCTETS, actual } })
  }
  const [unsupported] = isPlain ? [] : findUnsupported(local, smtputf8)
  if (unsupported !== undefined) return refuse(unsupported)
  const hints = findResemblance(domain)
  const findings =
    isPlain && !domain.isMapped
      ? hints
      : joinLists([findMapping(domain), findSuspectCharacters(raw), hints])
  return {
    ok: true,
    mailbox: { local, domain: domain.ascii, domainUnicode: domain.unicode, findings },
  }
}

function findMapping({ ascii, isMapped }: ParsedDomain): readonly MailboxFindingReason[] {
  if (!isMapped) return []
  const params = { against: ['safe'], weight: 'medium', domain: ascii } as const
  return [{ code: 'mailbox_domain_mapped', params }]
}

function refuse(reason: MailboxSyntaxReason): ParsedMailboxResult {
  return { ok: false, reasons: [reason], extracted: null }
}
