import { assertSignal } from './assert-signal.js'
import { type JsonObject, readMember } from './read-member.js'
import { readText } from './read-text.js'
import type { SignalChangeType, SignalCredential, SignalCredentialType } from './types.js'

const TYPES: readonly string[] = [
  'password',
  'pin',
  'x509',
  'fido2-platform',
  'fido2-roaming',
  'fido-u2f',
  'verifiable-credential',
  'phone-voice',
  'phone-sms',
  'app',
]
const CHANGES: readonly string[] = ['create', 'revoke', 'update', 'delete']

/** Reads which credential an event is about; a type of another list is `other`, and never quoted. */
export function readCredential(payload: JsonObject, hasChange: boolean): SignalCredential {
  const type = readText(readMember(payload, 'credential_type'), 'credential_type')
  const known = (TYPES.includes(type) ? type : 'other') as SignalCredentialType
  if (!hasChange) return { type: known, change: null }
  const change = readMember(payload, 'change_type')
  assertSignal(
    typeof change === 'string' && CHANGES.includes(change),
    'change_type',
    'is none of CAEP 1.0',
  )
  return { type: known, change: change as SignalChangeType }
}
