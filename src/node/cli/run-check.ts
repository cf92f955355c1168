import { createBundledListSource } from '../../adapters/zxcvbn/index.js'
import { createPwnedPasswordsSource } from '../../breach/create-pwned-passwords-source.js'
import { checkPassword } from '../../policy/check-password.js'
import { computePolicy } from '../../policy/compute-policy.js'
import type {
  PasswordDetails,
  PasswordOutcome,
  Policy,
  PolicyDocument,
  PolicyServices,
} from '../../policy/types.js'
import { createEstimator } from './create-estimator.js'
import { formatReport, type Report } from './format-report.js'
import { formatStrength } from './format-strength.js'
import { loadContext } from './load-context.js'
import { loadPolicy } from './load-policy.js'
import { type Candidate, parseCandidate, readCandidate } from './read-candidate.js'
import { readOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** Answers from the network that may be waited for at once. */
const ONLINE_WIDTH = 8

/** `hygie check`: judges passwords by every rule of a policy. */
export async function runCheck(session: CliSession): Promise<ExitCode> {
  const { options } = session
  const known = await loadContext(options)
  const document = await loadPolicy(readOption(options, 'policy'))
  const services = createServices(document, session)

  const judge = async ({ password, context, occasion }: Candidate): Promise<Verdict> => {
    const policy = computePolicy(document, occasion)
    const subject = { password, context }
    const outcome = await checkPassword(subject, { policy, services: await services })
    return describeOutcome(session, policy, outcome)
  }
  if (options.batch !== true)
    return writeVerdict(session, await judge(await readCandidate(session, known)))
  return runBatch(session, {
    judge: (text) => judge(parseCandidate(text, options, known)),
    width: options.online === true ? ONLINE_WIDTH : 1,
  })
}

/** Builds only what some rule of the document asks for: the dictionaries take a moment to load. */
async function createServices(
  { rules, scoped }: PolicyDocument,
  { io, options }: CliSession,
): Promise<PolicyServices> {
  const all = [rules, ...scoped.map((part) => part.rules)]
  const needsEstimator = all.some(({ strength }) => (strength ?? null) !== null)
  const needsSources = all.some(({ breach }) => (breach ?? null) !== null)
  const online =
    options.online === true
      ? [createPwnedPasswordsSource({ fetch: io.fetch, userAgent: 'hygie' })]
      : []
  return {
    estimator: needsEstimator ? await createEstimator() : undefined,
    sources: needsSources ? [await createBundledListSource(), ...online] : undefined,
  }
}

function describeOutcome(
  session: CliSession,
  { id, fingerprint }: Policy,
  { status, reasons, details }: PasswordOutcome,
): Verdict {
  const { strength, breach, recheck } = details
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
      policy: { id, fingerprint },
    },
    describe: () =>
      formatReport(session, {
        status,
        reasons,
        facts: listFacts(session, details, id),
        notes: listNotes(session, details),
      }),
  }
}

function listFacts(
  session: CliSession,
  { strength, breach }: PasswordDetails,
  policy: string,
): Report['facts'] {
  const { texts } = session
  const facts: [string, string][] = []
  if (strength !== null) {
    facts.push([texts.labels.strength, formatStrength(session, strength.details, strength.status)])
  }
  if (breach !== null) {
    const { occurrences } = breach.details
    const isKnown = breach.status === 'fail' || breach.status === 'warn'
    const uncounted = isKnown && occurrences === null
    facts.push([
      texts.labels.breach,
      uncounted ? texts.uncounted : texts.formatOccurrences(occurrences),
    ])
  }
  return [...facts, [texts.labels.policy, policy]]
}

function listNotes({ options, texts }: CliSession, { breach }: PasswordDetails): readonly string[] {
  const isOpen = breach?.status === 'unknown' && options.online !== true
  return isOpen ? [texts.onlineHint] : []
}
