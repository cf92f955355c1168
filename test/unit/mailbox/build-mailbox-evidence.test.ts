import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import type { BreachedAccountSource } from '../../../src/breach/create-breached-account-source.js'
import {
  type BuildMailboxEvidenceOptions,
  buildMailboxEvidence,
} from '../../../src/mailbox/build-mailbox-evidence.js'
import { checkMailbox } from '../../../src/mailbox/check-mailbox.js'
import type { MailboxPortName } from '../../../src/mailbox/evidence.js'
import type {
  BreachedAccounts,
  BreachFacts,
  BreachLookup,
  MailboxPorts,
} from '../../../src/mailbox/ports.js'

const never = (): Promise<never> => new Promise(() => {})
const down = (): Promise<never> => Promise.reject(new Error('down'))

const breach = (Name: string, facts: Partial<BreachFacts> = {}): BreachFacts => ({
  Name,
  Domain: `${Name.toLowerCase()}.example`,
  IsVerified: true,
  IsFabricated: false,
  IsSpamList: false,
  IsRetired: false,
  ...facts,
})

const CATALOG: readonly BreachFacts[] = [
  breach('Shop'),
  breach('Portal', { Domain: 'Login.Portal.Example' }),
  breach('Root', { Domain: 'portal.example' }),
  breach('Spam', { IsSpamList: true }),
  breach('Guess', { IsVerified: false }),
  breach('Fake', { IsFabricated: true }),
  breach('Gone', { IsRetired: true }),
  breach('List', { Domain: '' }),
  breach('Sibling', { Domain: 'shop.portal.example' }),
]

/** Answers with what each address is in. */
const breaches = (
  found: Readonly<Record<string, readonly string[]>>,
  more: Partial<BreachLookup> = {},
) => {
  const findBreaches = vi.fn(async (address: string) => found[address] ?? [])
  const lookup: BreachLookup = {
    accounts: { findBreaches },
    catalog: CATALOG,
    portalDomain: 'portal.example',
    ...more,
  }
  return { lookup, findBreaches }
}

const ask = (
  address: string,
  ports: MailboxPorts,
  rest: Omit<BuildMailboxEvidenceOptions, 'ports'> = {},
) => buildMailboxEvidence(address, { ports, ...rest })

