import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parsePolicy } from '../../src/adapters/zod/parse-policy.js'
import { policySchema } from '../../src/adapters/zod/policy-schema.js'
import { PolicyError } from '../../src/errors.js'
import * as presets from '../../src/policy/presets/index.js'
import type { PolicyDocument } from '../../src/policy/types.js'

const DOCUMENTS = Object.values(presets).filter((one) => typeof one === 'object')

/** Every place of a document, by the keys that lead there. */
function listPlaces(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, member]) => listPlaces(member, [...path, key])),
  ]
}

/** Puts something else in one place. */
function replace(document: PolicyDocument, path: readonly string[], value: unknown): unknown {
  const key = path.at(-1)
  if (key === undefined) return value
  const copy: unknown = JSON.parse(JSON.stringify(document))
  const parent = path.slice(0, -1).reduce((at, step) => Reflect.get(at as object, step), copy)
  Reflect.set(parent as object, key, value)
  return copy
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 0.5, -1, 9_007_199_254_740_993n),
  fc.constantFrom(
    undefined,
    '',
    'P1W',
    'P999999Y',
    '2026-02-30',
    '__proto__',
    () => 1,
    Symbol('s'),
  ),
  fc.constantFrom(new Date(Number.NaN), new Map(), /x/u),
)

const spoilt = fc
  .constantFrom(...DOCUMENTS)
  .chain((document) =>
    fc
      .record({ path: fc.constantFrom(...listPlaces(document)), value: odd })
      .map(({ path, value }) => replace(document, path, value)),
  )

const judge = (value: unknown): 'accepted' | 'refused' => {
  try {
    parsePolicy(value)
    return 'accepted'
  } catch (error) {
    if (error instanceof PolicyError) return 'refused'
    throw error
  }
}

describe('parsePolicy', () => {
  it('accepts or refuses with one coded error, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
        (value) => {
          expect(judge(value)).toBe('refused')
        },
      ),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(spoilt, (value) => {
        expect(['accepted', 'refused']).toContain(judge(value))
      }),
      { numRuns: 3000 },
    )
  })

  it('repeats no value', () => {
    const secret = 'Posologie2021!'
    const holding = fc.constantFrom<unknown>(secret, [secret], { secret }, [[secret]])
    fc.assert(
      fc.property(
        fc
          .constantFrom(...DOCUMENTS)
          .chain((document) =>
            fc
              .record({ path: fc.constantFrom(...listPlaces(document)), value: holding })
              .map(({ path, value }) => replace(document, path, value)),
          ),
        (value) => {
          try {
            parsePolicy(value)
          } catch (error) {
            if (!(error instanceof PolicyError)) throw error
            expect(error.message).not.toContain(secret)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('gives back every document that was written', () => {
    for (const document of DOCUMENTS) {
      expect(parsePolicy(JSON.parse(JSON.stringify(document)))).toEqual(document)
    }
  })
})

describe('the JSON Schema of a policy', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('docs/policy.schema.json', 'utf8')))

  /** What no schema can say: days that the calendar lacks, hours that the clock lacks. */
  const isUnsaid = (issue: z.core.$ZodIssue): boolean => issue.code === 'custom'

  it('refuses what the parser refuses, and accepts what it accepts', () => {
    fc.assert(
      fc.property(spoilt, (value) => {
        const text = JSON.stringify(value, (_key, part: unknown) =>
          typeof part === 'bigint' ? Number(part) : part,
        ) as string | undefined
        fc.pre(text !== undefined)
        const json: unknown = JSON.parse(text)
        const parsed = z.safeParse(policySchema, json)
        if (parsed.error?.issues.some(isUnsaid)) return
        expect(z.safeParse(schema, json).success).toBe(parsed.success)
      }),
      { numRuns: 2000 },
    )
  })
})
