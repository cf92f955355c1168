import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBreach } from '../../src/breach/check-breach.js'
import { createPwnedPasswordsSource } from '../../src/breach/create-pwned-passwords-source.js'
import type { RangeSource } from '../../src/breach/types.js'
import { buildRange, sha1 } from '../support/build-range.js'

const password = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })

const sourceOf = (body: string, ask: (prefix: string) => void = () => undefined): RangeSource => ({
  kind: 'range',
  name: 'memory',
  coverage: 'complete',
  asOf: null,
  fetchRange: async (prefix) => {
    ask(prefix)
    return new TextEncoder().encode(body)
  },
})

describe('a range source', () => {
  it('is given five digits of the hash, whatever the password', async () => {
    await fc.assert(
      fc.asyncProperty(password, async (text) => {
        const asked: string[] = []
        const urls: string[] = []
        const fetch = async (url: string): Promise<Response> => {
          urls.push(url)
          return new Response(buildRange({}, { rows: 500 }))
        }
        const sources = [
          sourceOf('', (prefix) => asked.push(prefix)),
          createPwnedPasswordsSource({ fetch }),
        ] as const
        await checkBreach(text, { sources })
        expect(asked).toEqual([sha1(text).slice(0, 5)])
        expect(urls).toEqual([`https://api.pwnedpasswords.com/range/${sha1(text).slice(0, 5)}`])
      }),
    )
  })
})

describe('checkBreach', () => {
  it('lets nothing of the password or its hash out', async () => {
    const bodies = [buildRange({}), 'x', '<html>']
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', minLength: 6, maxLength: 80 })
          .filter((text) => /[^\d:]/u.test(text)),
        fc.constantFrom('known', ...bodies),
        async (text, body) => {
          const known = body === 'known' ? buildRange({ [text]: 5 }) : body
          const outcome = await checkBreach(text, { sources: [sourceOf(known)] })
          const written = JSON.stringify(outcome)
          expect(written).not.toContain(JSON.stringify(text).slice(1, -1))
          expect(written.toUpperCase()).not.toContain(sha1(text).slice(0, 6))
        },
      ),
    )
  })

  it('is not moved by padding or line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        password,
        fc.nat(9),
        fc.nat(40),
        fc.constantFrom('\r\n', '\n'),
        async (text, count, padding, lineEnd) => {
          const body = buildRange({ [text]: count }, { padding, lineEnd })
          const outcome = await checkBreach(text, { sources: [sourceOf(body)] })
          expect(outcome.status).toBe(count === 0 ? 'pass' : 'fail')
          expect(outcome.details.occurrences).toBe(count)
        },
      ),
    )
  })

  it('passes no answer that was cut within a row', async () => {
    const body = buildRange({})
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), async (cut) => {
        const text = body.slice(0, cut)
        const last = text.split('\r\n').at(-1) ?? ''
        const outcome = await checkBreach('absent', { sources: [sourceOf(text)] })
        const isWhole = /^[0-9A-F]{35}:\d+$/u.test(last) || (last === '' && text !== '')
        expect(outcome.status).toBe(isWhole ? 'pass' : 'unknown')
      }),
    )
  })
})
