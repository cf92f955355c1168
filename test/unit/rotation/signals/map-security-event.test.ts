import { describe, expect, it, vi } from 'vitest'
import { checkRotation } from '../../../../src/rotation/check-rotation.js'
import { createSeenEvents } from '../../../../src/rotation/signals/create-seen-events.js'
import {
  type MapSecurityEventOptions,
  mapSecurityEvent,
} from '../../../../src/rotation/signals/map-security-event.js'
import type {
  SignalAccount,
  SignalIssuer,
  SignalResult,
} from '../../../../src/rotation/signals/types.js'
import {
  at,
  buildClaims,
  CAEP,
  EMAIL,
  IDP,
  ISSUED,
  NOW,
  PHONE,
  PORTAL,
  RISC,
  SSF,
  seconds,
} from './build-claims.js'

const ISSUED_AT = at(ISSUED)
const ACCOUNT: SignalAccount = { accountId: 'a-17', changedAt: at('2026-03-01T08:00:00Z') }
const ISSUER: SignalIssuer = { issuer: IDP, audience: PORTAL }
const MAILBOX: SignalIssuer = { ...ISSUER, owns: ['mailbox'] }
const PASSWORD: SignalIssuer = { ...ISSUER, owns: ['password'] }

const map = (
  claims: unknown,
  options: Partial<MapSecurityEventOptions> & { readonly account?: SignalAccount | null } = {},
): Promise<SignalResult> => {
  const { account = ACCOUNT, ...rest } = options
  return mapSecurityEvent(claims, {
    issuers: [ISSUER],
    resolve: () => account,
    now: NOW,
    ...rest,
  })
}

const of = (event: string): { accountId: string; event: string } => ({ accountId: 'a-17', event })
const finding = (event: string, credential: object | null = null): object => ({
  kind: 'finding',
  ...of(event),
  at: ISSUED_AT,
  credential,
})
const hold = (event: string): object => ({
  kind: 'hold_reset',
  ...of(event),
  until: '2026-11-25T11:00:00.000Z',
})
const demand = (kind: string, event: string, requires: string): object => ({
  kind,
  ...of(event),
  demand: { at: ISSUED_AT, cause: 'signal', requires },
})
const revokeAll = (event: string, startedBefore = NOW): object => ({
  kind: 'revoke',
  ...of(event),
  sessionId: null,
  startedBefore,
})

/** Expects a refusal that names the member, and nothing that was in it. */
const refused = async (claims: unknown, member: string, options = {}): Promise<void> => {
  const error = await map(claims, options).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'ERR_SIGNAL_INVALID', cause: { member } })
  const { message } = error as Error
  expect(message).toMatch(/^'[a-z_.]+' of the security event .+\.$/u)
  expect(message).not.toContain(EMAIL)
  expect(message).not.toContain('hostile')
}

