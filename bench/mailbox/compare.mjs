// Writes docs/guides/mailbox-comparison.md: the tricky addresses, and what each package answers.
//
//   npm run build && node bench/mailbox/compare.mjs          # writes the page
//   node bench/mailbox/compare.mjs --check                   # fails when the page says something else

import { readFileSync, writeFileSync } from 'node:fs'
import { ask, count } from './ask.mjs'
import { createContenders, INSTALL, missing } from './contenders.mjs'
import { rows } from './questions.mjs'

const PAGE = new URL('../../docs/guides/mailbox-comparison.md', import.meta.url)

/** French first. No-break spaces are written as escapes, as in the catalogues. */
const TEXTS = {
  fr: {
    title: 'Les adresses piégées',
    intro: [
      'Vingt-neuf pièges, posés à chaque paquet sous la forme qu’il sait traiter\u00A0: est-ce une adresse, est-ce la',
      'même boîte, est-elle jetable, faut-il dire quelque chose avant de l’accepter\u202F? Ce à quoi un paquet ne',
      'prétend pas répondre ne lui est pas demandé. Comparez donc les réponses fausses d’un paquet à ce qui lui a été',
      'demandé, et non les paquets entre eux. La liste vient de nous, et hygie a été écrit pour elle\u00A0: elle montre',
      'ce qui est traité, elle ne prouve pas que rien ne manque.',
    ],
    trap: 'piège',
    wrong: 'réponses fausses',
    of: 'sur',
    mistakes: 'Les réponses fausses',
    legend: '✓ juste · ✗ faux · – non demandé',
    given: 'répond',
    right: 'au lieu de',
    values: {
      true: 'oui',
      false: 'non',
      null: 'pas de boîte',
      same: 'la même',
      different: 'différentes',
      throws: 'une exception',
    },
    kinds: {
      accept: 'une adresse\u202F?',
      compare: 'la même boîte\u202F?',
      disposable: 'jetable\u202F?',
      warn: 'à confirmer\u202F?',
    },
  },
  en: {
    title: 'The tricky addresses',
    intro: [
      'Twenty-nine traps, put to each package in the form that it can deal with: is it an address, is it the same',
      'mailbox, is it disposable, is something to be said before it is let in? What a package does not claim to answer',
      'it is not asked. So compare the wrong answers of a package with what it was asked, and not the packages with one',
      'another. The list is ours, and hygie was written for it: it shows what is dealt with, and does not prove that',
      'nothing is missed.',
    ],
    trap: 'trap',
    wrong: 'wrong answers',
    of: 'of',
    mistakes: 'The wrong answers',
    legend: '✓ right · ✗ wrong · – not asked',
    given: 'says',
    right: 'for',
    values: {
      true: 'yes',
      false: 'no',
      null: 'no mailbox',
      same: 'the same',
      different: 'different',
      throws: 'an exception',
    },
    kinds: {
      accept: 'an address?',
      compare: 'the same mailbox?',
      disposable: 'disposable?',
      warn: 'to be confirmed?',
    },
  },
}

function show({ asked, wrong }) {
  if (asked === 0) return '–'
  if (wrong.length === 0) return '✓'
  return wrong.length === asked ? '✗' : `✗ ${wrong.length}/${asked}`
}

/** As a reader sees it: what cannot be seen is named, and what is long is cut. */
function quote(address) {
  const seen = address.replace(
    /[\u0300-\u036F\u00AD\u200B]/gu,
    (letter) => `<U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
  const short = seen.length > 60 ? `${seen.slice(0, 12)}…${seen.slice(-12)}` : seen
  return `\`${short}\``
}

function write(language, results) {
  const text = TEXTS[language]
  const table = [
    ['', text.trap, ...results.map(({ name }) => name)],
    ['---', '---', ...results.map(() => ':-:')],
    ...rows.map((row, at) => [row.row, row[language], ...results.map(({ of }) => show(of[at]))]),
    [
      '',
      `**${text.wrong}**`,
      ...results.map(({ of }) => `**${count(of).wrong}** ${text.of} ${count(of).asked}`),
    ],
  ]
  const mistakes = results.flatMap(({ name, of }) =>
    of.flatMap(({ row, wrong }) => {
      const nameOf = ({ kind, given, right }) => `${kind} ${given} ${right}`
      return [...new Set(wrong.map(nameOf))].map((alike) => {
        const group = wrong.filter((question) => nameOf(question) === alike)
        const [{ kind, given, right }] = group
        const addresses = group.map(({ of: asked }) => [asked].flat().map(quote).join(' / '))
        const values = [text.values[given], text.values[right]]
        return [name, row, text.kinds[kind], addresses.join('<br>'), ...values]
      })
    }),
  )
  const head = ['', '', '', '', text.given, text.right]
  return [
    `<!-- ${language} -->`,
    `## ${text.title}`,
    text.intro.join('\n'),
    text.legend,
    draw(table),
    `### ${text.mistakes}`,
    draw([head, head.map(() => '---'), ...mistakes]),
  ].join('\n\n')
}

const draw = (cells) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n')

if (missing.length > 0) {
  process.stderr.write(`${missing.join('\n')}\n`)
  process.exit(1)
}
const contenders = await createContenders()
const results = contenders.map((contender) => ({ name: contender.name, of: ask(contender) }))
const page = `# Boîtes aux lettres\u00A0: comparaison · Mailboxes: a comparison

- En français\u00A0: [les adresses piégées](#les-adresses-piégées), [les réponses fausses](#les-réponses-fausses)
- In English: [the tricky addresses](#the-tricky-addresses), [the wrong answers](#the-wrong-answers)

Page écrite par le programme · Page written by the programme \`bench/mailbox/compare.mjs\`:

\`\`\`sh
${INSTALL}
npm run build
node bench/mailbox/compare.mjs
\`\`\`

${write('fr', results)}

${write('en', results)}
`
if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') === page) process.exit(0)
  process.stderr.write('docs/guides/mailbox-comparison.md is not what the packages answer.\n')
  process.exit(1)
}
writeFileSync(PAGE, page)
