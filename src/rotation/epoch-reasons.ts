import type { EpochReason } from './types.js'

/** Why everybody may be told to change. */
export const EPOCH_REASONS: readonly EpochReason[] = [
  'compromise',
  'suspicion',
  'mailbox_compromise',
  'policy',
  'administrator',
]