describe('mapSecurityEvent', () => {
  describe('maps the table of events', () => {
    it('risc account-credential-change-required forces a change', async () => {
      const event = 'account_credential_change_required'
      expect(await map(buildClaims(`${RISC}/account-credential-change-required`))).toEqual({
        effects: [demand('forced', event, 'old_password'), revokeAll(event)],
        ignored: [],
      })
    })

    it('risc credential-compromise of a password is a compromise, and revokes', async () => {
      const event = 'credential_compromise'
      const payload = { credential_type: 'password' }
      expect(await map(buildClaims(`${RISC}/credential-compromise`, payload))).toEqual({
        effects: [demand('compromised', event, 'independent'), revokeAll(event)],
        ignored: [],
      })
    })

    it.each([
      ['pin', 'pin'],
      ['x509', 'x509'],
      ['fido2-roaming', 'fido2-roaming'],
      ['hostile', 'other'],
    ])('risc credential-compromise of %s is a finding', async (type, known) => {
      const claims = buildClaims(`${RISC}/credential-compromise`, { credential_type: type })
      const { effects } = await map(claims)
      expect(effects).toEqual([finding('credential_compromise', { type: known, change: null })])
    })

    it.each([['hijacking'], ['bulk-account'], [undefined]])(
      'risc account-disabled (%s) from the mailbox provider freezes resets by mail',
      async (reason) => {
        const claims = buildClaims(`${RISC}/account-disabled`, { reason })
        expect((await map(claims, { issuers: [MAILBOX] })).effects).toEqual([
          {
            kind: 'mailbox_suspect',
            ...of('account_disabled'),
            at: ISSUED_AT,
            proofVoid: false,
          },
        ])
      },
    )

    it('risc account-disabled from anybody else is a finding', async () => {
      const claims = buildClaims(`${RISC}/account-disabled`, { reason: 'hijacking' })
      expect((await map(claims, { issuers: [PASSWORD] })).effects).toEqual([
        finding('account_disabled'),
      ])
    })

    it.each([
      ['identifier-changed', 'identifier_changed', { 'new-value': 'hostile@example.com' }],
      ['identifier-recycled', 'identifier_recycled', {}],
    ])('risc %s voids the proof of the mailbox', async (type, event, payload) => {
      const result = await map(buildClaims(`${RISC}/${type}`, payload), { issuers: [MAILBOX] })
      expect(result.effects).toEqual([
        { kind: 'mailbox_suspect', ...of(event), at: ISSUED_AT, proofVoid: true },
      ])
      expect(JSON.stringify(result)).not.toContain('hostile')
    })

    it.each([
      ['identifier-changed', 'identifier_changed'],
      ['identifier-recycled', 'identifier_recycled'],
    ])('risc %s from who does not provide the mailbox is a hint', async (type, event) => {
      expect((await map(buildClaims(`${RISC}/${type}`))).effects).toEqual([
        finding(event),
        hold(event),
      ])
    })

    it('risc identifier-changed of a telephone number says nothing of the mailbox', async () => {
      const claims = buildClaims(
        `${RISC}/identifier-changed`,
        {},
        {
          sub_id: { format: 'phone_number', phone_number: PHONE },
        },
      )
      expect((await map(claims, { issuers: [MAILBOX] })).effects).toEqual([
        finding('identifier_changed'),
      ])
    })

    it.each([
      ['recovery-activated', 'recovery_activated'],
      ['recovery-information-changed', 'recovery_information_changed'],
      ['opt-in', 'opt_in'],
      ['opt-out-initiated', 'opt_out_initiated'],
      ['opt-out-cancelled', 'opt_out_cancelled'],
      ['opt-out-effective', 'opt_out_effective'],
      ['account-purged', 'account_purged'],
      ['account-enabled', 'account_enabled'],
    ])('risc %s is a finding, and holds resets by mail', async (type, event) => {
      expect((await map(buildClaims(`${RISC}/${type}`))).effects).toEqual([
        finding(event),
        hold(event),
      ])
    })

    it.each([['create'], ['revoke'], ['update'], ['delete']])(
      'caep credential-change (%s) is information',
      async (change_type) => {
        const claims = buildClaims(`${CAEP}/credential-change`, {
          ...{ change_type, credential_type: 'password', event_timestamp: seconds(ISSUED) },
        })
        expect((await map(claims)).effects).toEqual([
          finding('credential_change', { type: 'password', change: change_type }),
        ])
      },
    )

    it('caep credential-change dates the password only if the provider owns it', async () => {
      const claims = buildClaims(`${CAEP}/credential-change`, {
        credential_type: 'password',
        change_type: 'update',
        initiating_entity: 'user',
        event_timestamp: seconds('2026-11-22T10:59:51Z'),
      })
      const { effects } = await map(claims, { issuers: [PASSWORD] })
      expect(effects).toMatchObject([
        {
          kind: 'credential_changed',
          ...of('credential_change'),
          changedAt: '2026-11-22T10:59:51.000Z',
          changedBy: 'user',
        },
        { kind: 'finding' },
      ])
      expect((await map(claims, { issuers: [MAILBOX] })).effects).toMatchObject([
        { kind: 'finding' },
      ])
    })

    it('caep session-revoked revokes what began before it', async () => {
      const claims = buildClaims(`${CAEP}/session-revoked`, {
        event_timestamp: seconds('2026-11-22T10:30:00Z'),
      })
      expect((await map(claims)).effects).toEqual([
        revokeAll('session_revoked', at('2026-11-22T10:30:00Z')),
      ])
    })

    it('caep session-revoked revokes one session where the portal knows which', async () => {
      const claims = buildClaims(`${CAEP}/session-revoked`)
      const account = { ...ACCOUNT, sessionId: 's-9' }
      expect((await map(claims, { account })).effects).toMatchObject([
        { kind: 'revoke', sessionId: 's-9', startedBefore: ISSUED_AT },
      ])
    })

    it.each([
      [`${CAEP}/risk-level-change`, { principal: 'USER', current_level: 'HIGH' }],
      [`${CAEP}/risk-level-change`, { principal: 'SESSION', current_level: 'HIGH' }],
      [`${CAEP}/assurance-level-change`, { change_direction: 'decrease' }],
      [`${CAEP}/assurance-level-change`, {}],
    ])('caep %s %j asks for a stronger proof', async (type, payload) => {
      const { effects } = await map(buildClaims(type, payload))
      expect(effects).toMatchObject([
        { kind: 'raise', accountId: 'a-17', sessionId: null, at: ISSUED_AT },
      ])
    })

    it.each([
      [`${CAEP}/risk-level-change`, { principal: 'DEVICE', current_level: 'HIGH' }],
      [`${CAEP}/risk-level-change`, { principal: 'USER', current_level: 'MEDIUM' }],
      [`${CAEP}/risk-level-change`, { principal: 'USER', current_level: 'LOW' }],
      [`${CAEP}/assurance-level-change`, { change_direction: 'increase' }],
    ])('caep %s %j is a finding', async (type, payload) => {
      expect((await map(buildClaims(type, payload))).effects).toMatchObject([{ kind: 'finding' }])
    })

    it('risc sessions-revoked, deprecated, is the event that took its place', async () => {
      expect((await map(buildClaims(`${RISC}/sessions-revoked`))).effects).toEqual([
        revokeAll('session_revoked', ISSUED_AT),
      ])
    })
  })

  it('reads two addresses of one event as one', async () => {
    const events = { [`${RISC}/sessions-revoked`]: {}, [`${CAEP}/session-revoked`]: {} }
    expect((await map(buildClaims('', {}, { events }))).effects).toHaveLength(1)
  })

  it.each([
    [`${RISC}/account-credential-change-required`, {}, 'forced'],
    [`${RISC}/credential-compromise`, { credential_type: 'password' }, 'compromised'],
  ])('gives a demand for %s that the engine knows', async (type, payload, state) => {
    const [effect] = (await map(buildClaims(type, payload))).effects
    const demands = effect !== undefined && 'demand' in effect ? [effect.demand] : []
    const rule = { maxAge: 'never', unknownAge: { kind: 'force' } } as const
    const { changedAt } = ACCOUNT
    expect(checkRotation({ changedAt, demands }, { rule, now: NOW }).details.state).toBe(state)
    const later = { changedAt: NOW, demands }
    expect(checkRotation(later, { rule, now: NOW }).details.state).toBe('current')
  })

  describe('a late event', () => {
    const compromise = (payload: object = {}, more: object = {}): unknown =>
      buildClaims(
        `${RISC}/credential-compromise`,
        { credential_type: 'password', ...payload },
        { ...more },
      )
    const late = { event: 'credential_compromise', reason: 'late' }
    const changed = (text: string, more: object = {}): { account: SignalAccount } => ({
      account: { ...ACCOUNT, changedAt: at(text), ...more },
    })

    it('demands nothing of a user who has changed the password since', async () => {
      const options = changed('2026-11-22T11:00:01Z')
      expect(await map(compromise(), options)).toEqual({ effects: [], ignored: [late] })
      const required = buildClaims(`${RISC}/account-credential-change-required`)
      expect((await map(required, options)).ignored).toMatchObject([{ reason: 'late' }])
    })

    it('counts from the moment that the event tells, then from that of the token', async () => {
      const options = changed('2026-11-22T10:30:00Z')
      expect((await map(compromise(), options)).effects).toHaveLength(2)
      const stamp = seconds('2026-11-22T10:00:00Z')
      expect((await map(compromise({ event_timestamp: stamp }), options)).ignored).toEqual([late])
      expect((await map(compromise({}, { toe: stamp }), options)).ignored).toEqual([late])
      const both = compromise({ event_timestamp: seconds(ISSUED) }, { toe: stamp })
      expect((await map(both, options)).effects).toHaveLength(2)
    })

    it('is not late after a reset by an administrator or an import', async () => {
      for (const changedBy of ['admin', 'import']) {
        const options = changed('2026-11-22T11:30:00Z', { changedBy })
        expect((await map(compromise(), options)).effects).toMatchObject([
          { kind: 'compromised', demand: { at: ISSUED_AT } },
          { kind: 'revoke' },
        ])
      }
    })

    it('is not late within its own second, and is not met by that change', async () => {
      const options = changed('2026-11-22T11:00:00.400Z')
      const { effects } = await map(compromise(), options)
      expect(effects[0]).toMatchObject({ demand: { at: '2026-11-22T11:00:00.400Z' } })
    })

    it('is not late for a date that is missing, or ahead of the clock', async () => {
      expect(
        (await map(compromise(), { account: { ...ACCOUNT, changedAt: null } })).effects,
      ).toHaveLength(2)
      expect((await map(compromise(), changed('2027-01-01T00:00:00Z'))).effects).toHaveLength(2)
    })

    it('still endangers a mailbox and ends sessions', async () => {
      const options = { ...changed('2026-11-22T11:30:00Z'), issuers: [MAILBOX] as const }
      const disabled = buildClaims(`${RISC}/account-disabled`, { reason: 'hijacking' })
      expect((await map(disabled, options)).effects).toMatchObject([{ kind: 'mailbox_suspect' }])
      const revoked = buildClaims(`${CAEP}/session-revoked`)
      expect((await map(revoked, options)).effects).toMatchObject([{ kind: 'revoke' }])
    })

    it('holds no reset longer than asked, from its own moment', async () => {
      const claims = buildClaims(`${RISC}/recovery-activated`)
      expect((await map(claims, { holdHours: 2 })).effects[1]).toMatchObject({
        until: '2026-11-22T13:00:00.000Z',
      })
      expect((await map(claims, { holdHours: 1 })).effects).toEqual([finding('recovery_activated')])
      expect((await map(claims, { holdHours: 0 })).effects).toHaveLength(1)
    })
  })

  describe('the date of a password that the provider keeps', () => {
    const change = (payload: object, account?: SignalAccount): Promise<SignalResult> =>
      map(
        buildClaims(`${CAEP}/credential-change`, {
          credential_type: 'password',
          change_type: 'update',
          event_timestamp: seconds(ISSUED),
          ...payload,
        }),
        { issuers: [PASSWORD], account: account ?? ACCOUNT },
      )

    it.each([
      ['admin', 'admin'],
      ['policy', 'import'],
      ['system', 'import'],
      [undefined, 'import'],
      ['user', 'user'],
    ])('changed by %s counts as a change by %s', async (initiating_entity, changedBy) => {
      expect((await change({ initiating_entity })).effects[0]).toMatchObject({
        kind: 'credential_changed',
        changedBy,
      })
    })

    it.each([
      ['of another credential', { credential_type: 'pin' }],
      ['of another kind', { change_type: 'create' }],
      ['that no event dates', { event_timestamp: undefined }],
    ])('does not move by a change %s', async (_title, payload) => {
      expect((await change(payload)).effects).toMatchObject([{ kind: 'finding' }])
    })

    it('does not move back', async () => {
      const account = { ...ACCOUNT, changedAt: at('2026-11-22T11:30:00Z') }
      expect((await change({}, account)).effects).toMatchObject([{ kind: 'finding' }])
    })

    it('is told where none was known', async () => {
      const account = { ...ACCOUNT, changedAt: null }
      expect((await change({}, account)).effects[0]).toMatchObject({ changedAt: ISSUED_AT })
    })

    it('does not lie ahead of the clock', async () => {
      const { effects } = await change({ event_timestamp: seconds('2026-11-22T12:04:00Z') })
      expect(effects[0]).toMatchObject({ changedAt: NOW })
    })
  })

  describe('a duplicate', () => {
    const claims = buildClaims(`${RISC}/account-credential-change-required`)

    it('is told by issuer and identifier', async () => {
      const seen = createSeenEvents()
      expect((await map(claims, { seen })).effects).toHaveLength(2)
      expect(await map(claims, { seen })).toEqual({
        effects: [],
        ignored: [{ event: 'account_credential_change_required', reason: 'duplicate' }],
      })
      const other = { ...claims, jti: 'another' }
      expect((await map(other, { seen })).effects).toHaveLength(2)
      const elsewhere = { issuer: 'https://other.example', audience: PORTAL }
      const foreign = { ...claims, iss: elsewhere.issuer }
      expect((await map(foreign, { seen, issuers: [ISSUER, elsewhere] })).effects).toHaveLength(2)
    })

    it('is not asked for before the account is found, so that a failed look-up can be tried again', async () => {
      const add = vi.fn(async () => true)
      const resolve = async (): Promise<never> => {
        throw new Error('the database is down')
      }
      await expect(map(claims, { seen: { add }, resolve })).rejects.toThrow('the database is down')
      expect(add).not.toHaveBeenCalled()
    })

    it('leaves no trace of an unknown subject or event', async () => {
      const add = vi.fn(async () => true)
      expect(await map(claims, { seen: { add }, account: null })).toEqual({
        effects: [],
        ignored: [{ event: 'account_credential_change_required', reason: 'unknown_subject' }],
      })
      await map(buildClaims(`${CAEP}/session-presented`), { seen: { add } })
      expect(add).not.toHaveBeenCalled()
    })

    it('is told by a text that two pairs cannot share', async () => {
      const keys: string[] = []
      const seen = { add: (key: string) => keys.push(key) > 0 }
      const issuers = [
        { issuer: 'a', audience: PORTAL },
        { issuer: 'a","b', audience: PORTAL },
      ] as const
      await map({ ...claims, iss: 'a', jti: 'b","c' }, { seen, issuers })
      await map({ ...claims, iss: 'a","b', jti: 'c' }, { seen, issuers })
      expect(new Set(keys).size).toBe(2)
    })
  })

  describe('what has no effect', () => {
    it.each([
      [`${CAEP}/token-claims-change`],
      [`${CAEP}/session-presented`],
      ['https://schemas.openid.net/secevent/oauth/event-type/tokens-revoked'],
      ['urn:hostile'],
      ['__proto__'],
      ['constructor'],
    ])('is the unknown event %s, whatever it holds', async (type) => {
      const events = JSON.parse(`{${JSON.stringify(type)}: 7}`) as unknown
      const resolve = vi.fn(() => ACCOUNT)
      expect(await map({ ...buildClaims(''), events, sub_id: 7 }, { resolve })).toEqual({
        effects: [],
        ignored: [{ event: 'unknown', reason: 'unknown_event' }],
      })
      expect(resolve).not.toHaveBeenCalled()
    })

    it('is an unknown event beside a known one', async () => {
      const events = { 'urn:hostile': {}, [`${CAEP}/session-revoked`]: {} }
      const result = await map(buildClaims('', {}, { events }))
      expect(result.effects).toHaveLength(1)
      expect(result.ignored).toEqual([{ event: 'unknown', reason: 'unknown_event' }])
    })

    it.each([
      [`${SSF}/verification`, 'verification'],
      [`${RISC}/verification`, 'verification'],
      [`${SSF}/stream-updated`, 'stream_updated'],
    ])('is %s, which needs no subject', async (type, event) => {
      const claims = buildClaims(type, { state: 'abc' }, { sub_id: undefined })
      expect(await map(claims)).toEqual({
        effects: [],
        ignored: [{ event, reason: 'stream_event' }],
      })
      if (event === 'verification') {
        expect((await map(claims, { streamState: 'abc' })).ignored).toHaveLength(1)
        await refused(claims, 'state', { streamState: 'expected' })
      } else {
        expect((await map(claims, { streamState: 'expected' })).ignored).toHaveLength(1)
      }
    })

    it('is a subject in a format that is not known here', async () => {
      const event = 'session_revoked'
      for (const sub_id of [
        { format: 'hostile', id: '1' },
        { format: 'ip-addresses', 'ip-addresses': ['192.0.2.1'] },
        { format: 'complex', hostile: { format: 'opaque', id: '1' } },
        { format: 'aliases', identifiers: [{ format: 'hostile' }] },
      ]) {
        expect(await map(buildClaims(`${CAEP}/session-revoked`, {}, { sub_id }))).toEqual({
          effects: [],
          ignored: [{ event, reason: 'unsupported_subject' }],
        })
      }
    })
  })

  describe('hands a subject to the portal and to nobody else', () => {
    const subjects: readonly (readonly [string, object])[] = [
      ['account', { format: 'account', uri: 'acct:jeanne@messagerie.example' }],
      ['email', { format: 'email', email: EMAIL }],
      ['iss_sub', { format: 'iss_sub', iss: IDP, sub: '7375626A656374' }],
      ['opaque', { format: 'opaque', id: '72e6991badb44e08a69672960053b342' }],
      ['phone_number', { format: 'phone_number', phone_number: PHONE }],
      ['did', { format: 'did', url: 'did:example:123456' }],
      ['uri', { format: 'uri', uri: 'https://user.example.com/' }],
      ['jwt_id', { format: 'jwt_id', iss: IDP, jti: 'B70BA622' }],
      [
        'saml_assertion_id',
        { format: 'saml_assertion_id', issuer: IDP, assertion_id: '_8e8dc5f6' },
      ],
      [
        'complex',
        {
          format: 'complex',
          user: { format: 'email', email: EMAIL },
          session: { format: 'opaque', id: 'dMTlD' },
          tenant: { format: 'iss_sub', iss: IDP, sub: '1234' },
        },
      ],
    ]
    it.each(subjects)('of the format %s', async (_format, sub_id) => {
      const resolve = vi.fn(() => ACCOUNT)
      const claims = buildClaims(`${CAEP}/session-revoked`, {}, { sub_id })
      const result = await map(claims, { resolve })
      expect(resolve.mock.calls).toEqual([[sub_id, IDP]])
      const text = JSON.stringify(result)
      for (const value of [EMAIL, PHONE, 'jeanne', '7375626A656374', 'did:example']) {
        expect(text).not.toContain(value)
      }
    })

    it('without members that are none of the format', async () => {
      const resolve = vi.fn(() => ACCOUNT)
      const email = { format: 'email', email: EMAIL }
      const sub_id = { ...email, hostile: { deep: [1] } }
      await map(buildClaims(`${CAEP}/session-revoked`, {}, { sub_id }), { resolve })
      const complex = { format: 'complex', user: { ...sub_id }, hostile: 7 }
      await map(buildClaims(`${CAEP}/session-revoked`, {}, { sub_id: complex }), { resolve })
      expect(resolve.mock.calls).toEqual([
        [email, IDP],
        [{ format: 'complex', user: email }, IDP],
      ])
    })

    it('with a part that cannot be read marked as such', async () => {
      const resolve = vi.fn(() => null)
      const user = { format: 'email', email: EMAIL }
      const sub_id = { format: 'complex', user, device: { format: 'hostile', id: 'x' } }
      await map(buildClaims(`${CAEP}/session-revoked`, {}, { sub_id }), { resolve })
      expect(resolve.mock.calls).toEqual([
        [{ format: 'complex', user, device: { format: 'unsupported' } }, IDP],
      ])
    })

    describe('under several names', () => {
      const identifiers = [
        { format: 'hostile' },
        { format: 'email', email: EMAIL },
        { format: 'opaque', id: 'x' },
      ]
      const claims = buildClaims(
        `${CAEP}/session-revoked`,
        {},
        {
          sub_id: { format: 'aliases', identifiers },
        },
      )
      const answers = (...ids: (string | null)[]): MapSecurityEventOptions['resolve'] => {
        const left = [...ids]
        return async () => {
          const accountId = left.shift() ?? null
          return accountId === null ? null : { ...ACCOUNT, accountId }
        }
      }

      it('each in turn', async () => {
        const resolve = vi.fn(answers(null, 'a-17'))
        expect((await map(claims, { resolve })).effects).toHaveLength(1)
        expect(resolve.mock.calls.map(([{ format }]) => format)).toEqual(['email', 'opaque'])
        expect((await map(claims, { resolve: answers('a-17', 'a-17') })).effects).toHaveLength(1)
      })

      it('unless they belong to two accounts', async () => {
        expect(await map(claims, { resolve: answers('a-17', 'a-18') })).toEqual({
          effects: [],
          ignored: [{ event: 'session_revoked', reason: 'ambiguous_subject' }],
        })
      })
    })

    it('in the form of senders older than RFC 9493, inside the event', async () => {
      const resolve = vi.fn(() => ACCOUNT)
      const forms: readonly (readonly [object, object])[] = [
        [
          { subject_type: 'iss-sub', iss: IDP, sub: '73' },
          { format: 'iss_sub', iss: IDP, sub: '73' },
        ],
        [
          { subject_type: 'id_token_claims', iss: IDP, sub: '73', email: EMAIL },
          { format: 'iss_sub', iss: IDP, sub: '73' },
        ],
        [
          { subject_type: 'email', email: EMAIL },
          { format: 'email', email: EMAIL },
        ],
        [
          { subject_type: 'phone', phone: PHONE },
          { format: 'phone_number', phone_number: PHONE },
        ],
        [
          { subject_type: 'phone-number', phone_number: PHONE },
          { format: 'phone_number', phone_number: PHONE },
        ],
        [
          { format: 'iss_sub', iss: IDP, sub: '73' },
          { format: 'iss_sub', iss: IDP, sub: '73' },
        ],
      ]
      for (const [subject, expected] of forms) {
        resolve.mockClear()
        const payload = { subject, reason: 'hijacking' }
        const claims = buildClaims(`${RISC}/account-disabled`, payload, { sub_id: undefined })
        expect((await map(claims, { resolve })).effects).toHaveLength(1)
        expect(resolve.mock.calls).toEqual([[expected, IDP]])
      }
    })

    it('of the token before that of the event', async () => {
      const resolve = vi.fn(() => ACCOUNT)
      const subject = { subject_type: 'iss-sub', iss: IDP, sub: '73' }
      await map(buildClaims(`${RISC}/account-enabled`, { subject }), { resolve })
      expect(resolve.mock.calls).toEqual([[{ format: 'email', email: EMAIL }, IDP]])
    })
  })

  describe('refuses', () => {
    const TYPE = `${RISC}/credential-compromise`
    const PAYLOAD = { credential_type: 'password' }
    const with_ = (more: Record<string, unknown>): unknown => buildClaims(TYPE, PAYLOAD, more)
    const payload = (more: Record<string, unknown>): unknown =>
      buildClaims(TYPE, { ...PAYLOAD, ...more })
    const LONG = 'x'.repeat(2_049)

    it.each<[string, unknown, string]>([
      ['claims that are none', null, 'claims'],
      ['a list of claims', [], 'claims'],
      ['a text', 'hostile', 'claims'],
      ['an issuer that is missing', with_({ iss: undefined }), 'iss'],
      ['an issuer that is not configured', with_({ iss: 'https://hostile.example' }), 'iss'],
      ['an issuer without its slash', with_({ iss: IDP.slice(0, -1) }), 'iss'],
      ['an issuer that is no text', with_({ iss: [IDP] }), 'iss'],
      ['an audience that is missing', with_({ aud: undefined }), 'aud'],
      ['an audience that is not ours', with_({ aud: 'https://hostile.example' }), 'aud'],
      ['audiences that are not ours', with_({ aud: ['https://hostile.example', 7] }), 'aud'],
      ['no audience', with_({ aud: [] }), 'aud'],
      ['10^5 audiences', with_({ aud: Array.from({ length: 1e5 }, () => PORTAL) }), 'aud'],
      ['an end', with_({ exp: seconds('2027-01-01T00:00:00Z') }), 'exp'],
      ['an end of null', with_({ exp: null }), 'exp'],
      ['a subject of another kind of token', with_({ sub: 'hostile' }), 'sub'],
      ['no identifier', with_({ jti: undefined }), 'jti'],
      ['an empty identifier', with_({ jti: '' }), 'jti'],
      ['an identifier that is long', with_({ jti: LONG }), 'jti'],
      ['no moment', with_({ iat: undefined }), 'iat'],
      ['a moment as text', with_({ iat: '2026-11-22' }), 'iat'],
      ['a moment ahead', with_({ iat: seconds('2026-11-22T12:05:01Z') }), 'iat'],
      ['a moment in milliseconds', with_({ iat: Date.parse(ISSUED) }), 'iat'],
      ['the zero of a system', with_({ iat: 0 }), 'iat'],
      ['a moment before 1970', with_({ iat: -1 }), 'iat'],
      ['a time of event as text', with_({ toe: 'hostile' }), 'toe'],
      ['a time of event ahead', payload({ event_timestamp: 4e9 }), 'event_timestamp'],
      ['a time of event of null', payload({ event_timestamp: null }), 'event_timestamp'],
      ['a time of event in milliseconds', payload({ event_timestamp: 1.7e12 }), 'event_timestamp'],
      ['a time of event of zero', payload({ event_timestamp: 0 }), 'event_timestamp'],
      ['no events', with_({ events: undefined }), 'events'],
      ['empty events', with_({ events: {} }), 'events'],
      ['a list of 10^5 events', with_({ events: Array.from({ length: 1e5 }, () => 7) }), 'events'],
      [
        '10^5 events',
        with_({ events: Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`e${i}`, {}])) }),
        'events',
      ],
      ['an event that is no object', with_({ events: { [TYPE]: 'hostile' } }), 'events'],
      ['an event that is a list', with_({ events: { [TYPE]: [PAYLOAD] } }), 'events'],
      ['no subject at all', with_({ sub_id: undefined }), 'subject'],
      ['a subject that is text', with_({ sub_id: EMAIL }), 'sub_id'],
      ['a subject of null', with_({ sub_id: null }), 'sub_id'],
      ['a subject without format', with_({ sub_id: { email: EMAIL } }), 'sub_id.format'],
      ['a format that is no text', with_({ sub_id: { format: ['email'] } }), 'sub_id.format'],
      ['a mailbox that is missing', with_({ sub_id: { format: 'email' } }), 'sub_id.email'],
      [
        'a mailbox that is no text',
        with_({ sub_id: { format: 'email', email: { deep: EMAIL } } }),
        'sub_id.email',
      ],
      [
        'a mailbox that is long',
        with_({ sub_id: { format: 'email', email: LONG } }),
        'sub_id.email',
      ],
      [
        'a subject without its issuer',
        with_({ sub_id: { format: 'iss_sub', sub: 'hostile' } }),
        'sub_id.iss',
      ],
      [
        'an old subject without its issuer',
        buildClaims(
          TYPE,
          { ...PAYLOAD, subject: { subject_type: 'iss-sub' } },
          { sub_id: undefined },
        ),
        'subject.iss',
      ],
      [
        'a part of a subject that is text',
        with_({ sub_id: { format: 'complex', user: EMAIL } }),
        'sub_id.user',
      ],
      [
        'a part of a subject without format',
        with_({ sub_id: { format: 'complex', user: {} } }),
        'sub_id.user.format',
      ],
      ['no names', with_({ sub_id: { format: 'aliases' } }), 'sub_id.identifiers'],
      [
        'an empty list of names',
        with_({ sub_id: { format: 'aliases', identifiers: [] } }),
        'sub_id.identifiers',
      ],
      [
        '10^5 names',
        with_({ sub_id: { format: 'aliases', identifiers: Array.from({ length: 1e5 }, () => 7) } }),
        'sub_id.identifiers',
      ],
      [
        'a name that is text',
        with_({ sub_id: { format: 'aliases', identifiers: [EMAIL] } }),
        'sub_id.identifiers',
      ],
      ['no type of credential', buildClaims(TYPE), 'credential_type'],
      ['a type of credential that is a list', payload({ credential_type: [] }), 'credential_type'],
      [
        'no type of change',
        buildClaims(`${CAEP}/credential-change`, { credential_type: 'password' }),
        'change_type',
      ],
      [
        'another type of change',
        buildClaims(`${CAEP}/credential-change`, { ...PAYLOAD, change_type: 'hostile' }),
        'change_type',
      ],
      [
        'another level of risk',
        buildClaims(`${CAEP}/risk-level-change`, { current_level: 'hostile' }),
        'current_level',
      ],
      [
        'another direction',
        buildClaims(`${CAEP}/assurance-level-change`, { change_direction: 'hostile' }),
        'change_direction',
      ],
    ])('%s', async (_title, claims, member) => {
      await refused(claims, member)
    })

    it('members that are not its own', async () => {
      const { iss, ...rest } = buildClaims(TYPE, PAYLOAD)
      const inherited = JSON.parse(
        JSON.stringify(rest).replace('{', `{"__proto__":{"iss":${JSON.stringify(iss)}},`),
      ) as unknown
      await refused(inherited, 'iss')
      await refused(Object.assign(Object.create({ iss }), rest), 'iss')
      const sub_id = JSON.parse('{"__proto__":{"format":"email","email":"x"}}') as unknown
      await refused({ ...rest, iss, sub_id }, 'sub_id.format')
    })

    it('nothing that is only deep', async () => {
      const deep = JSON.parse(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`) as unknown
      const events = { [TYPE]: { ...PAYLOAD, deep } }
      const claims = { ...buildClaims(TYPE), deep, events }
      expect((await map(claims)).effects).toHaveLength(2)
    })
  })

  it('accepts one of several audiences, on either side', async () => {
    const claims = buildClaims(`${CAEP}/session-revoked`, {}, { aud: ['other', PORTAL] })
    expect((await map(claims)).effects).toHaveLength(1)
    const issuers = [
      { issuer: IDP, audience: 'https://elsewhere.example' },
      { issuer: IDP, audience: ['mobile', 'other'] },
    ] as const
    expect((await map(claims, { issuers })).effects).toHaveLength(1)
  })

  it('takes a clock that is five minutes ahead for its own', async () => {
    const claims = buildClaims(
      `${CAEP}/session-revoked`,
      {},
      {
        iat: seconds('2026-11-22T12:05:00Z'),
      },
    )
    expect((await map(claims)).effects).toMatchObject([{ startedBefore: NOW }])
  })

  it.each<[string, object]>([
    ['issuers', { issuers: [] }],
    ['issuers', { issuers: undefined }],
    ['issuers[]', { issuers: [{ issuer: '', audience: PORTAL }] }],
    ['issuers[]', { issuers: [{ issuer: 7, audience: PORTAL }] }],
    ['issuers[]', { issuers: [{ issuer: IDP, audience: [] }] }],
    ['issuers[]', { issuers: [{ issuer: IDP, audience: [''] }] }],
    ['issuers[]', { issuers: [{ issuer: IDP, audience: [7] }] }],
    ['issuers[]', { issuers: [{ issuer: IDP }] }],
    ['resolve', { resolve: null }],
    ['resolve', { resolve: () => undefined }],
    ['resolve', { resolve: () => 'a-17' }],
    ['resolve', { resolve: () => ({ accountId: '', changedAt: null }) }],
    ['resolve', { resolve: () => ({ accountId: 17, changedAt: null }) }],
    ['resolve().changedAt', { resolve: () => ({ accountId: 'a', changedAt: 'yesterday' }) }],
    ['holdHours', { holdHours: -1 }],
    ['holdHours', { holdHours: 721 }],
    ['holdHours', { holdHours: '72' }],
    ['now', { now: 'now' }],
  ])('refuses an impossible %s', async (option, options) => {
    const claims = buildClaims(`${CAEP}/session-revoked`)
    await expect(
      mapSecurityEvent(claims, {
        ...{ issuers: [ISSUER], resolve: () => ACCOUNT, now: NOW },
        ...options,
      } as MapSecurityEventOptions),
    ).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
  })
})
