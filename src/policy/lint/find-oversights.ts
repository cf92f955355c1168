import { SOURCES } from '../standards/sources.js'
import type { Clause, PartialRules, PolicyDocument, PolicyRules } from '../types.js'
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
    const found = {
      severity: 'warning',
      path: '/rules/breach',
      params: {},
      clauses: KNOWN,
    } as const
    findings.push({ code: 'known_passwords_allowed', ...found })
  }
  findings.push(...findTruncation(rules, host))
  if (mode === 'audit' || rollout.percent < 100) {
    const path = mode === 'audit' ? '/mode' : '/rollout/percent'
    const params = { percent: mode === 'audit' ? 0 : rollout.percent }
    findings.push({ code: 'not_enforced', severity: 'notice', path, params, clauses: [] })
  }
  for (const [pointer, clauses] of Object.entries(cites)) {
    if (clauses.every(({ evidence }) => evidence !== 'unverified')) continue
    const path = `/cites/${pointer.replaceAll('~', '~0').replaceAll('/', '~1')}`
    findings.push({ code: 'clause_unverified', severity: 'warning', path, params: {}, clauses: [] })
  }
  return findings
}

/** What only the portal knows, and has not said. */
function findHostGaps({ rules, host, cites, scoped }: PolicyDocument): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = []
  const isSlowed = [rules, ...scoped.map((one) => one.rules)].some(({ throttle }) => throttle)
  if (!isSlowed && host.throttling !== true && host.captcha !== true) {
    const found = {
      severity: 'warning',
      path: '/rules/throttle',
      params: {},
      clauses: SLOWED,
    } as const
    findings.push({ code: 'throttling_undeclared', ...found })
  }
  const isSecond = host.mfa === true || host.mfa_remote === true
  if (!isSecond && host.local_access_only !== true && host.device_held !== true) {
    const isHealth = host.pro_sante_connect !== undefined || host.service_classified !== undefined
    const severity = isHealth || citesHealth(cites) ? 'error' : 'warning'
    findings.push({
      code: 'password_alone',
      severity,
      path: '/host/mfa',
      params: {},
      clauses: ALONE,
    })
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
    {
      code: 'bcrypt_truncates',
      severity: isSaid ? 'warning' : 'notice',
      path: '/rules/length/maxBytes',
      params: { maxBytes },
      clauses: [],
    },
  ]
}
