import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/adapters/zod/index.js'
import * as presets from '../../src/policy/presets/index.js'
import type { PolicyDocument } from '../../src/policy/types.js'

/** Every value that a document sets, by pointer. Lists count as one value; what is off sets nothing. */
function listValues(value: unknown, pointer: string): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return []
  if (typeof value !== 'object' || Array.isArray(value) || 'kind' in value) return [pointer]
  return Object.entries(value).flatMap(([key, member]) => listValues(member, `${pointer}/${key}`))
}

const isCited = ({ cites }: PolicyDocument, pointer: string): boolean =>
  Object.keys(cites).some((cited) => pointer === cited || pointer.startsWith(`${cited}/`))

describe.each(Object.entries(presets))('the preset %s', (_name, preset) => {
  it('has a clause for each value', () => {
    const scoped = preset.scoped.flatMap(({ rules }, index) =>
      listValues(rules, `/scoped/${index}/rules`),
    )
    const values = [...listValues(preset.rules, '/rules'), ...scoped]
    expect(values.length).toBeGreaterThan(8)
    expect(values.filter((pointer) => !isCited(preset, pointer))).toEqual([])
  })

  it('cites no clause that nobody could read, and a text for every clause', () => {
    const clauses = Object.values(preset.cites).flat()
    expect(clauses.filter(({ evidence }) => evidence === 'unverified')).toEqual([])
    for (const { standard, clause, address } of clauses) {
      expect([standard, clause, address].every((text) => text.length > 2)).toBe(true)
    }
  })

  it('marks as a design choice what cites this package, and nothing else', () => {
    for (const { standard, evidence } of Object.values(preset.cites).flat()) {
      expect(evidence === 'design').toBe(standard === 'hygie')
    }
  })

  it('survives a file', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(preset)))).toEqual(preset)
  })
})

describe('the values that the texts fix', () => {
  it('are those of CNIL 2022-100, first case', () => {
    expect(presets.cnil2022.rules.composition).toEqual([
      {
        anyOf: [
          { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] },
          { min: 14, kinds: ['lower', 'upper', 'digit'] },
          { words: 7 },
          { bits: 80 },
        ],
      },
    ])
    expect(presets.cnil2022.rules.rotation?.maxAge).toBe('never')
  })

  it('are those of NIST SP 800-63B-4, section 3.1.1.2', () => {
    const { rules, scoped } = presets.nist80063b4
    expect(rules).toMatchObject({
      normalization: 'NFC',
      length: { min: 8 },
      composition: [],
      rotation: { maxAge: 'never' },
    })
    expect(rules.length.max).toBeGreaterThanOrEqual(64)
    expect(scoped).toEqual([
      { scope: { factors: ['single'] }, rules: { length: { min: 15, max: 256, maxBytes: 1_024 } } },
    ])
  })
})
