import type { BreachRule } from '../../breach/types.js'
import type { MailboxAction } from '../../mailbox/types.js'
import type { MessageCatalog } from '../../messages/types.js'
import { computePolicy } from '../../policy/compute-policy.js'
import type { PolicyDocument, PolicyRules } from '../../policy/types.js'
import { formatFacts } from './format-report.js'
import { listFurtherRules } from './list-further-rules.js'
import { loadPolicy } from './load-policy.js'
import { readOccasionOptions } from './read-options.js'
import type { CliTexts } from './texts.js'
import type { CliSession, ExitCode } from './types.js'

/** `hygie policy show`: shows the rules that hold on an occasion, and the clauses they come from. */
export async function runPolicyShow(session: CliSession): Promise<ExitCode> {
  const { operands, options, output, palette, texts } = session
  const document = await loadPolicy(operands[0])
  const policy = computePolicy(document, readOccasionOptions(options))
  const { id, fingerprint, mode, rollout, host, rules } = policy
  if (options.json === true) {
    await output.write(
      `${JSON.stringify({ id, fingerprint, mode, rollout, host, rules, cites: document.cites })}\n`,
    )
    return 0
  }
  const lines = [
    `${palette.strong(id)}  ${palette.faint(texts.formatFingerprint(fingerprint))}`,
    ...formatFacts([...listRules(session, rules), ...listFurtherRules(session, policy)]),
    ...listClauses(session, document),
  ]
  await output.write(`${lines.join('\n')}\n`)
  return 0
}

type Facts = (readonly [label: string, value: string])[]

function listRules({ texts, catalog }: CliSession, rules: PolicyRules): Facts {
  const { labels } = texts
  const { normalization, length, strength, breach, rotation, onUnknown } = rules
  const write = (value: number): string => new Intl.NumberFormat(catalog.language).format(value)
  const { min, max, maxBytes } = length
  const bytes = maxBytes === undefined ? null : write(maxBytes)
  return [
    [labels.normalization, normalization],
    [labels.length, texts.formatLength(write(min), write(max), bytes)],
    ...listCompositions(rules, texts, catalog),
    [labels.blocklist, writeBlocklists(rules, texts)],
    [
      labels.strength,
      strength === null
        ? texts.off
        : [
            texts.formatMinScore(catalog.strengthScores[strength.minScore]),
            ...texts.policy.formatLimits(strength),
          ].join(', '),
    ],
    [labels.breach, breach === null ? texts.off : writeBreach(breach, texts)],
    [
      labels.rotation,
      rotation === null
        ? texts.off
        : rotation.maxAge === 'never'
          ? texts.noMaxAge
          : texts.formatMaxAge(writePeriod(rotation.maxAge, catalog)),
    ],
    [labels.mailbox, writeMailbox(rules, texts)],
    [labels.onUnknown, texts.failureModes[onUnknown.breach]],
  ]
}

/** One line per alternative; a second rule begins with its label again. */
function listCompositions(
  { composition }: PolicyRules,
  { labels, off, or, policy }: CliTexts,
  catalog: MessageCatalog,
): Facts {
  if (composition.length === 0) return [[labels.composition, off]]
  return composition.flatMap(({ anyOf, waiveFrom, specials }) => [
    ...anyOf.map((profile, index) => {
      const text = catalog.formatProfile(profile)
      return index === 0 ? ([labels.composition, text] as const) : (['', `${or} ${text}`] as const)
    }),
    ...(waiveFrom === undefined ? [] : [['', policy.formatWaiver(String(waiveFrom))] as const]),
    ...(specials === undefined ? [] : [['', policy.formatSpecials(specials)] as const]),
  ])
}

function writeBlocklists({ blocklist }: PolicyRules, texts: CliTexts): string {
  if (blocklist.length === 0) return texts.off
  const parts = blocklist.flatMap(({ context, words = [] }) => [
    texts.blocklistContexts[context],
    ...(words.length === 0 ? [] : [texts.formatBlocklistWords(words.length)]),
  ])
  return parts.join(', ')
}

function writeBreach(
  { maxOccurrences = 0, onHit = 'refuse', tweaks = false, onSimilar = 'warn' }: BreachRule,
  texts: CliTexts,
): string {
  const rule = texts.formatBreachRule(maxOccurrences, onHit)
  return tweaks ? `${rule}, ${texts.formatSimilarRule(onSimilar)}` : rule
}

function writeMailbox({ mailbox }: PolicyRules, texts: CliTexts): string {
  const actions = Object.entries(mailbox?.actions ?? {})
  if (actions.length === 0) return mailbox === null ? texts.off : texts.mailboxDefaults
  return actions
    .map(([code, action]) =>
      texts.formatMailboxAction(code, texts.mailboxActions[action as MailboxAction]),
    )
    .join(', ')
}

const UNITS = { D: 'day', M: 'month', Y: 'year' } as const

function writePeriod(period: string, { language }: MessageCatalog): string {
  const unit = UNITS[period.slice(-1) as keyof typeof UNITS]
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Number(period.slice(1, -1)))
}

function listClauses({ texts, palette }: CliSession, { cites }: PolicyDocument): string[] {
  const entries = Object.entries(cites)
  if (entries.length === 0) return []
  return [
    '',
    palette.strong(texts.labels.clauses),
    ...entries.flatMap(([pointer, clauses]) => [
      `  ${palette.faint(pointer)}`,
      ...clauses.map(
        ({ standard, clause, evidence }) =>
          `    ${standard}, ${clause} (${texts.evidence[evidence]})`,
      ),
    ]),
  ]
}
