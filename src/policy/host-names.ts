import type { ForcingEvent, HostObligation, NoticeEvent } from './host.js'

/** Every event that may force a change. */
export const FORCING_EVENTS: readonly [ForcingEvent, ...ForcingEvent[]] = [
  'compromise',
  'breach_hit',
  'temporary_password',
  'first_use',
  'admin_reset',
  'default_password',
  'incident',
  'shared_account_departure',
]

/** Every event that people may be told of. */
export const NOTICE_EVENTS: readonly [NoticeEvent, ...NoticeEvent[]] = [
  'login',
  'password_change',
  'reset',
  'revocation',
  'mailbox_change',
]

/** Everything that a portal may declare. */
export const HOST_OBLIGATIONS: readonly [HostObligation, ...HostObligation[]] = [
  'tls',
  'password_managers',
  'paste',
  'reveal',
  'no_hints',
  'no_knowledge_questions',
  'salted_hash',
  'memory_hard_hash',
  'bcrypt_prehash',
  'throttling',
  'documented_throttling',
  'captcha',
  'mfa',
  'mfa_remote',
  'dynamic_posture',
  'device_held',
  'revocation',
  'auto_logout',
  'session_limits',
  'pro_sante_connect',
  'local_access_only',
  'recovery_method',
  'vault_offered',
  'event_log',
  'neutral_messages',
  'current_password_asked',
  'change_offered',
  'notices',
  'no_enumeration',
  'reset_keeps_mfa',
  'end_sessions',
  'identity_before_reset',
  'inactive_accounts',
  'admin_never_chooses',
  'no_clear_sending',
  'first_use_change',
  'breach_notice',
  'advice',
  'list_size',
  'unique_per_system',
  'service_classified',
]
