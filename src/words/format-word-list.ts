/** A list of words as the module that ships it. */
export function formatWordList(constant: string, words: string): string {
  return `/** Compiled by \`npm run words\`. Sources and licences: see NOTICE. */
export const ${constant}: string =
  '${words}'
`
}
