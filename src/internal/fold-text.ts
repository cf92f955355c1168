const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/gu, 'oe'],
  [/æ/gu, 'ae'],
  [/ß/gu, 'ss'],
]

/**
 * Folds a text for comparing words: lower case, without accents, ligatures spelt out. Bounded by its
 * callers, which hand in normalized passwords and short context words only.
 */
export function foldText(text: string): string {
  let folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  for (const [ligature, letters] of LIGATURES) folded = folded.replace(ligature, letters)
  return folded
}
