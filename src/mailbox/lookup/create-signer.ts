import { writeHex } from '../../internal/write-hex.js'
import type { MailboxIndexKey } from './types.js'

/** Signs what the index holds, each kind of text apart. */
export interface Signer {
  readonly id: string
  signKey(key: string): Promise<string>
  signHolder(holder: string): Promise<string>
}

const encoder = new TextEncoder()

/** Signs under one key, and puts its name before what it signed. */
export function createSigner({ id, mac }: MailboxIndexKey): Signer {
  const sign = async (text: string): Promise<string> =>
    `${id}:${writeHex(await mac.sign(encoder.encode(text)))}`
  return {
    id,
    signKey: (key) => sign(`mbx:v1:${key}`),
    signHolder: (holder) => sign(`hld:v1:${holder}`),
  }
}
