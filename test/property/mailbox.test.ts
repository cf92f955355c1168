import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLabel } from '../../src/mailbox/decode-label.js'
import {
  checkMailbox,
  computeMailboxRelation,
  normalizeMailbox,
  parseMailbox,
} from '../../src/mailbox/index.js'

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
