/** The forms of a noun. French has `many` for whole millions: « 1 000 000 de fois ». */
export interface PluralForms {
  readonly one: string
  readonly many?: string
  readonly other: string
}

/** Writes a number and the noun that agrees with it, kept on one line. */
export function formatCount(count: number, forms: PluralForms, language: string): string {
  const rule = new Intl.PluralRules(language).select(count)
  const noun = (rule === 'one' || rule === 'many' ? forms[rule] : undefined) ?? forms.other
  return `${new Intl.NumberFormat(language).format(count)}\u00A0${noun}`
}
