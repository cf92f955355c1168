import { createFilterWriter, type FilterDescription } from './create-filter-writer.js'
import { createIndexWriter } from './create-index-writer.js'
import type { BuildSettings, IndexWriter } from './types.js'

/** Opens the writer that a profile needs. */
export async function openWriter(
  target: string,
  { hash, profile, isCounted, asOf, note, clock, files }: BuildSettings,
  filter: Pick<FilterDescription, 'selection' | 'covers'>,
  resume: (progress: object) => boolean,
): Promise<IndexWriter> {
  const description = { hash, asOf, note, createdAt: clock.now(), counted: isCounted }
  if (profile === 'exact') return createIndexWriter(target, description, { resume, files })
  const bits = profile === 'filter8' ? 8 : 16
  return createFilterWriter(target, { ...description, bits, ...filter }, { resume, files })
}
