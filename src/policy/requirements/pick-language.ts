/** Longer lists than any browser sends are not read. */
const MAX_LENGTH = 1_000

/**
 * Picks a language by `Accept-Language`: that of the greatest weight, by its first subtag, of equal ones the
 * first. The first one offered where none fits.
 *
 * @see RFC 9110, section 12.5.4; RFC 4647, section 3.4
 */
export function pickLanguage<T extends { readonly language: string }>(
  accepted: string | null,
  offered: readonly [T, ...T[]],
): T {
  if (accepted === null || accepted.length > MAX_LENGTH) return offered[0]
  let best: T | undefined
  let bestWeight = 0
  for (const range of accepted.split(',')) {
    const { tag, weight } = readRange(range)
    const match =
      tag === '*' ? offered[0] : offered.find(({ language }) => readSubtag(language) === tag)
    if (match !== undefined && weight > bestWeight) {
      best = match
      bestWeight = weight
    }
  }
  return best ?? offered[0]
}

function readRange(range: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag: readSubtag(tag), weight }
}

function readSubtag(tag: string): string {
  return tag.toLowerCase().replace(/-.*$/u, '')
}
