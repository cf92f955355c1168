/** Writes a number with its noun: French says « 1 000 000 de plages », and « 0 plage ». */
export function countInFrench(
  count: number,
  { one, many, other }: { readonly one: string; readonly many: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules('fr').select(count)
  const noun = rule === 'one' ? one : rule === 'many' ? many : other
  return `${new Intl.NumberFormat('fr').format(count)}\u00A0${noun}`
}
