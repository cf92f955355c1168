import { expect, it } from 'vitest'
import { FORCING_EVENTS, HOST_OBLIGATIONS, NOTICE_EVENTS } from '../../../src/policy/host-names.js'
import type { ForcingEvent, HostObligation, NoticeEvent } from '../../../src/policy/types.js'

/** One that is forgotten here does not compile. */
const EVENTS: Readonly<Record<ForcingEvent, true>> = {
  compromise: true,
  breach_hit: true,
  temporary_password: true,
  first_use: true,
  admin_reset: true,
  default_password: true,
  incident: true,
  shared_account_departure: true,
}

const NOTICES: Readonly<Record<NoticeEvent, true>> = {
  login: true,
  password_change: true,
  reset: true,
  revocation: true,
  mailbox_change: true,
}

const OBLIGATIONS: Readonly<Record<HostObligation, true>> = {
  tls: true,
  password_managers: true,
  paste: true,
  reveal: true,
  no_hints: true,
  no_knowledge_questions: true,
  salted_hash: true,
  memory_hard_hash: true,
  bcrypt_prehash: true,
  throttling: true,
  documented_throttling: true,
  captcha: true,
  mfa: true,
  mfa_remote: true,
  dynamic_posture: true,
  device_held: true,
  revocation: true,
  auto_logout: true,
  session_limits: true,
  pro_sante_connect: true,
  local_access_only: true,
  recovery_method: true,
  vault_offered: true,
  event_log: true,
  neutral_messages: true,
  current_password_asked: true,
  change_offered: true,
  notices: true,
  no_enumeration: true,
  reset_keeps_mfa: true,
  end_sessions: true,
  identity_before_reset: true,
  inactive_accounts: true,
  admin_never_chooses: true,
  no_clear_sending: true,
  first_use_change: true,
  breach_notice: true,
  advice: true,
  list_size: true,
  unique_per_system: true,
  service_classified: true,
}

it.each([
  ['events', FORCING_EVENTS, EVENTS],
  ['notices', NOTICE_EVENTS, NOTICES],
  ['obligations', HOST_OBLIGATIONS, OBLIGATIONS],
] as const)('the list of %s leaves none out, and names each once', (_title, list, all) => {
  expect([...list].sort()).toEqual(Object.keys(all).sort())
})
