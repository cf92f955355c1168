import type { PolicyFinding, PolicyFindingCode } from '../../src/policy/lint/types.js'

type Params = {
  readonly [C in PolicyFindingCode]: readonly Extract<
    PolicyFinding,
    { readonly code: C }
  >['params'][]
}

/** Parameters of every code of `lintPolicy`. A code that is forgotten here does not compile. */
const PARAMS: Params = {
  expiry_forbidden: [{}],
  composition_forbidden: [{}],
  substring_forbidden: [{}],
  maximum_too_low: [{ max: 16, least: 64 }],
  normalization_unwanted: [{ wanted: 'NFC' }, { wanted: 'none' }],
  failures_too_many: [{ maxConsecutive: 1_000, most: 100 }],
  minimum_too_low: [
    { min: 6, least: 8 },
    { min: 1, least: 8 },
  ],
  known_passwords_allowed: [{}],
  throttling_undeclared: [{}],
  password_alone: [{}],
  length_impossible: [{ min: 20, max: 16 }],
  composition_impossible: [{ max: 16 }],
  profile_impossible: [{ max: 1 }],
  bits_impossible: [{ max: 16, minBits: 120 }],
  scope_empty: [{}],
  scope_without_effect: [{}],
  normalization_varies: [{}],
  idle_above_maximum: [{ idleMinutes: 60, maxMinutes: 1 }],
  wait_never_reached: [
    { waitFrom: 10, lockAfter: 5 },
    { waitFrom: 2, lockAfter: 1 },
  ],
  throttle_incomplete: [{}],
  bcrypt_truncates: [{ maxBytes: 1_024 }],
  expiry_without_history: [{}],
  list_size_undeclared: [{ minEntries: 3_000 }],
  not_enforced: [{ percent: 0 }, { percent: 12.5 }],
  clause_unverified: [{}],
}

/** Findings of every code, without texts to rest on. */
export const SAMPLE_FINDINGS: readonly PolicyFinding[] = Object.entries(PARAMS).flatMap(
  ([code, all]) =>
    all.map(
      (params) =>
        ({
          code,
          severity: 'notice',
          path: '/rules',
          params,
          clauses: [],
        }) as unknown as PolicyFinding,
    ),
)
