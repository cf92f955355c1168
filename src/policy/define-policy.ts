import { PolicyError } from '../errors.js'
import { freezeDeep } from '../internal/freeze-deep.js'
import { withDefaults } from '../internal/with-defaults.js'
import { findPolicyIssues } from './find-policy-issues.js'
import type {
  HostDeclarations,
  PartialRules,
  PolicyDocument,
  PolicyMode,
  PolicyRules,
  Rollout,
} from './types.js'

/** A policy as it is written: what is left out takes its default. */
export interface PolicyInput {
  readonly id: string
  /** Default: `enforce`. */
  readonly mode?: PolicyMode | undefined
  /** Default: all accounts. */
  readonly rollout?: Rollout | undefined
  /** What the portal declares to do or not to do. Default: nothing is said. */
  readonly host?: HostDeclarations | undefined
  /** Rules left out are off, but for the length: 15 to 256 code points. */
  readonly rules?: PartialRules | undefined
  /** Default: none. */
  readonly scoped?: PolicyDocument['scoped'] | undefined
  /** Default: none. */
  readonly cites?: PolicyDocument['cites'] | undefined
}

/**
 * What holds where a policy says nothing. 15 characters and NFC are NIST SP 800-63B-4, section 3.1.1.2;
 * an unanswered breach check stays `unknown`, so that the caller cannot overlook it.
 */
const DEFAULT_RULES: PolicyRules = {
  normalization: 'NFC',
  length: { min: 15, max: 256 },
  composition: [],
  blocklist: [],
  strength: null,
  breach: null,
  rotation: null,
  mailbox: null,
  patterns: null,
  history: null,
  session: null,
  throttle: null,
  forceChangeOn: [],
  notifyOn: [],
  loginIdentifier: 'any',
  onUnknown: { breach: 'unknown' },
}

/**
 * Defines a policy document from typed input and defaults.
 *
 * The result is frozen plain JSON: store it, send it to the browser, hand it to an auditor. For input
 * that nobody has typed, a file or a request, use `parsePolicy` of `hygie/adapters/zod`.
 *
 * @param input - Identifier, rules, scoped rules, clauses.
 * @returns The document.
 * @throws `PolicyError` `ERR_POLICY_INVALID` with a path for everything that is wrong at once:
 * limits that cross, periods, zones and instants that do not exist, clauses that point nowhere.
 *
 * @example A portal's own policy
 * ```ts
 * import { definePolicy } from 'hygie'
 *
 * const policy = definePolicy({
 *   id: 'pharmacy-portal',
 *   rules: {
 *     length: { min: 12, max: 256 },
 *     strength: { minScore: 3 },
 *     breach: { maxOccurrences: 0 },
 *     rotation: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
 *   },
 * })
 * console.log(policy.rules.normalization) // NFC
 * ```
 *
 * @since 0.1.0
 */
export function definePolicy({
  id,
  mode = 'enforce',
  rollout = { percent: 100 },
  host = {},
  rules = {},
  scoped = [],
  cites = {},
}: PolicyInput): PolicyDocument {
  const document: PolicyDocument = {
    format: 'hygie-policy/1',
    id,
    mode,
    rollout,
    host,
    rules: withDefaults<PolicyRules>(DEFAULT_RULES, rules),
    scoped,
    cites,
  }
  const issues = findPolicyIssues(document)
  if (issues.length > 0) throw new PolicyError(issues)
  return freezeDeep(structuredClone(document))
}
