/** What a string of the `passwordrules` attribute asks. */
export interface PasswordRules {
  readonly min: number
  readonly max: number
  /** One character of each, at least. */
  readonly required: readonly string[]
  /** What is required among it. */
  readonly allowed: string
  readonly maxConsecutive: number
}

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('')

const PRINTABLE = range(0x20, 0x7e)
const CLASSES: Readonly<Record<string, string>> = {
  upper: range(0x41, 0x5a),
  lower: range(0x61, 0x7a),
  digit: range(0x30, 0x39),
  special: PRINTABLE.replace(/[A-Za-z0-9]/gu, ''),
  'ascii-printable': PRINTABLE,
}
const NUMBERS = ['minlength', 'maxlength', 'max-consecutive']

/**
 * Reads the language as its proposal describes it (WHATWG HTML, issue 3518), and shares nothing with what
 * writes it. Stricter than managers: what is not in due form throws.
 */
export function parsePasswordRules(text: string): PasswordRules {
  const found: { name: string; value: string }[] = []
  let rest = text
  while (rest !== '') {
    const property = /^(?<name>[a-z-]+): (?<value>(?:\[[ -~]+?\]{1,2}(?=[,;]|$)|[^;[])+)(?:; |$)/u
    const match = property.exec(rest)
    if (match?.groups === undefined) throw new Error(`no property at: ${rest}`)
    found.push({ name: match.groups['name'] ?? '', value: match.groups['value'] ?? '' })
    rest = rest.slice(match[0].length)
  }
  const all = (name: string): string[] =>
    found.filter((property) => property.name === name).map(({ value }) => value)
  const odd = found.find(({ name }) => !['required', 'allowed', ...NUMBERS].includes(name))
  if (odd !== undefined) throw new Error(`no property: ${odd.name}`)
  const required = all('required').map(readClasses)
  const allowed = [...required, ...all('allowed').map(readClasses)].join('')
  return {
    required,
    allowed: allowed === '' ? PRINTABLE : allowed,
    min: Math.max(0, ...all('minlength').map(readNumber)),
    max: Math.min(...all('maxlength').map(readNumber)),
    maxConsecutive: Math.min(Number.POSITIVE_INFINITY, ...all('max-consecutive').map(readNumber)),
  }
}

function readNumber(text: string): number {
  if (!/^[0-9]+$/u.test(text)) throw new Error(`no number: ${text}`)
  return Number(text)
}

/** A list, or names separated by commas. */
function readClasses(text: string): string {
  const list = /^\[(?<signs>.+)\]$/u.exec(text)?.groups?.['signs']
  if (list === undefined) {
    return text
      .split(', ')
      .map((name) => {
        const signs = CLASSES[name]
        if (signs === undefined) throw new Error(`no class: ${name}`)
        return signs
      })
      .join('')
  }
  if (/[^ -~]/u.test(list)) throw new Error('managers leave out what is not of ASCII')
  if (list.lastIndexOf('-') > 0) throw new Error('a hyphen stands first')
  if (list.includes(']') && list !== ']') throw new Error('some managers stop at the first bracket')
  return list
}

/**
 * A password that a manager might generate: as short, as monotonous and as lopsided as the rules let it be.
 * `random` gives whole numbers from 0, below its limit.
 */
export function generateFromPasswordRules(
  rules: PasswordRules,
  random: (limit: number) => number,
): string {
  const pick = (text: string): string => text.charAt(random(text.length))
  const lengths = [rules.min, rules.min, Math.min(rules.max, rules.min + 5), rules.max]
  const length = Math.max(1, lengths[random(lengths.length)] as number)
  // Filled up from one class, from one or two characters, or from all that is allowed.
  const pools = [...rules.required, rules.allowed, pick(rules.allowed) + pick(rules.allowed)]
  for (let tries = 0; tries < 1_000; tries++) {
    const pool = tries > 20 ? rules.allowed : (pools[random(pools.length)] as string)
    const characters = rules.required.map(pick)
    while (characters.length < length) characters.push(pick(pool))
    if (characters.length > length) throw new Error('too short for what is required')
    const text = shuffle(characters, random).join('')
    if (longestRun(text) <= rules.maxConsecutive) return text
  }
  throw new Error('no password keeps these rules')
}

function shuffle(characters: readonly string[], random: (limit: number) => number): string[] {
  return characters
    .map((character) => ({ character, at: random(2 ** 32) }))
    .sort((one, two) => one.at - two.at)
    .map(({ character }) => character)
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/(?<sign>.)\k<sign>*/gu)].map(([run]) => run.length))
}
