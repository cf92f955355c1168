import { type Instant, parseInstant } from '../../../../src/time.js'

export const at = (text: string): Instant => parseInstant(text) as Instant
export const seconds = (text: string): number => Date.parse(text) / 1_000

export const IDP = 'https://idp.example.com/'
export const PORTAL = 'https://portal.example'
export const NOW = at('2026-11-22T12:00:00Z')
/** An hour before {@link NOW}. */
export const ISSUED = '2026-11-22T11:00:00Z'

export const RISC = 'https://schemas.openid.net/secevent/risc/event-type'
export const CAEP = 'https://schemas.openid.net/secevent/caep/event-type'
export const SSF = 'https://schemas.openid.net/secevent/ssf/event-type'

/** What must never be in an effect or an error. */
export const EMAIL = 'jeanne.martin@messagerie.example'
export const PHONE = '+33612345678'

/** Claims of one event in due form; a member that is `undefined` is left out. */
export function buildClaims(
  type: string,
  payload: unknown = {},
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const claims = {
    iss: IDP,
    jti: '756E69717565206964656E746966696572',
    iat: seconds(ISSUED),
    aud: PORTAL,
    txn: '8675309',
    sub_id: { format: 'email', email: EMAIL },
    events: { [type]: payload },
    ...more,
  }
  // As it comes out of a token.
  return JSON.parse(JSON.stringify(claims)) as Record<string, unknown>
}
