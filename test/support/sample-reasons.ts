import type { AnyReason, ReasonCode } from '../../src/messages/index.js'
import type { Instant, IsoDate } from '../../src/time.js'

const dueOn = '2027-03-01' as IsoDate
const since = '2026-11-22T15:04:05.000Z' as Instant
const weak = { against: ['safe'], weight: 'weak' } as const

/** One reason per code. A code that is forgotten here does not compile. */
export const SAMPLE_REASONS: {
  readonly [C in ReasonCode]: Extract<AnyReason, { readonly code: C }>
} = {
  text_too_long: { code: 'text_too_long', params: { maxUnits: 4096, actualUnits: 5000 } },
  text_lone_surrogate: { code: 'text_lone_surrogate', params: { index: 3 } },
  text_nul: { code: 'text_nul', params: { index: 3 } },
  text_above_bcrypt: { code: 'text_above_bcrypt', params: { maxBytes: 72, actualBytes: 80 } },
  length_too_short: { code: 'length_too_short', params: { min: 12, actual: 8 } },
  length_too_long: {
    code: 'length_too_long',
    params: { max: 256, actual: 1234, unit: 'code_point' },
  },
  composition_unmet: {
    code: 'composition_unmet',
    params: {
      anyOf: [
        { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] },
        { min: 14, kindsAtLeast: 3 },
        { words: 7 },
      ],
    },
  },
  blocklist_context: { code: 'blocklist_context', params: { field: 'name' } },
  blocklist_word: { code: 'blocklist_word', params: {} },
  strength_too_low: { code: 'strength_too_low', params: { score: 1, minScore: 3 } },
  breach_exposed: { code: 'breach_exposed', params: { source: 'list', occurrences: 52_256_179 } },
  breach_source_unavailable: {
    code: 'breach_source_unavailable',
    params: { source: 'service', errorCode: 'ERR_SOURCE_TIMEOUT', retryAfterMs: null },
  },
  breach_coverage_partial: { code: 'breach_coverage_partial', params: { source: 'list' } },
  rotation_blocked: { code: 'rotation_blocked', params: { cause: 'idle', since } },
  rotation_compromised: {
    code: 'rotation_compromised',
    params: { cause: 'incident', epoch: 'march' },
  },
  rotation_forced: { code: 'rotation_forced', params: { cause: 'first_login', epoch: null } },
  rotation_age_unknown: { code: 'rotation_age_unknown', params: { anomaly: 'missing' } },
  rotation_expired: { code: 'rotation_expired', params: { dueOn, daysLate: 3 } },
  rotation_in_grace: { code: 'rotation_in_grace', params: { dueOn, daysLeft: 3 } },
  rotation_due_soon: { code: 'rotation_due_soon', params: { dueOn, daysLeft: 14 } },
  mailbox_control_character: { code: 'mailbox_control_character', params: { index: 0 } },
  mailbox_not_an_address: { code: 'mailbox_not_an_address', params: {} },
  mailbox_empty_local: { code: 'mailbox_empty_local', params: {} },
  mailbox_dot_placement: { code: 'mailbox_dot_placement', params: { index: 0 } },
  mailbox_quoted_local_part: { code: 'mailbox_quoted_local_part', params: {} },
  mailbox_old_routing: { code: 'mailbox_old_routing', params: { index: 4 } },
  mailbox_invalid_character: { code: 'mailbox_invalid_character', params: { index: 4 } },
  mailbox_invisible_character: { code: 'mailbox_invisible_character', params: { index: 4 } },
  mailbox_local_too_long: { code: 'mailbox_local_too_long', params: { max: 64, actual: 65 } },
  mailbox_too_long: { code: 'mailbox_too_long', params: { max: 254, actual: 1255 } },
  mailbox_address_literal: { code: 'mailbox_address_literal', params: {} },
  mailbox_numeric_host: { code: 'mailbox_numeric_host', params: {} },
  mailbox_dotless_domain: { code: 'mailbox_dotless_domain', params: {} },
  mailbox_trailing_dot: { code: 'mailbox_trailing_dot', params: {} },
  mailbox_bad_label: { code: 'mailbox_bad_label', params: {} },
  mailbox_bad_domain: { code: 'mailbox_bad_domain', params: {} },
  mailbox_empty_base: { code: 'mailbox_empty_base', params: {} },
  mailbox_needs_smtputf8: { code: 'mailbox_needs_smtputf8', params: {} },
  mailbox_domain_mapped: {
    code: 'mailbox_domain_mapped',
    params: { ...weak, domain: 'example.fr' },
  },
  mailbox_local_mapped: { code: 'mailbox_local_mapped', params: weak },
  mailbox_mixed_script: { code: 'mailbox_mixed_script', params: weak },
  mailbox_compatibility_character: { code: 'mailbox_compatibility_character', params: weak },
  mailbox_typo_domain: { code: 'mailbox_typo_domain', params: { ...weak, provider: 'orange.fr' } },
  mailbox_look_alike_domain: {
    code: 'mailbox_look_alike_domain',
    params: { ...weak, provider: 'orange.fr' },
  },
  mailbox_role: { code: 'mailbox_role', params: { ...weak, role: 'secretariat', match: 'whole' } },
  mailbox_disposable: { code: 'mailbox_disposable', params: weak },
  mailbox_public_inbox: { code: 'mailbox_public_inbox', params: weak },
  mailbox_relay: { code: 'mailbox_relay', params: weak },
  mailbox_operator_tied: { code: 'mailbox_operator_tied', params: weak },
  mailbox_mssante: { code: 'mailbox_mssante', params: weak },
  mailbox_mssante_patient: { code: 'mailbox_mssante_patient', params: weak },
  mailbox_sub_address: { code: 'mailbox_sub_address', params: weak },
  mailbox_shared: { code: 'mailbox_shared', params: { ...weak, relation: 'same' } },
  mailbox_proof_outdated: { code: 'mailbox_proof_outdated', params: { ...weak, provenAt: since } },
}

