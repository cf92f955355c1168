/** Caps of a session. An obligation of the host: nothing here ends a session. */
export interface SessionRule {
  /** Minutes without a request. Default: no cap. */
  readonly idleMinutes?: number | undefined
  /** Minutes in all. Default: no cap. */
  readonly maxMinutes?: number | undefined
}

/** Advice for counters that the portal keeps. What is left out is not asked for. */
export interface ThrottleRule {
  /** Failures after which there is a wait. */
  readonly waitFrom?: number | undefined
  /** How long the first wait lasts. */
  readonly waitSeconds?: number | undefined
  /** By how much each further wait is longer. */
  readonly factor?: number | undefined
  /** Attempts in 24 hours. */
  readonly maxPerDay?: number | undefined
  /** Failures after which the account is locked. */
  readonly lockAfter?: number | undefined
  readonly lockMinutes?: number | undefined
  /** Whether a test against robots stands before further attempts. */
  readonly captcha?: boolean | undefined
  /** Consecutive failures after which the password is disabled. */
  readonly maxConsecutive?: number | undefined
}

/** What forces a change of password. */
export type ForcingEvent =
  | 'compromise'
  | 'breach_hit'
  | 'temporary_password'
  | 'first_use'
  | 'admin_reset'
  | 'default_password'
  | 'incident'
  | 'shared_account_departure'

/** What the holder is told of. */
export type NoticeEvent = 'login' | 'password_change' | 'reset' | 'revocation' | 'mailbox_change'

/** What only the portal can do, and declares to do or not to do. */
export type HostObligation =
  | 'tls'
  | 'password_managers'
  | 'paste'
  | 'reveal'
  | 'no_hints'
  | 'no_knowledge_questions'
  | 'salted_hash'
  | 'memory_hard_hash'
  | 'bcrypt_prehash'
  | 'throttling'
  | 'documented_throttling'
  | 'captcha'
  | 'mfa'
  | 'mfa_remote'
  | 'dynamic_posture'
  | 'device_held'
  | 'revocation'
  | 'auto_logout'
  | 'session_limits'
  | 'pro_sante_connect'
  | 'local_access_only'
  | 'recovery_method'
  | 'vault_offered'
  | 'event_log'
  | 'neutral_messages'
  | 'current_password_asked'
  | 'change_offered'
  | 'notices'
  | 'no_enumeration'
  | 'reset_keeps_mfa'
  | 'end_sessions'
  | 'identity_before_reset'
  | 'inactive_accounts'
  | 'admin_never_chooses'
  | 'no_clear_sending'
  | 'first_use_change'
  | 'breach_notice'
  | 'advice'
  | 'list_size'
  | 'unique_per_system'
  | 'service_classified'

/** `true`: the portal declares that it does it; `false`: that it does not; absent: nothing is said. */
export type HostDeclarations = Readonly<Partial<Record<HostObligation, boolean>>>
