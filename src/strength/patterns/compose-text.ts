/** A text in its composed form (NFC). */
export interface ComposedText {
  readonly text: string
  /**
   * Where each unit of it comes from in the text as it was given, one more for the end: the first unit of a
   * letter and its marks from where they begin, the others from where they end. `null` when nothing changed.
   */
  readonly origins: readonly number[] | null
}

/** More than any reader looks at. */
const MAX_UNITS = 1_024
/** A character and what may become one with it: marks, and what ends a syllable in Hangul or Kirat Rai. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11FF\u{16D67}]*/gu

/**
 * Composes the beginning of a text: the same password is typed composed on one system and decomposed on
 * another, and what a key gives is the composed letter. Composed text, the usual case, costs a comparison.
 */
export function composeText(text: string): ComposedText {
  const head = takeHead(text)
  if (head.normalize('NFC') === head) return { text, origins: null }
  const origins: number[] = []
  let composed = ''
  for (const { 0: cluster, index } of head.matchAll(CLUSTER)) {
    const letter = cluster.normalize('NFC')
    for (let unit = 0; unit < letter.length; unit++) {
      origins.push(unit === 0 ? index : index + cluster.length)
    }
    composed += letter
  }
  origins.push(head.length)
  return { text: composed, origins }
}

/** As much as is read, without half a surrogate pair at its end. */
function takeHead(text: string): string {
  const last = text.charCodeAt(MAX_UNITS - 1)
  const isHigh = last >= 0xd800 && last < 0xdc00
  return text.slice(0, isHigh ? MAX_UNITS - 1 : MAX_UNITS)
}
