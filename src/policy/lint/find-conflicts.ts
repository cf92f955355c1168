import { SOURCES } from '../standards/sources.js'
import type { LengthRule, PartialRules, PolicyDocument } from '../types.js'
import type { PolicyFinding } from './types.js'

/** A text that a rule departs from, and how strongly the text puts it. */
interface Against {
  readonly source: keyof typeof SOURCES
  readonly clause: string
  readonly force: 'must' | 'should'
}

const EXPIRY: readonly Against[] = [
  { source: 'nist', clause: '3.1.1.2 (6)', force: 'must' },
  { source: 'asvs', clause: '6.2.10', force: 'must' },
]
const COMPOSITION: readonly Against[] = [
  { source: 'nist', clause: '3.1.1.2 (5)', force: 'must' },
  { source: 'asvs', clause: '6.2.5', force: 'must' },
  { source: 'ism', clause: 'ism-2080', force: 'must' },
]
const SUBSTRING: readonly Against[] = [{ source: 'nist', clause: '3.1.1.2', force: 'must' }]
const MAXIMUM: readonly Against[] = [
  { source: 'nist', clause: '3.1.1.2 (2)', force: 'should' },
  { source: 'asvs', clause: '6.2.9', force: 'must' },
  { source: 'ism', clause: 'ism-2079', force: 'must' },
]
const MINIMUM: readonly Against[] = [
  { source: 'nist', clause: '3.1.1.2 (1)', force: 'must' },
  { source: 'asvs', clause: '6.2.1', force: 'must' },
]
const NFC: readonly Against[] = [{ source: 'nist', clause: '3.1.1.2', force: 'should' }]
/** Both hold where the same form is used when setting and when verifying: a deviation to be recorded. */
const AS_RECEIVED: readonly Against[] = [{ source: 'asvs', clause: '6.2.8', force: 'should' }]
const FAILURES: readonly Against[] = [{ source: 'nist', clause: '3.2.2', force: 'must' }]

/** What the texts allow at least, and at most. */
const LEAST_MAXIMUM = 64
const LEAST_MINIMUM = 8
const MOST_FAILURES = 100

/** Finds where the rules at one place of a document depart from a text, claimed or not. */
export function findConflicts(
  path: string,
  { rotation, composition = [], blocklist = [], length, normalization, throttle }: PartialRules,
  document: PolicyDocument,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = []
  const judge: Judge = (at, against) => judgeBy(`${path}${at}`, against, document)
  if (rotation && rotation.maxAge !== 'never') {
    findings.push({ code: 'expiry_forbidden', params: {}, ...judge('/rotation/maxAge', EXPIRY) })
  }
  if (composition.length > 0) {
    const judgement = judge('/composition', COMPOSITION)
    findings.push({ code: 'composition_forbidden', params: {}, ...judgement })
  }
  for (const [index, { context }] of blocklist.entries()) {
    if (context !== 'substring') continue
    const judgement = judge(`/blocklist/${index}/context`, SUBSTRING)
    findings.push({ code: 'substring_forbidden', params: {}, ...judgement })
  }
  if (length !== undefined) findings.push(...findLengths(length, document, judge))
  const wanted = normalization === undefined ? null : findWanted(normalization, document)
  if (wanted !== null) {
    const judgement = judge('/normalization', wanted === 'NFC' ? NFC : AS_RECEIVED)
    findings.push({ code: 'normalization_unwanted', params: { wanted }, ...judgement })
  }
  const maxConsecutive = throttle?.maxConsecutive ?? 0
  if (maxConsecutive > MOST_FAILURES) {
    const params = { maxConsecutive, most: MOST_FAILURES }
    const judgement = judge('/throttle/maxConsecutive', FAILURES)
    findings.push({ code: 'failures_too_many', params, ...judgement })
  }
  return findings
}

type Judgement = Pick<PolicyFinding, 'path' | 'severity' | 'clauses'>
type Judge = (at: string, against: readonly Against[]) => Judgement

function findLengths(
  { min, max }: LengthRule,
  { host }: PolicyDocument,
  judge: Judge,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = []
  if (max < LEAST_MAXIMUM) {
    const params = { max, least: LEAST_MAXIMUM }
    findings.push({ code: 'maximum_too_low', params, ...judge('/length/max', MAXIMUM) })
  }
  // The code of a device that the person holds is short on purpose.
  if (min < LEAST_MINIMUM && host.device_held !== true) {
    const params = { min, least: LEAST_MINIMUM }
    findings.push({ code: 'minimum_too_low', params, ...judge('/length/min', MINIMUM) })
  }
  return findings
}

/** NFC or not at all: the texts that say anything disagree, so only those that are claimed count. */
function findWanted(form: string, document: PolicyDocument): 'NFC' | 'none' | null {
  if (form !== 'NFC' && isClaimed('nist', document)) return 'NFC'
  return form !== 'none' && isClaimed('asvs', document) ? 'none' : null
}

/** A value that cites something else departs on purpose: whoever reads the document sees both. */
function judgeBy(path: string, against: readonly Against[], document: PolicyDocument): Judgement {
  const claimed = against.filter(({ source }) => isClaimed(source, document))
  const isBroken = claimed.some(({ force }) => force === 'must')
  const severity = isBroken ? 'error' : claimed.length > 0 ? 'warning' : 'notice'
  return {
    path,
    severity: isDeclared(path, against, document) ? 'notice' : severity,
    clauses: against.map(({ source, clause }) => ({ ...SOURCES[source], clause })),
  }
}

function isDeclared(path: string, against: readonly Against[], { cites }: PolicyDocument): boolean {
  const titles = against.map(({ source }) => SOURCES[source].standard)
  return Object.entries(cites).some(
    ([pointer, clauses]) =>
      (`${path}/`.startsWith(`${pointer}/`) || pointer.startsWith(`${path}/`)) &&
      clauses.some(({ standard }) => !titles.includes(standard)),
  )
}

function isClaimed(source: keyof typeof SOURCES, { cites }: PolicyDocument): boolean {
  const { standard } = SOURCES[source]
  return Object.values(cites)
    .flat()
    .some((clause) => clause.standard === standard)
}
