import { checkPassword } from '../../policy/check-password.js'
import { computePolicy } from '../../policy/compute-policy.js'
import type {
  PartialRules,
  PasswordDetails,
  PasswordHistory,
  PasswordOutcome,
  Policy,
  PolicyDocument,
  PolicyServices,
} from '../../policy/types.js'
import { createEstimator } from './create-estimator.js'
import { formatBreach } from './format-breach.js'
import { formatReport, type Report } from './format-report.js'
import { formatStrength } from './format-strength.js'
import { listBreachNotes } from './list-breach-notes.js'
import { loadContext } from './load-context.js'
import { loadPolicy } from './load-policy.js'
import { BUNDLED, type Chain, openChain } from './open-chain.js'
import { type Candidate, parseCandidate, readCandidate } from './read-candidate.js'
import { readOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** `hygie check`: judges passwords by every rule of a policy. */
export async function runCheck(session: CliSession): Promise<ExitCode> {
  const { options } = session
  const known = await loadContext(options)
  const document = await loadPolicy(readOption(options, 'policy'))
  const chain = await openSources(document, session)
  try {
    // Words take a moment to load, and somebody may be typing meanwhile.
    const services = createServices(document, chain)
    const judge = async ({ password, context, occasion }: Candidate): Promise<Verdict> => {
      const policy = computePolicy(document, occasion)
      const subject = { password, context }
      const outcome = await checkPassword(subject, { policy, services: await services })
      return describeOutcome(session, chain, policy, outcome)
    }
    if (options.batch !== true)
      return await writeVerdict(session, await judge(await readCandidate(session, known)))
    return await runBatch(session, {
      judge: (text) => judge(parseCandidate(text, options, known)),
      width: chain?.width,
    })
  } finally {
    chain?.close()
  }
}

/** Opens sources where some rule asks for them: one of this machine first, so that less is sent. */
async function openSources(document: PolicyDocument, session: CliSession): Promise<Chain | null> {
  const { repeated } = session
  if (!listRules(document).some(({ breach }) => (breach ?? null) !== null)) return null
  const isLocal = repeated.some(({ name }) => name === 'index' || name === 'bundled')
  return openChain(session, isLocal ? repeated : [BUNDLED, ...repeated])
}

/** Builds only what some rule of the document asks for. */
async function createServices(
  document: PolicyDocument,
  chain: Chain | null,
): Promise<PolicyServices> {
  const needsEstimator = listRules(document).some(
    ({ strength, patterns }) => (strength ?? patterns ?? null) !== null,
  )
  return {
    estimator: needsEstimator ? await createEstimator() : undefined,
    sources: chain?.sources,
    history: NO_HISTORY,
  }
}

/** The command is of nobody's account: there are no former passwords. */
const NO_HISTORY: PasswordHistory = { entries: [], verify: Object.is }

function listRules({ rules, scoped }: PolicyDocument): readonly PartialRules[] {
  return [rules, ...scoped.map((part) => part.rules)]
}

function describeOutcome(
  session: CliSession,
  chain: Chain | null,
  { id, fingerprint }: Policy,
  { status, reasons, details }: PasswordOutcome,
): Verdict {
  const { strength, breach, recheck, mustChange } = details
  return {
    status,
    reasons,
    json: {
      status,
      reasons: reasons.map(({ code }) => code),
      score: strength?.details.score ?? null,
      guessesLog10: strength?.details.guessesLog10 ?? null,
      breach: breach === null ? null : { status: breach.status, ...breach.details },
      recheck,
      mustChange,
      policy: { id, fingerprint },
    },
    describe: () =>
      formatReport(session, {
        status,
        reasons,
        facts: listFacts(session, details, id),
        notes: breach === null || chain === null ? [] : listBreachNotes(session, chain, breach),
      }),
  }
}

function listFacts(
  session: CliSession,
  { strength, breach }: PasswordDetails,
  policy: string,
): Report['facts'] {
  const { texts } = session
  const facts: Report['facts'][number][] = []
  if (strength !== null) {
    facts.push([texts.labels.strength, formatStrength(session, strength.details, strength.status)])
  }
  if (breach !== null) facts.push(...formatBreach(session, breach.details))
  return [...facts, [texts.labels.policy, policy]]
}
