import type { IndexInfo } from '../../breach/offline/types.js'
import { formatDate } from '../../messages/format-date.js'
import type { IsoDate } from '../../time.js'
import { formatBytes } from './format-bytes.js'
import type { Report } from './format-report.js'
import type { CliSession } from './types.js'

/** Shows what the header of an index says. */
export function formatIndex({ catalog, texts }: CliSession, info: IndexInfo): Report['facts'] {
  const { breach } = texts
  const { labels } = breach
  const { profile, hash, hashes, bytes, coverage, asOf, createdAt, note } = info
  return [
    [labels.profile, breach.profiles[profile]],
    [labels.hash, hash === 'sha1' ? 'SHA-1' : 'NTLM'],
    [labels.hashes, new Intl.NumberFormat(catalog.language).format(hashes)],
    [labels.size, formatBytes(bytes, catalog)],
    [labels.coverage, breach.coverages[coverage]],
    [labels.asOf, asOf === null ? breach.unknownDay : formatDate(asOf, catalog)],
    [labels.createdAt, `${formatDate(createdAt.slice(0, 10) as IsoDate, catalog)} (UTC)`],
    // Somebody else wrote it: it must not steer the terminal.
    ...(note === '' ? [] : [[labels.note, note.replace(/\p{Cc}+/gu, ' ')] as const]),
  ]
}
