import { assertOption } from '../internal/assert-option.js'
import type { NonEmpty } from '../outcome.js'
import { findLocalPartIssue } from './find-local-part-issue.js'
import { findResemblance } from './find-resemblance.js'
import { findSuspectCharacters } from './find-suspect-characters.js'
import { findUnsupported } from './find-unsupported.js'
import { type ParsedDomain, parseDomain } from './parse-domain.js'
import type { MailboxFindingReason, MailboxSyntaxReason } from './types.js'

/** An address taken apart. Personal data: for sending, and for comparing through `normalizeMailbox`. */
export interface ParsedMailbox {
  /** Composed (NFC), unquoted, case as typed. */
  readonly local: string
  /** ASCII, lower case: what lists and resolvers take. */
  readonly domain: string
  /** What should be shown to the person before it is accepted. */
  readonly findings: readonly MailboxFindingReason[]
}

/** What `parseMailbox` returns. */
export type ParsedMailboxResult =
  | { readonly ok: true; readonly mailbox: ParsedMailbox }
  | { readonly ok: false; readonly reasons: NonEmpty<MailboxSyntaxReason> }

/** Options of {@link parseMailbox}. */
export interface ParseMailboxOptions {
  /** Whether the mailer supports non-ASCII local parts (RFC 6531). Default: `false`. */
  readonly smtputf8?: boolean | undefined
}

/** Far above any address; what is longer is not read at all. */
const MAX_UNITS = 1_024
const MAX_OCTETS = 254

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
 * @returns `{ ok: true, mailbox }`, or `{ ok: false, reasons }` with the first thing that is wrong: any of
 * the reasons of `MailboxSyntaxReason`.
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
 * @since 0.1.0
 */
export function parseMailbox(
  address: string,
  { smtputf8 = false }: ParseMailboxOptions = {},
): ParsedMailboxResult {
  assertOption(typeof address === 'string', "'address' must be a string.")
  if (address.length > MAX_UNITS) {
    const actual = new TextEncoder().encode(address).length
    return refuse({ code: 'mailbox_too_long', params: { max: MAX_OCTETS, actual } })
  }
  const control = address.search(/\p{Cc}/u)
  if (control >= 0) return refuse({ code: 'mailbox_control_character', params: { index: control } })

  const parts = splitAddress(address)
  if ('code' in parts) return refuse(parts)
  const issue = findLocalPartIssue(parts.local, parts.from)
  if (issue !== null) return refuse(issue)
  const domain = parseDomain(parts.domain)
  if (typeof domain === 'string') {
    return refuse({ code: domain, params: {} } as MailboxSyntaxReason)
  }
  return assemble(parts.local, domain, smtputf8)
}

interface AddressParts {
  readonly local: string
  readonly domain: string
  /** Where the local part begins in what was typed. */
  readonly from: number
}

function splitAddress(address: string): AddressParts | MailboxSyntaxReason {
  const from = address.search(/[^ ]/u)
  const text = address.replace(/^ +| +$/gu, '')
  if (/^@[^@]*:/u.test(text)) return { code: 'mailbox_old_routing', params: { index: from } }
  const quoted = /^"((?:[^"\\]|\\.)*)"@([^"]*)$/u.exec(text)
  if (quoted !== null) return unquote(quoted[1] as string, quoted[2] as string, from + 1)
  const at = text.indexOf('@')
  const isBare = at >= 0 && at === text.lastIndexOf('@') && at < text.length - 1
  if (!isBare || /[<>(),;"]/u.test(text) || /^mailto:/iu.test(text)) {
    return { code: 'mailbox_not_an_address', params: {} }
  }
  return { local: text.slice(0, at), domain: text.slice(at + 1), from }
}

/** `"jean.dupont"@…` is `jean.dupont@…`; what needs its quotes is not supported. */
function unquote(
  content: string,
  domain: string,
  from: number,
): AddressParts | MailboxSyntaxReason {
  const local = content.replace(/\\(.)/gu, '$1')
  const needsQuotes = /[<>(),;:@[\]\\"\s]/u.test(local) || findLocalPartIssue(local, 0) !== null
  if (needsQuotes) return { code: 'mailbox_quoted_local_part', params: {} }
  return { local, domain, from }
}

function assemble(raw: string, domain: ParsedDomain, smtputf8: boolean): ParsedMailboxResult {
  const local = raw.normalize('NFC')
  const actual = new TextEncoder().encode(local).length + 1 + domain.ascii.length
  if (actual > MAX_OCTETS) {
    return refuse({ code: 'mailbox_too_long', params: { max: MAX_OCTETS, actual } })
  }
  const [unsupported] = findUnsupported(local, smtputf8)
  if (unsupported !== undefined) return refuse(unsupported)
  const findings = [
    ...findMapping(domain),
    ...findSuspectCharacters(raw),
    ...findResemblance(domain),
  ]
  return { ok: true, mailbox: { local, domain: domain.ascii, findings } }
}

function findMapping({ ascii, isMapped }: ParsedDomain): MailboxFindingReason[] {
  if (!isMapped) return []
  const params = { against: ['safe'], weight: 'medium', domain: ascii } as const
  return [{ code: 'mailbox_domain_mapped', params }]
}

function refuse(reason: MailboxSyntaxReason): ParsedMailboxResult {
  return { ok: false, reasons: [reason] }
}