/** Further parameters of codes whose sentence depends on them. */
export const REASON_VARIANTS: readonly AnyReason[] = [
  { code: 'length_too_short', params: { min: 1, actual: 0 } },
  { code: 'length_too_short', params: { min: 12, actual: 1 } },
  { code: 'length_too_long', params: { max: 72, actual: 100, unit: 'byte' } },
  { code: 'composition_unmet', params: { anyOf: [{ min: 8, kindsAtLeast: 1 }] } },
  { code: 'composition_unmet', params: { anyOf: [{ min: 8, kindsAtLeast: 2 }] } },
  { code: 'composition_unmet', params: { anyOf: [{ min: 8, kindsAtLeast: 4 }] } },
  { code: 'composition_unmet', params: { anyOf: [{ min: 12, kinds: ['digit'] }] } },
  { code: 'composition_unmet', params: { anyOf: [{ words: 1 }, { digitsOnly: true, min: 15 }] } },
  { code: 'composition_unmet', params: { anyOf: [{ digitsOnly: true, min: 1 }, { bits: 80 }] } },
  { code: 'blocklist_context', params: { field: 'email' } },
  { code: 'blocklist_context', params: { field: 'organisation' } },
  { code: 'blocklist_context', params: { field: 'portal' } },
  { code: 'blocklist_context', params: { field: 'city' } },
  { code: 'blocklist_context', params: { field: 'formerPasswords' } },
  { code: 'breach_exposed', params: { source: 'list', occurrences: null } },
  { code: 'breach_exposed', params: { source: 'list', occurrences: 1 } },
  { code: 'breach_exposed', params: { source: 'list', occurrences: 2 } },
  { code: 'breach_exposed', params: { source: 'list', occurrences: 1_000_000 } },
  ...[500, 1000, 119_999, 120_000, 7_200_000].map(
    (retryAfterMs) =>
      ({
        code: 'breach_source_unavailable',
        params: { source: 'service', errorCode: 'ERR_SOURCE_HTTP', retryAfterMs },
      }) as const,
  ),
  { code: 'rotation_blocked', params: { cause: 'after_grace', since } },
  { code: 'rotation_blocked', params: { cause: 'suspicion', since } },
  { code: 'rotation_blocked', params: { cause: 'admin', since } },
  { code: 'rotation_forced', params: { cause: 'admin_reset', epoch: null } },
  { code: 'rotation_forced', params: { cause: 'breach', epoch: null } },
  { code: 'rotation_forced', params: { cause: 'signal', epoch: null } },
  { code: 'rotation_forced', params: { cause: 'incident', epoch: 'march' } },
  { code: 'rotation_age_unknown', params: { anomaly: 'sentinel' } },
  { code: 'rotation_age_unknown', params: { anomaly: 'future' } },
  { code: 'rotation_expired', params: { dueOn: '2026-12-31' as IsoDate, daysLate: 1 } },
  { code: 'rotation_in_grace', params: { dueOn: '2026-11-11' as IsoDate, daysLeft: 0 } },
  { code: 'rotation_in_grace', params: { dueOn, daysLeft: 1 } },
  { code: 'rotation_due_soon', params: { dueOn, daysLeft: 0 } },
  { code: 'rotation_due_soon', params: { dueOn, daysLeft: 1 } },
  {
    code: 'mailbox_role',
    params: { ...weak, role: 'compta', match: 'part' },
  },
  { code: 'mailbox_shared', params: { ...weak, relation: 'possibly_same' } },
  { code: 'mailbox_proof_outdated', params: { ...weak, provenAt: null } },
]