describe('buildMailboxEvidence', () => {
  it('asks nobody where nobody is given', async () => {
    expect(await ask('jeanne@x.example', {})).toEqual({ evidence: {}, unanswered: [] })
  })

  it('gathers what every port says, as plain JSON that checkMailbox takes', async () => {
    const { lookup } = breaches({ 'Jeanne@x.mssante.fr': ['Shop'] })
    const { evidence, unanswered } = await ask('Jeanne@x.mssante.fr', {
      mx: async () => ['mx.example'],
      otherHolders: { countOtherHolders: async () => ({ same: 0, possibly_same: 1 }) },
      otherPortals: { isKnownElsewhere: async () => false },
      published: { isPublished: async () => true },
      mssanteType: { findMssanteType: async () => 'PER' },
      breaches: lookup,
    })
    expect(unanswered).toEqual([])
    expect(evidence).toEqual({
      mx: ['mx.example'],
      otherHolders: { same: 0, possibly_same: 1 },
      otherPortals: null,
      published: 'same',
      mssanteType: 'PER',
      breaches: { elsewhere: 'same', listsOnly: false },
    })
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence)
    expect(checkMailbox('Jeanne@x.mssante.fr', { evidence }).details.dedicated).toBe('unknown')
  })

  it.each([
    ['no address', 'jeanne'],
    ['the mailbox of a patient', '288091234567823@patient.mssante.fr'],
  ])('asks nobody about %s', async (_title, address) => {
    const asked = vi.fn(never)
    const { lookup } = breaches({}, { accounts: { findBreaches: asked } })
    const answer = await ask(address, {
      mx: asked,
      otherHolders: { countOtherHolders: asked },
      otherPortals: { isKnownElsewhere: asked },
      published: { isPublished: asked },
      mssanteType: { findMssanteType: asked },
      breaches: lookup,
    })
    expect(answer).toEqual({ evidence: {}, unanswered: [] })
    expect(asked).not.toHaveBeenCalled()
  })

  it('refuses what is no text', async () => {
    await expect(ask(12 as never, {})).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID' })
  })

  it('asks only the resolver where nothing is left of the address', async () => {
    const countOtherHolders = vi.fn(never)
    const answer = await ask('+x@gmail.com', {
      mx: async () => [],
      otherHolders: { countOtherHolders },
    })
    expect(answer).toEqual({ evidence: { mx: [] }, unanswered: [] })
    expect(countOtherHolders).not.toHaveBeenCalled()
  })

  it('asks the directory of MSSanté about nothing but its space', async () => {
    const findMssanteType = vi.fn(never)
    expect(await ask('jeanne@x.example', { mssanteType: { findMssanteType } })).toEqual({
      evidence: {},
      unanswered: [],
    })
    expect(findMssanteType).not.toHaveBeenCalled()
  })

  describe('the accounts', () => {
    const keysOf = async (mx: readonly string[] | null) => {
      const countOtherHolders = vi.fn(async () => ({ same: 0, possibly_same: 0 }))
      const ports = { mx: async () => mx, otherHolders: { countOtherHolders } }
      await ask('J.Dupont+x@cabinet.example', ports, { holder: '10001234567' })
      expect(countOtherHolders).toHaveBeenCalledTimes(1)
      return countOtherHolders.mock.lastCall as unknown as readonly unknown[]
    }

    it('are asked once, with both keys and the holder', async () => {
      expect(await keysOf(['mx.cabinet.example'])).toEqual([
        { exact: 'j.dupont+x@cabinet.example', loose: 'j.dupont@cabinet.example' },
        '10001234567',
        expect.any(AbortSignal),
      ])
      expect((await keysOf(null))[0]).toHaveProperty('exact', 'j.dupont+x@cabinet.example')
    })

    it('are asked with what the hosts of the domain make the same', async () => {
      expect((await keysOf(['aspmx.l.google.com']))[0]).toHaveProperty(
        'exact',
        'j.dupont@cabinet.example',
      )
    })

    it('cannot tell without a holder', async () => {
      const countOtherHolders = vi.fn(async () => null)
      expect(await ask('jeanne@x.example', { otherHolders: { countOtherHolders } })).toEqual({
        evidence: { unanswered: ['otherHolders'] },
        unanswered: ['otherHolders'],
      })
      expect(countOtherHolders).toHaveBeenCalledWith(
        expect.anything(),
        null,
        expect.any(AbortSignal),
      )
    })
  })

  describe.each(['otherPortals', 'published'] as const)('%s', (member) => {
    const run = async (known: readonly string[]) => {
      const has = vi.fn(async (key: string, kind: string) => known.includes(`${kind} ${key}`))
      const ports = { otherPortals: { isKnownElsewhere: has }, published: { isPublished: has } }
      const { evidence } = await ask('jeanne+x@x.example', { [member]: ports[member] })
      return [evidence[member], has.mock.calls.length]
    }
    it.each([
      [['exact jeanne+x@x.example'], 'same', 1],
      [['loose jeanne@x.example'], 'possibly_same', 2],
      [['exact jeanne@x.example'], null, 2],
    ])('asked among %j says %s', async (known, match, calls) => {
      expect(await run(known)).toEqual([match, calls])
    })
  })

  describe('breaches', () => {
    const of = async (
      address: string,
      found: Readonly<Record<string, readonly string[]>>,
      more: Partial<BreachLookup> = {},
    ) => {
      const { lookup, findBreaches } = breaches(found, more)
      const { evidence, unanswered } = await ask(address, { breaches: lookup })
      return { ...evidence.breaches, unanswered, calls: findBreaches.mock.calls.map(([a]) => a) }
    }
    const typed = 'Jeanne+x@x.example'
    const base = 'jeanne@x.example'

    it('are looked up by the typed address and by its base', async () => {
      expect(await of(typed, {})).toEqual({
        elsewhere: null,
        listsOnly: false,
        unanswered: [],
        calls: [typed, base],
      })
      expect(await of(typed, { [base]: ['Shop'] })).toMatchObject({ elsewhere: 'possibly_same' })
      expect(await of('j.a+x@gmail.com', { 'j.a@gmail.com': ['Shop'] })).toMatchObject({
        elsewhere: 'same',
      })
    })

    it('of the base are not asked about once the address was found, or where there is none', async () => {
      expect(await of(typed, { [typed]: ['Shop'] })).toMatchObject({
        elsewhere: 'same',
        calls: [typed],
      })
      expect((await of(base, {})).calls).toEqual([base])
      expect((await of('+x@x.example', {})).calls).toEqual(['+x@x.example'])
      expect((await of('a+b@duck.com', {})).calls).toEqual(['a+b@duck.com'])
    })

    it.each(['Spam', 'Guess', 'Fake', 'Gone', 'List'])(
      'of the kind %s show no use',
      async (name) => {
        expect(await of(base, { [base]: [name] })).toMatchObject({
          elsewhere: null,
          listsOnly: true,
        })
        expect(await of(typed, { [base]: [name] })).toMatchObject({ listsOnly: true })
        expect(await of(base, { [base]: [name, 'Shop'] })).toMatchObject({
          elsewhere: 'same',
          listsOnly: false,
        })
      },
    )

    it.each(['Portal', 'Root'])('of this portal (%s) show nothing', async (name) => {
      expect(await of(base, { [base]: [name] })).toMatchObject({
        elsewhere: null,
        listsOnly: false,
      })
    })

    it('of the whole of which this portal is a part show nothing', async () => {
      const more = { portalDomain: 'Pro.Shop.Example' }
      expect(await of(base, { [base]: ['Shop'] }, more)).toMatchObject({ elsewhere: null })
    })

    it('of a sister site need the registrable domain', async () => {
      const found = { [base]: ['Sibling'] }
      const more = { portalDomain: 'pro.portal.example' }
      expect(await of(base, found, more)).toMatchObject({ elsewhere: 'same' })
      const registrableDomain = (host: string) => host.split('.').slice(-2).join('.')
      expect(await of(base, found, { ...more, registrableDomain })).toMatchObject({
        elsewhere: null,
      })
      const other = { ...more, registrableDomain }
      expect(await of(base, { [base]: ['Shop'] }, other)).toMatchObject({ elsewhere: 'same' })
    })

    it('that the catalogue does not know are no answer, unless another one is', async () => {
      const unknown = { unanswered: ['breaches'] }
      expect(await of(base, { [base]: ['New'] })).toMatchObject(unknown)
      expect(await of(typed, { [base]: ['New', 'Spam'] })).toMatchObject(unknown)
      expect(await of(typed, { [typed]: ['New'], [base]: ['Shop'] })).toMatchObject({
        elsewhere: 'possibly_same',
        unanswered: [],
      })
    })

    it('come from the source of hygie/breach as it is', () => {
      expectTypeOf<BreachedAccountSource>().toExtend<BreachedAccounts>()
    })

    it.each(['', 'portal', 'https://portal.example', 12])(
      'need the domain of the portal: %j is none',
      async (portalDomain) => {
        const { lookup } = breaches({}, { portalDomain: portalDomain as string })
        await expect(ask(base, { breaches: lookup })).rejects.toMatchObject({
          code: 'ERR_OPTION_INVALID',
          message: expect.stringContaining("'ports.breaches.portalDomain'"),
        })
      },
    )
  })

  describe('an outage', () => {
    const broken = (fail: () => Promise<never>): MailboxPorts => ({
      mx: fail,
      otherHolders: { countOtherHolders: fail },
      otherPortals: { isKnownElsewhere: fail },
      published: { isPublished: fail },
      mssanteType: { findMssanteType: fail },
      breaches: breaches({}, { accounts: { findBreaches: fail } }).lookup,
    })
    const ALL = ['mx', 'otherHolders', 'otherPortals', 'published', 'mssanteType', 'breaches']
    const throws = () => {
      throw new Error('down at once')
    }

    it.each([
      ['rejects', down],
      ['throws', throws],
    ])('that %s leaves members out and throws nothing', async (_title, fail) => {
      const { evidence, unanswered } = await ask('jeanne@x.mssante.fr', broken(fail))
      expect(evidence).toEqual({ unanswered: ALL })
      expect(unanswered).toEqual(ALL)
      const { details } = checkMailbox('jeanne@x.mssante.fr', { evidence })
      expect(details).toMatchObject({
        dedicated: 'unknown',
        personBound: 'unknown',
        safe: 'unknown',
      })
    })

    it.each([
      [['mx'], 'not_contradicted', 'not_contradicted'],
      [['published'], 'unknown', 'not_contradicted'],
      [['otherPortals'], 'unknown', 'not_contradicted'],
      [['mx', 'breaches'], 'unknown', 'not_contradicted'],
      [['mssanteType'], 'unknown', 'unknown'],
    ] as const)('of %j lets nothing good be said', (silent, dedicated, personBound) => {
      const evidence = { otherHolders: { same: 0, possibly_same: 0 }, unanswered: silent }
      expect(checkMailbox('jeanne@x.example', { evidence }).details).toMatchObject({
        dedicated,
        personBound,
      })
    })

    it('is named as the ports are', () => {
      expectTypeOf<MailboxPortName>().toEqualTypeOf<keyof MailboxPorts>()
    })

    it('of the second question counts as one', async () => {
      const isPublished = async (_key: string, kind: string) => (kind === 'exact' ? false : down())
      expect(await ask('jeanne@x.example', { published: { isPublished } })).toEqual({
        evidence: { unanswered: ['published'] },
        unanswered: ['published'],
      })
    })

    it('of the resolver stops nobody else', async () => {
      const ports = { mx: down, published: { isPublished: async () => false } }
      expect(await ask('jeanne@x.example', ports)).toEqual({
        evidence: { published: null, unanswered: ['mx'] },
        unanswered: ['mx'],
      })
    })

    it('that lasts ends with the deadline', async () => {
      const deadline = new AbortController()
      const answer = ask('jeanne@x.mssante.fr', broken(never), { deadline: deadline.signal })
      deadline.abort()
      expect(await answer).toEqual({ evidence: { unanswered: ALL }, unanswered: ALL })
    })

    it('is all there is after the deadline', async () => {
      const isPublished = vi.fn(never)
      const ports = { published: { isPublished } }
      expect(await ask('jeanne@x.example', ports, { deadline: AbortSignal.abort() })).toEqual({
        evidence: { unanswered: ['published'] },
        unanswered: ['published'],
      })
      expect(isPublished).not.toHaveBeenCalled()
    })

    it.each([
      ['mx', { mx: async () => 'mx.example' }],
      ['mx', { mx: async () => undefined }],
      ['otherHolders', { otherHolders: { countOtherHolders: async () => 1 } }],
      ['published', { published: { isPublished: async () => 'yes' } }],
      ['mssanteType', { mssanteType: { findMssanteType: async () => 'XYZ' } }],
      [
        'breaches',
        { breaches: { ...breaches({}).lookup, accounts: { findBreaches: async () => null } } },
      ],
    ])('is an answer that is none: %s', async (member, ports) => {
      expect(await ask('jeanne@x.mssante.fr', ports as never)).toEqual({
        evidence: { unanswered: [member] },
        unanswered: [member],
      })
    })
  })

  describe('cancelling', () => {
    it('before anything asks nobody', async () => {
      const mx = vi.fn(never)
      const signal = AbortSignal.abort('changed my mind')
      await expect(ask('jeanne@x.example', { mx }, { signal })).rejects.toBe('changed my mind')
      expect(mx).not.toHaveBeenCalled()
    })

    it('rejects with the reason, whatever ports do, and tells them', async () => {
      const own = new AbortController()
      const told: AbortSignal[] = []
      const mx = (_domain: string, signal?: AbortSignal) => {
        if (signal) told.push(signal)
        return never()
      }
      const answer = ask('jeanne@x.example', { mx }, { signal: own.signal })
      own.abort('changed my mind')
      await expect(answer).rejects.toBe('changed my mind')
      expect(told.map(({ aborted }) => aborted)).toEqual([true])
    })

    it('leaves no listener behind', async () => {
      const { signal } = new AbortController()
      const added = vi.spyOn(signal, 'addEventListener')
      const removed = vi.spyOn(signal, 'removeEventListener')
      await ask('jeanne@x.example', { mx: async () => [] }, { signal })
      expect(added).toHaveBeenCalled()
      expect(removed.mock.calls).toEqual(added.mock.calls)
    })
  })

  it('calls each port at most twice', async () => {
    const count = vi.fn(async () => false)
    const findBreaches = vi.fn(async () => [])
    await ask('jeanne+x@x.example', {
      otherPortals: { isKnownElsewhere: count },
      breaches: breaches({}, { accounts: { findBreaches } }).lookup,
    })
    expect([count.mock.calls.length, findBreaches.mock.calls.length]).toEqual([2, 2])
  })
})
