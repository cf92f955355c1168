import { escapePointer } from '../../internal/escape-pointer.js'
import { SOURCES } from '../standards/sources.js'
import type { Clause, PartialRules, PolicyDocument, PolicyRules } from '../types.js'
import { buildFinding } from './build-finding.js'
import type { PolicyFinding } from './types.js'

/** bcrypt reads no more. */
const BCRYPT_BYTES = 72
/** UTF-8 bytes of the longest code point. */
const MAX_CHARACTER = 4

const SLOWED: readonly Clause[] = [
  { ...SOURCES.nist, clause: '3.2.2' },
  { ...SOURCES.asvs, clause: '6.3.1' },
  { ...SOURCES.anssi, clause: 'R10' },
]
const KNOWN: readonly Clause[] = [
  { ...SOURCES.nist, clause: '3.1.1.2' },
  { ...SOURCES.asvs, clause: '6.2.4' },
  { ...SOURCES.anssi, clause: 'R27' },
]
const ALONE: readonly Clause[] = [
  { ...SOURCES.rie, clause: 'EXI 03' },
  { ...SOURCES.rie, clause: 'EXI 22' },
]

/** Finds what a document leaves open that its portal must not overlook. */
export function findOversights(document: PolicyDocument): readonly PolicyFinding[] {
  const { rules, host, mode, rollout, cites, scoped } = document
  const findings: PolicyFinding[] = [...findHostGaps(document)]
  const all = [rules, ...scoped.map((one) => one.rules)]
  if (!all.some(refusesKnown)) {
    findings.push(buildFinding('known_passwords_allowed', 'warning', '/rules/breach', {}, KNOWN))
  }
  findings.push(...findTruncation(rules, host))
  if (mode === 'audit' || rollout.percent < 100) {
    const path = mode === 'audit' ? '/mode' : '/rollout/percent'
    const params = { percent: mode === 'audit' ? 0 : rollout.percent }
    findings.push(buildFinding('not_enforced', 'notice', path, params))
  }
  for (const [pointer, clauses] of Object.entries(cites)) {
    if (clauses.every(({ evidence }) => evidence !== 'unverified')) continue
    const path = `/cites/${escapePointer(pointer)}`
    findings.push(buildFinding('clause_unverified', 'warning', path, {}))
  }
  return findings
}

/** What only the portal knows, and has not said. */
function findHostGaps({ rules, host, cites, scoped }: PolicyDocument): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = []
  const isSlowed = [rules, ...scoped.map((one) => one.rules)].some(({ throttle }) => throttle)
  if (!isSlowed && host.throttling !== true && host.captcha !== true) {
    findings.push(buildFinding('throttling_undeclared', 'warning', '/rules/throttle', {}, SLOWED))
  }
  const isSecond = host.mfa === true || host.mfa_remote === true
  if (!isSecond && host.local_access_only !== true && host.device_held !== true) {
    const isHealth = host.pro_sante_connect !== undefined || host.service_classified !== undefined
    const severity = isHealth || citesHealth(cites) ? 'error' : 'warning'
    findings.push(buildFinding('password_alone', severity, '/host/mfa', {}, ALONE))
  }
  return findings
}

/** Its figures for throttling are good for anybody. */
function citesHealth(cites: PolicyDocument['cites']): boolean {
  return Object.entries(cites).some(
    ([pointer, clauses]) =>
      !pointer.includes('/throttle') &&
      clauses.some(({ standard }) => standard === SOURCES.rie.standard),
  )
}

function refusesKnown({ breach, blocklist = [] }: PartialRules): boolean {
  const isRefused = breach && breach.onHit !== 'ignore' && breach.onHit !== 'warn'
  return isRefused === true || blocklist.some(({ common }) => common !== undefined)
}

/** A hash that is no bcrypt, or is given a shorter text, reads them all. */
function findTruncation(
  { length }: PolicyRules,
  host: PolicyDocument['host'],
): readonly PolicyFinding[] {
  const maxBytes = Math.min(length.maxBytes ?? Number.POSITIVE_INFINITY, length.max * MAX_CHARACTER)
  const isSafe =
    length.bcrypt === 'ignore' || host.bcrypt_prehash === true || host.memory_hard_hash === true
  if (isSafe || maxBytes <= BCRYPT_BYTES) return []
  // Which hash there is nobody may have said.
  const isSaid = host.bcrypt_prehash === false || host.memory_hard_hash === false
  return [
    buildFinding('bcrypt_truncates', isSaid ? 'warning' : 'notice', '/rules/length/maxBytes', {
      maxBytes,
    }),
  ]
}
