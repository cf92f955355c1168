import { HygieError } from '../../errors.js'
import { parseDomain } from '../parse-domain.js'

/** How people write that they mean a whole domain. */
const BEFORE = /^(?:\*\.|[.@])/u

/**
 * Creates a list of domains for `lists` of `checkMailbox`, from lines as people write them.
 *
 * Lists are asked with a domain in ASCII lower case, and a line in another form would never be found: case is
 * folded, international names become ASCII, and a dot at the end, `*.` or `@` at the beginning, empty lines
 * and those that begin with `#` are left out. A domain stands for its sub-domains too. Nothing leaves the
 * process.
 *
 * @param domains - Lines of a file, or an array.
 * @returns The list.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a line that is no domain, such as `fr`, which would stand for
 * a whole country; the message gives its place, from 0.
 *
 * @example Employers, as a file has them
 * ```ts
 * import { checkMailbox } from 'hygie/mailbox'
 * import { createDomainList } from 'hygie/mailbox/tables'
 *
 * const employers = createDomainList(['# hospitals', '*.CHU.example', 'hôpital.example.'])
 * const { details } = checkMailbox('jeanne@mail.chu.example', { lists: { employers } })
 * console.log(details.findings[0]?.code) // mailbox_employer_domain
 * ```
 *
 * @since 0.5.0
 */
export function createDomainList(domains: Iterable<string>): ReadonlySet<string> {
  const list = new Set<string>()
  let place = 0
  for (const line of domains) {
    const text = typeof line === 'string' ? line.trim() : null
    if (text !== '' && text?.startsWith('#') !== true) list.add(readDomain(text, place))
    place++
  }
  return list
}

function readDomain(text: string | null, place: number): string {
  const domain = text === null ? '' : parseDomain(text.replace(BEFORE, '').replace(/\.$/u, ''))
  if (typeof domain !== 'string') return domain.ascii
  throw new HygieError('ERR_OPTION_INVALID', `'domains[${place}]' must be a domain name.`)
}
