// How often each estimator errs: weak passwords with score 3 or more, strong ones below 3. Prints Markdown.
//
//   npm run build && node bench/strength/accuracy.mjs [--list] [file.json …]
//
// A file is an array of { class, password, expected: 'weak' | 'strong', context?, debatable? }. `--list` names
// the passwords that the first estimator gets wrong: not for a list that is to stay unseen.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { buildContextWords } from 'hygie/strength'
import { findContenders } from './contenders.mjs'

const { values: options, positionals } = parseArgs({
  options: { list: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const files =
  positionals.length > 0
    ? positionals
    : ['development', 'holdout'].map(
        (name) => new URL(`../../test/vectors/strength-${name}.json`, import.meta.url),
      )

/** What a portal would pass on without a thought. */
const asItIs = (context) => Object.values(context).flat()
/** The same, split into words as hygie does it. */
const split = (context) => [...buildContextWords(context), ...(context.words ?? [])]
const nothing = () => undefined
/** Score 3 starts here. */
const SAFE_GUESSES = 1e8 + 5
const byScore = ({ score }) => score >= 3
const byGuesses = ({ guessesLog10 }) => 10 ** guessesLog10 >= SAFE_GUESSES

const HYGIE = 'hygie, all tiers'
const ZXCVBN_TS = '@zxcvbn-ts/core 4.2.0, fr + en + common'
/** Contender, what is said of it, what it is told of the person, what counts as strong. */
const METERS = [
  [HYGIE, '', (context) => context, byScore],
  [HYGIE, 'without context', () => ({}), byScore],
  ['hygie, T1', '', (context) => context, byScore],
  ['hygie, T0', 'never above 2', (context) => context, byScore],
  ['hygie, T0', 'by guesses', (context) => context, byGuesses],
  [ZXCVBN_TS, 'without context', nothing, byScore],
  [ZXCVBN_TS, 'context as it is', asItIs, byScore],
  [ZXCVBN_TS, 'context split into words', split, byScore],
  ['zxcvbn 4.4.2', 'without context', nothing, byScore],
  ['zxcvbn 4.4.2', 'context split into words', split, byScore],
  ['tai-password-strength 1.1.3', '', nothing, byScore],
]
/** Meters of the tables by class. */
const BY_CLASS = [
  `${HYGIE}`,
  `${ZXCVBN_TS}, without context`,
  `${ZXCVBN_TS}, context split into words`,
]

const { contenders, missing } = findContenders()
const meters = []
for (const [contender, remark, tell, isStrong] of METERS) {
  const found = contenders.find(({ name }) => name === contender)
  if (found === undefined) continue
  const { create } = await import(found.url)
  const check = await create()
  const name = remark === '' ? contender : `${contender}, ${remark}`
  meters.push({
    name,
    judge: ({ password, context = {} }) => isStrong(check(password, tell(context))),
  })
}
for (const line of missing.filter((text) => !text.includes('C:')))
  console.log(`Left out: ${line}\n`)

const share = (wrong, all) =>
  all === 0 ? '–' : `${wrong} / ${all} (${((100 * wrong) / all).toFixed(1)} %)`
function print(title, head, rows) {
  console.log(`\n### ${title}\n`)
  console.log(`| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

for (const file of files) {
  const entries = JSON.parse(readFileSync(file, 'utf8'))
  const title = basename(String(file), '.json')
  /** Name of a meter to the set of entries it gets wrong. */
  const wrong = new Map()
  for (const { name, judge } of meters) {
    process.stderr.write(`${title}: ${name}\n`)
    wrong.set(
      name,
      new Set(entries.filter((entry) => judge(entry) !== (entry.expected === 'strong'))),
    )
  }
  const count = (name, filter) => {
    const chosen = entries.filter(filter)
    return [chosen.filter((entry) => wrong.get(name).has(entry)).length, chosen.length]
  }
  const clear = (expected) => (entry) => entry.expected === expected && entry.debatable !== true
  const debatable = (expected) => (entry) => entry.expected === expected && entry.debatable === true
  const filters = ['weak', 'strong'].flatMap((expected) => [clear(expected), debatable(expected)])
  print(
    `${title}: ${entries.length} passwords`,
    ['', 'weak, score ≥ 3', 'the debatable ones', 'strong, score < 3', 'the debatable ones'],
    meters.map(({ name }) => [name, ...filters.map((filter) => share(...count(name, filter)))]),
  )
  const shown = BY_CLASS.filter((name) => wrong.has(name))
  const keys = new Map(entries.map((entry) => [`${entry.class}, ${entry.expected}`, entry]))
  print(
    `${title}: wrong by class, debatable ones included`,
    ['', ...shown],
    [...keys].map(([key, { class: group, expected }]) => [
      key,
      ...shown.map((name) =>
        count(name, (entry) => entry.class === group && entry.expected === expected).join(' / '),
      ),
    ]),
  )
  if (options.list) {
    const [first] = meters
    const lines = [...wrong.get(first.name)].map(
      ({ class: group, expected, password }) => `- ${group}, ${expected}: \`${password}\``,
    )
    console.log(`\n### ${title}: what ${first.name} gets wrong\n\n${lines.join('\n')}`)
  }
}
