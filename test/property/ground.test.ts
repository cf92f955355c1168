import { createHash, webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeSha1 } from '../../src/internal/compute-sha1.js'
import { toHex } from '../../src/internal/to-hex.js'
import { normalizePassword } from '../../src/text.js'
import { parseInstant } from '../../src/time.js'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('computeSha1', () => {
  it('agrees with node:crypto and Web Crypto on any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const hex = toHex(computeSha1(text))
        expect(hex).toBe(createHash('sha1').update(text).digest('hex').toUpperCase())
        const web = await webcrypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
        expect(hex).toBe(Buffer.from(web).toString('hex').toUpperCase())
      }),
      { numRuns: 500 },
    )
  })
})

describe('normalizePassword', () => {
  it('is idempotent, and counts as the platform does', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('NFC', 'NFKC', 'none'), (password, form) => {
        const once = normalizePassword(password, { form })
        expect(normalizePassword(once.text, { form })).toEqual(once)
        expect(once.codePoints).toBe([...once.text].length)
        expect(once.bytes).toBe(new TextEncoder().encode(once.text).length)
      }),
    )
  })

  it('treats canonically equivalent passwords alike', () => {
    fc.assert(
      fc.property(anyText, (password) => {
        const composed = normalizePassword(password.normalize('NFC'))
        expect(normalizePassword(password.normalize('NFD')).text).toBe(composed.text)
      }),
    )
  })
})

describe('parseInstant', () => {
  it('gives back every moment that it wrote', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('0001-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59Z'),
          noInvalidDate: true,
        }),
        (date) => {
          const instant = parseInstant(date)
          expect(instant).toBe(date.toISOString())
          expect(parseInstant(instant)).toBe(instant)
        },
      ),
    )
  })

  it('is total', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const instant = parseInstant(value)
        expect(instant === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(instant)).toBe(
          true,
        )
      }),
    )
  })
})
