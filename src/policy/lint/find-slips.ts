import type { PartialRules, PolicyDocument, ThrottleRule } from '../types.js'
import { buildFinding } from './build-finding.js'
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
    findings.push(
      buildFinding('idle_above_maximum', 'warning', `${path}/session/idleMinutes`, {
        idleMinutes,
        maxMinutes,
      }),
    )
  }
  if (throttle) findings.push(...findThrottle(`${path}/throttle`, throttle))
  if (rotation && rotation.maxAge !== 'never' && !history && !rules.history) {
    findings.push(buildFinding('expiry_without_history', 'notice', `${path}/history`, {}))
  }
  for (const [index, { common }] of blocklist.entries()) {
    if (common === undefined || host.list_size === true) continue
    findings.push(
      buildFinding(
        'list_size_undeclared',
        'notice',
        `${path}/blocklist/${index}/common/minEntries`,
        common,
      ),
    )
  }
  return findings
}

function findThrottle(path: string, throttle: ThrottleRule): readonly PolicyFinding[] {
  const { waitFrom, waitSeconds, factor, lockAfter, lockMinutes } = throttle
  const findings: PolicyFinding[] = []
  if (waitFrom !== undefined && lockAfter !== undefined && lockAfter <= waitFrom) {
    findings.push(
      buildFinding('wait_never_reached', 'warning', `${path}/waitFrom`, { waitFrom, lockAfter }),
    )
  }
  const isWait = waitSeconds !== undefined || factor !== undefined
  if (
    (isWait && waitFrom === undefined) ||
    (lockMinutes !== undefined && lockAfter === undefined)
  ) {
    findings.push(buildFinding('throttle_incomplete', 'warning', path, {}))
  }
  return findings
}
