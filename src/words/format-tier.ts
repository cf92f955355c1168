import type { StrengthTier } from '../strength/lexicon/types.js'

/** A tier as the module that ships it. */
export function formatTier(constant: string, tier: StrengthTier): string {
  return `/** Compiled by \`npm run words\`. Sources and licences: see NOTICE. */
export const ${constant}: string =
  '${tier.replaceAll('\n', '\\n')}'
`
}
