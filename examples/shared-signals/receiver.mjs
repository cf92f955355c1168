// A portal that receives security events, and an identity provider that sends it some, on one machine.
//
//   npm run build && node examples/shared-signals/receiver.mjs
//
// Shows a compromised password, the same token again, an event that came too late, and one with a wrong
// signature. Needs the package jose.

import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { parseInstant, systemClock } from 'hygie'
import { createSecurityEventVerifier, signSecurityEvent } from 'hygie/adapters/jose'
import { checkRotation } from 'hygie/rotation'
import { createSeenEvents, createSignalReceiver, mapSecurityEvent } from 'hygie/rotation/signals'
import { exportJWK, generateKeyPair } from 'jose'

const IDP = 'https://idp.example.com/'
const PORTAL = 'https://portal.example'
const RISC = 'https://schemas.openid.net/secevent/risc/event-type'

// What the portal stores: one account, known to the provider under another name.
const accounts = new Map([
  ['a-17', { sub: '7375626A656374', changedAt: parseInstant('2026-01-31T09:00:00Z'), demands: [] }],
])

// The provider publishes its public key; the portal is given its address, here the key itself.
const { publicKey, privateKey } = await generateKeyPair('ES256')
const published = { keys: [{ ...(await exportJWK(publicKey)), kid: '2026-03', alg: 'ES256' }] }

const { verify } = await createSecurityEventVerifier({
  issuer: IDP,
  audience: PORTAL,
  keys: published, // in real life: 'https://idp.example.com/jwks.json'
})

const seen = createSeenEvents()

const receive = createSignalReceiver({
  verify,
  onRefusal: ({ message }) => console.log(`  refused: ${message}`),
  async onEvent(claims) {
    const { effects, ignored } = await mapSecurityEvent(claims, {
      issuers: [{ issuer: IDP, audience: PORTAL, owns: ['mailbox'] }],
      resolve: findAccount,
      seen,
      now: systemClock.now(),
    })
    for (const effect of effects) apply(effect)
    for (const { event, reason } of ignored) console.log(`  ignored: ${event}, ${reason}`)
  },
})

/** Only names that this issuer gave itself are believed. */
function findAccount(subject, issuer) {
  if (subject.format !== 'iss_sub' || subject.iss !== issuer) return null
  for (const [accountId, { sub, changedAt }] of accounts) {
    if (sub === subject.sub) return { accountId, changedAt, changedBy: 'user' }
  }
  return null
}

/** With a database: one transaction for all effects of a token, and for the key that `seen` adds. */
function apply(effect) {
  console.log(`  effect: ${effect.kind} ${effect.accountId}`)
  if ('demand' in effect) accounts.get(effect.accountId).demands.push(effect.demand)
}

const server = createServer({ requestTimeout: 10_000 }, (incoming, outgoing) => {
  answer(incoming, outgoing).catch((error) => {
    console.error(error)
    outgoing.writeHead(500).end()
  })
})

/** Node's own request and response, as those of the Fetch standard. */
async function answer(incoming, outgoing) {
  const { method, headers, url } = incoming
  if (url !== '/events') {
    outgoing.writeHead(404).end()
    return
  }
  const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(incoming)
  const request = new Request(`${PORTAL}${url}`, { method, headers, body, duplex: 'half' })
  const response = await receive(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(await response.text())
}

await new Promise((done) => server.listen(0, '127.0.0.1', done))
const address = `http://127.0.0.1:${server.address().port}/events`

/** What the provider does: RFC 8935. */
async function push(title, token) {
  console.log(title)
  const headers = { 'content-type': 'application/secevent+jwt', accept: 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body: token })
  console.log(`  answer: ${response.status} ${await response.text()}`)
}

const sign = (type, payload) =>
  signSecurityEvent(
    {
      iss: IDP,
      aud: PORTAL,
      jti: crypto.randomUUID(),
      iat: Math.floor(Date.now() / 1_000),
      sub_id: { format: 'iss_sub', iss: IDP, sub: '7375626A656374' },
      events: { [`${RISC}/${type}`]: payload },
    },
    { key: privateKey, alg: 'ES256', kid: '2026-03' },
  )

const compromise = await sign('credential-compromise', { credential_type: 'password' })
await push('The provider found the password in wrong hands:', compromise)
await push('It sends the token again:', compromise)

const { changedAt, demands } = accounts.get('a-17')
const rule = { maxAge: 'never', unknownAge: { kind: 'force' } }
const { details } = checkRotation({ changedAt, demands }, { rule, now: systemClock.now() })
console.log(`The next login: ${details.state}, access ${details.access}, proof ${details.requires}`)

accounts.set('a-17', { ...accounts.get('a-17'), changedAt: systemClock.now(), demands: [] })
const late = { credential_type: 'password', event_timestamp: Math.floor(Date.now() / 1_000) - 60 }
await push(
  'The holder has changed it, and hears of last minute:',
  await sign('credential-compromise', late),
)

await push('Somebody else signs:', `${compromise.slice(0, -8)}AAAAAAAA`)

server.close()
