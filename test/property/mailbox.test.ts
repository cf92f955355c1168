import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HINTED_DOMAINS } from '../../src/data/hinted-domains.js'
import { decodeLabel } from '../../src/mailbox/decode-label.js'
import { findProvider } from '../../src/mailbox/find-provider.js'
import { findResemblance } from '../../src/mailbox/find-resemblance.js'
import {
  checkMailbox,
  computeMailboxRelation,
  normalizeMailbox,
  parseMailbox,
} from '../../src/mailbox/index.js'
import { parseDomain } from '../../src/mailbox/parse-domain.js'
import { createRandom } from '../support/create-random.js'
import { findBrokenLaw } from '../support/find-broken-law.js'
import { generateAddresses } from '../support/generate-addresses.js'

const word = fc.stringMatching(/^[a-z]{6,12}$/u)
const domain = fc.constantFrom(
  'gmail.com',
  'orange.fr',
  'pm.me',
  'x.example',
  'duck.com',
  'yahoo.fr',
)
const address = fc
  .tuple(word, word, domain)
  .map(([first, second, host]) => `${first}.${second}+${first}@${host}`)

describe('parseMailbox', () => {
  it('answers any text, and never with a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const result = parseMailbox(text, { smtputf8: true })
        if (result.ok)
          expect(/\p{Cc}/u.test(`${result.mailbox.local}${result.mailbox.domain}`)).toBe(false)
        else expect(result.reasons).toHaveLength(1)
      }),
    )
  })

  it('answers any text around an @', () => {
    const side = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(side, side, (local, host) => {
        const result = parseMailbox(`${local}@${host}`, { smtputf8: true })
        if (!result.ok) return
        expect(result.mailbox.domain).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)
        const again = parseMailbox(`${result.mailbox.local}@${result.mailbox.domain}`, {
          smtputf8: true,
        })
        expect(again).toMatchObject({ ok: true, mailbox: { domain: result.mailbox.domain } })
      }),
    )
  })
})

describe('parseDomain', () => {
  const label = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/u)
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'))

  it('gives a domain of plain letters the form that the host parser gives it', () => {
    fc.assert(
      fc.property(host, (text) => {
        const domain = parseDomain(text)
        if (typeof domain === 'string') return
        expect(domain.ascii).toBe(new URL(`http://${text}/`).hostname)
        expect(domain.unicode).toBe(domainToUnicode(domain.ascii))
        expect(domain.isMapped).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('findResemblance', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789.-']
  const slip = fc.tuple(
    fc.constantFrom(...HINTED_DOMAINS.filter((domain) => domain.indexOf('.') >= 5)),
    fc.nat(20),
    fc.constantFrom('add', 'drop', 'change', 'swap'),
    fc.constantFrom(...letters),
  )

  it('finds every slip of one letter', () => {
    fc.assert(
      fc.property(slip, ([meant, position, kind, letter]) => {
        const at = position % (meant.length - 1)
        const [before, here, next] = [meant.slice(0, at), meant.charAt(at), meant.charAt(at + 1)]
        const typed = {
          add: `${before}${letter}${meant.slice(at)}`,
          drop: `${before}${meant.slice(at + 1)}`,
          change: `${before}${letter}${meant.slice(at + 1)}`,
          swap: `${before}${next}${here}${meant.slice(at + 2)}`,
        }[kind]
        const domain = parseDomain(typed)
        if (typeof domain === 'string' || findProvider(typed) !== null) return
        // Or another one that is as near.
        expect(findResemblance(domain)).toHaveLength(1)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('addresses', () => {
  it('keep the laws of comparing, a few thousand of them', () => {
    const random = createRandom(6)
    for (let count = 0; count < 1_500; count++) {
      const three = generateAddresses(random)
      expect([three, findBrokenLaw(three)]).toEqual([three, null])
    }
  })
})

describe('normalizeMailbox', () => {
  it('gives a key that is its own key', () => {
    fc.assert(
      fc.property(address, (text) => {
        const key = normalizeMailbox(text)
        expect(normalizeMailbox(key?.exact ?? '')?.exact).toBe(key?.exact)
      }),
    )
  })

  it('finds every way of writing one mailbox at Gmail', () => {
    const dotted = fc.tuple(word, fc.nat(5), fc.boolean(), fc.boolean())
    fc.assert(
      fc.property(word, dotted, dotted, (name, a, b) => {
        const write = ([tag, dot, upper, old]: [string, number, boolean, boolean]): string => {
          const local = `${name.slice(0, dot + 1)}.${name.slice(dot + 1)}`.replace(/\.$/u, '')
          return `${upper ? local.toUpperCase() : local}+${tag}@${old ? 'googlemail.com' : 'gmail.com'}`
        }
        const [first, second] = [normalizeMailbox(write(a)), normalizeMailbox(write(b))]
        if (first === null || second === null) throw new Error('no key')
        expect(computeMailboxRelation(first, second)).toBe('same')
      }),
    )
  })
})

describe('checkMailbox', () => {
  it('lets nothing of the address out', () => {
    fc.assert(
      fc.property(address, fc.nat(2), (text, same) => {
        const outcome = checkMailbox(text, {
          evidence: { otherHolders: { same, possibly_same: 1 } },
        })
        const written = JSON.stringify(outcome)
        const [local = ''] = text.split('+')
        for (const part of [text, ...local.split('.')]) expect(written).not.toContain(part)
      }),
    )
  })
})

describe('decodeLabel', () => {
  it('reads what the platform wrote', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zß-öø-ÿα-ωа-я一-龥]{1,20}$/u), (typed) => {
        if (!URL.canParse(`http://${typed}.example/`)) return
        const [label = ''] = new URL(`http://${typed}.example/`).hostname.split('.')
        expect(decodeLabel(label)).toBe(domainToUnicode(label))
      }),
    )
  })

  it('answers any label', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^xn--[a-z0-9-]{0,60}$/u), (label) => {
        expect(typeof decodeLabel(label)).toBe('string')
      }),
    )
  })
})
