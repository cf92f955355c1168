import type { PartialRules, PolicyDocument, ThrottleRule } from '../types.js'
import type { PolicyFinding } from './types.js'

/** Finds what the rules at one place of a document say against themselves. */
export function findSlips(
  path: string,
  { session, throttle, rotation, history, blocklist = [] }: PartialRules,
  { host, rules }: PolicyDocument,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = []
  const { idleMinutes = 0, maxMinutes = idleMinutes } = session ?? {}
  if (idleMinutes > maxMinutes) {
    findings.push({
      code: 'idle_above_maximum',
      severity: 'warning',
      path: `${path}/session/idleMinutes`,
      params: { idleMinutes, maxMinutes },
      clauses: [],
    })
  }
  if (throttle) findings.push(...findThrottle(`${path}/throttle`, throttle))
  if (rotation && rotation.maxAge !== 'never' && !history && !rules.history) {
    findings.push({
      code: 'expiry_without_history',
      severity: 'notice',
      path: `${path}/history`,
      params: {},
      clauses: [],
    })
  }
  for (const [index, { common }] of blocklist.entries()) {
    if (common === undefined || host.list_size === true) continue
    findings.push({
      code: 'list_size_undeclared',
      severity: 'notice',
      path: `${path}/blocklist/${index}/common/minEntries`,
      params: common,
      clauses: [],
    })
  }
  return findings
}

function findThrottle(path: string, throttle: ThrottleRule): readonly PolicyFinding[] {
  const { waitFrom, waitSeconds, factor, lockAfter, lockMinutes } = throttle
  const findings: PolicyFinding[] = []
  if (waitFrom !== undefined && lockAfter !== undefined && lockAfter <= waitFrom) {
    findings.push({
      code: 'wait_never_reached',
      severity: 'warning',
      path: `${path}/waitFrom`,
      params: { waitFrom, lockAfter },
      clauses: [],
    })
  }
  const isWait = waitSeconds !== undefined || factor !== undefined
  if (
    (isWait && waitFrom === undefined) ||
    (lockMinutes !== undefined && lockAfter === undefined)
  ) {
    findings.push({
      code: 'throttle_incomplete',
      severity: 'warning',
      path,
      params: {},
      clauses: [],
    })
  }
  return findings
}
