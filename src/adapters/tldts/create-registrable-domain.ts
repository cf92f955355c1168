import { HygieError } from '../../errors.js'

/** Finds the part of a host name that somebody registered; `null` for none, such as `co.uk` or `10.0.0.1`. */
export type RegistrableDomain = (host: string) => string | null

/** A package that is made for addresses of pages looks for a host in whatever it is given. */
const HOST = /^[\p{L}\p{M}\p{N}.-]{1,253}$/u
const OPTIONS = {
  // What is sold below a domain, as below github.io, are sites of different people.
  allowPrivateDomains: true,
  extractHostname: false,
  mixedInputs: false,
} as const

/**
 * Creates what finds the registrable domain of a host, on the package `tldts`, which must be installed.
 *
 * For `registrableDomain` of the ports of `hygie/mailbox`: whether a breach was at another site than this
 * portal's. Nothing leaves the process. The Public Suffix List comes with the package, and is as old as it
 * is. Loads 134 kB, once.
 *
 * @returns A function from a host name, in ASCII or as it is read, to its registrable domain in lower case.
 * @throws `HygieError` `ERR_DEPENDENCY_MISSING` when `tldts` is not installed.
 * @see publicsuffix.org/list
 *
 * @example Two hosts of one portal
 * ```ts
 * import { createRegistrableDomain } from 'hygie/adapters/tldts'
 *
 * const find = await createRegistrableDomain()
 * console.log(find('login.portail.gouv.fr'), find('www.portail.gouv.fr')) // portail.gouv.fr portail.gouv.fr
 * console.log(find('gouv.fr')) // null
 * ```
 *
 * @since 0.5.0
 */
export async function createRegistrableDomain(): Promise<RegistrableDomain> {
  const { getDomain } = await loadTldts()
  return (host) => {
    const name = host.replace(/\.$/u, '').toLowerCase()
    return HOST.test(name) ? getDomain(name, OPTIONS) : null
  }
}

async function loadTldts(): Promise<typeof import('tldts')> {
  try {
    return await import('tldts')
  } catch (cause) {
    // biome-ignore lint/style/useErrorCause: the cause is the third argument of our error.
    throw new HygieError(
      'ERR_DEPENDENCY_MISSING',
      "Registrable domains need the package 'tldts', which is not installed.",
      { cause },
    )
  }
}
