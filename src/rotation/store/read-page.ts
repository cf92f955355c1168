import type { CredentialPage, CredentialPages, PageQuery, SweepPass } from './types.js'

/** Reads the next page of a pass. */
export function readPage(
  store: CredentialPages,
  { kind, from, before }: SweepPass,
  query: PageQuery,
): Promise<CredentialPage> {
  switch (kind) {
    case 'due':
      return store.pageDue({ ...query, from, before })
    case 'unknown':
      return store.pageUnknown(query)
    case 'idle':
      return store.pageIdle({ ...query, from, before })
    case 'exceptions':
      return store.pageExceptions(query)
  }
}
