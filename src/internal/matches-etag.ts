/** One entity tag, strong or weak; a comma may stand inside its quotes. */
const ENTITY_TAG = /(?:W\/)?(?<opaque>"[\x21\x23-\x7e\x80-\xff]*")/gu

/**
 * Tells whether `If-None-Match` names an entity tag, so that whoever asks has the body already. Compares
 * weakly, as it must: a proxy on the way may have weakened the tag.
 *
 * @see RFC 9110, sections 8.8.3 and 13.1.2
 */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  for (const { groups } of ifNoneMatch.matchAll(ENTITY_TAG)) {
    if (groups?.['opaque'] === etag) return true
  }
  return false
}
