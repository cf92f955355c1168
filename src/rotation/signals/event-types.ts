import type { SignalEvent, StreamEvent } from './types.js'

/** Where the addresses of events begin: RISC 1.0, section 2; CAEP 1.0, section 3; SSF 1.0, section 8.1.4.1. */
const SECEVENT = 'https://schemas.openid.net/secevent'
const RISC = `${SECEVENT}/risc/event-type`
const CAEP = `${SECEVENT}/caep/event-type`
const SSF = `${SECEVENT}/ssf/event-type`

/** Every event that is known, by its address. What is missing is acknowledged and ignored. */
export const EVENT_TYPES: ReadonlyMap<string, SignalEvent | StreamEvent> = new Map<
  string,
  SignalEvent | StreamEvent
>([
  [`${RISC}/account-credential-change-required`, 'account_credential_change_required'],
  [`${RISC}/credential-compromise`, 'credential_compromise'],
  [`${RISC}/account-disabled`, 'account_disabled'],
  [`${RISC}/account-enabled`, 'account_enabled'],
  [`${RISC}/account-purged`, 'account_purged'],
  [`${RISC}/identifier-changed`, 'identifier_changed'],
  [`${RISC}/identifier-recycled`, 'identifier_recycled'],
  [`${RISC}/recovery-activated`, 'recovery_activated'],
  [`${RISC}/recovery-information-changed`, 'recovery_information_changed'],
  [`${RISC}/opt-in`, 'opt_in'],
  [`${RISC}/opt-out-initiated`, 'opt_out_initiated'],
  [`${RISC}/opt-out-cancelled`, 'opt_out_cancelled'],
  [`${RISC}/opt-out-effective`, 'opt_out_effective'],
  [`${CAEP}/credential-change`, 'credential_change'],
  [`${CAEP}/session-revoked`, 'session_revoked'],
  // Deprecated in favour of the line above (RISC 1.0, section 2.11), and still sent.
  [`${RISC}/sessions-revoked`, 'session_revoked'],
  [`${CAEP}/risk-level-change`, 'risk_level_change'],
  [`${CAEP}/assurance-level-change`, 'assurance_level_change'],
  [`${SSF}/verification`, 'verification'],
  [`${SSF}/stream-updated`, 'stream_updated'],
  // Of transmitters older than SSF.
  [`${RISC}/verification`, 'verification'],
])
