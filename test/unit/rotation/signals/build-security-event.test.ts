import { describe, expect, it } from 'vitest'
import { defineEpoch } from '../../../../src/rotation/define-epoch.js'
import {
  type BuildSecurityEventOptions,
  buildSecurityEvent,
} from '../../../../src/rotation/signals/build-security-event.js'
import { mapSecurityEvent } from '../../../../src/rotation/signals/map-security-event.js'
import { at, CAEP, EMAIL, IDP, NOW, PORTAL, RISC, seconds } from './build-claims.js'

const CHANGED_BEFORE = at('2026-11-20T08:00:00.400Z')
const epoch = defineEpoch({
  id: '2026-11-mailboxes',
  scope: { roles: ['pharmacist'] },
  changedBefore: CHANGED_BEFORE,
  reason: 'mailbox_compromise',
})
const OPTIONS: BuildSecurityEventOptions = {
  issuer: PORTAL,
  audience: IDP,
  subject: { format: 'iss_sub', iss: IDP, sub: '73' },
  jti: 'b6c1',
  now: NOW,
}

describe('buildSecurityEvent', () => {
  it('demands a change when an incident opens, under the names of the standards', () => {
    expect(buildSecurityEvent(epoch, OPTIONS)).toEqual({
      header: { typ: 'secevent+jwt' },
      claims: {
        iss: PORTAL,
        jti: 'b6c1',
        iat: seconds('2026-11-22T12:00:00Z'),
        aud: IDP,
        toe: seconds('2026-11-20T08:00:00Z'),
        sub_id: { format: 'iss_sub', iss: IDP, sub: '73' },
        events: { [`${RISC}/account-credential-change-required`]: {} },
      },
    })
  })

  it('tells nothing else of the incident', () => {
    const text = JSON.stringify(buildSecurityEvent(epoch, OPTIONS))
    expect(text).not.toMatch(/pharmacist|mailboxes|compromise|"exp"|"sub_type"/u)
  })

  it('names several audiences, and the cause that tokens share', () => {
    const { claims } = buildSecurityEvent(epoch, {
      ...OPTIONS,
      audience: ['web', 'mobile'],
      txn: '8675309',
    })
    expect(claims).toMatchObject({ aud: ['web', 'mobile'], txn: '8675309' })
  })

  it('tells that the password has been changed', () => {
    const change = { at: at('2026-11-21T10:00:00Z'), by: 'user' } as const
    const { claims } = buildSecurityEvent(epoch, { ...OPTIONS, change })
    expect(claims.toe).toBe(seconds('2026-11-21T10:00:00Z'))
    expect(claims.events).toEqual({
      [`${CAEP}/credential-change`]: {
        credential_type: 'password',
        change_type: 'update',
        initiating_entity: 'user',
        event_timestamp: seconds('2026-11-21T10:00:00Z'),
      },
    })
  })

  it.each<[string, BuildSecurityEventOptions['subject']]>([
    ['simple', { format: 'email', email: EMAIL }],
    [
      'complex',
      {
        format: 'complex',
        user: { format: 'opaque', id: '1' },
        tenant: { format: 'opaque', id: '2' },
      },
    ],
  ])('takes a %s subject as it is', (_title, subject) => {
    expect(buildSecurityEvent(epoch, { ...OPTIONS, subject }).claims.sub_id).toEqual(subject)
  })

  it('is understood by the other side', async () => {
    const { claims } = buildSecurityEvent(epoch, OPTIONS)
    const map = (changedAt: string): ReturnType<typeof mapSecurityEvent> =>
      mapSecurityEvent(JSON.parse(JSON.stringify(claims)), {
        issuers: [{ issuer: PORTAL, audience: IDP }],
        resolve: () => ({ accountId: 'b-1', changedAt: at(changedAt) }),
        now: NOW,
      })
    expect((await map('2026-11-19T00:00:00Z')).effects).toMatchObject([
      { kind: 'forced', demand: { at: '2026-11-20T08:00:00.000Z' } },
      { kind: 'revoke' },
    ])
    expect((await map('2026-11-21T00:00:00Z')).ignored).toMatchObject([{ reason: 'late' }])
  })

  it.each<[string, object]>([
    ['issuer', { issuer: '' }],
    ['issuer', { issuer: 7 }],
    ['audience', { audience: '' }],
    ['audience', { audience: [] }],
    ['audience', { audience: ['web', ''] }],
    ['jti', { jti: '' }],
    ['txn', { txn: '' }],
    ['now', { now: 'now' }],
    ['subject', { subject: undefined }],
    ['subject', { subject: { format: 'email' } }],
    ['subject', { subject: { format: 'other', id: EMAIL } }],
    [
      'subject',
      { subject: { format: 'aliases', identifiers: [{ format: 'email', email: EMAIL }] } },
    ],
    ['subject', { subject: { format: 'complex', user: { format: 'other', id: EMAIL } } }],
    ['change.at', { change: { at: 'then', by: 'user' } }],
    ['change.at', { change: { at: at('2026-11-20T08:00:00.399Z'), by: 'user' } }],
    ['change.at', { change: { at: at('2026-11-22T12:00:00.001Z'), by: 'user' } }],
    ['change.by', { change: { at: NOW, by: 'nobody' } }],
    ['epoch.changedBefore', { now: at('2026-11-20T08:00:00.399Z') }],
  ])('refuses an impossible %s', (option, more) => {
    let caught: unknown
    try {
      buildSecurityEvent(epoch, { ...OPTIONS, ...more } as BuildSecurityEventOptions)
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
    expect(String(caught)).not.toContain(EMAIL)
  })
})
