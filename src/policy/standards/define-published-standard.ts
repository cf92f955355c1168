import { defineStandard, type StandardClauseInput, type StandardInput } from './define-standard.js'
import { SOURCES, type SourceName } from './sources.js'
import type { Standard } from './types.js'

/** A standard of ours, as it is written. Literals only, so that a bundler can leave out what nobody uses. */
export interface PublishedStandardInput extends Omit<StandardInput, 'source'> {
  readonly source: SourceName
  /** Clauses that several standards have, after the others. Default: none. */
  readonly shared?: readonly StandardClauseInput[] | undefined
}

/** Defines a standard after one of the texts that this package knows. */
export function definePublishedStandard({
  source,
  shared = [],
  clauses: [first, ...others],
  ...input
}: PublishedStandardInput): Standard {
  return defineStandard({
    ...input,
    source: SOURCES[source],
    clauses: [first, ...others, ...shared],
  })
}
