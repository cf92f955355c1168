import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/adapters/zod/index.js'
import { isHygieError } from '../../src/errors.js'
import { checkPassword } from '../../src/policy/check-password.js'
import { computePolicy } from '../../src/policy/compute-policy.js'
import * as presets from '../../src/policy/presets/index.js'
import { STANDARDS } from '../../src/policy/standards/index.js'
import type {
  Clause,
  CompositionProfile,
  PolicyDocument,
  PolicyServices,
} from '../../src/policy/types.js'
import { createStrengthEstimator, loadStrengthTier } from '../../src/strength/index.js'
import { listPresets } from '../support/list-presets.js'

/** Every value that a document sets, by pointer. Lists count as one value; what is off sets nothing. */
function listValues(value: unknown, pointer: string): string[] {
  if (value === null || value === 'any' || (Array.isArray(value) && value.length === 0)) return []
  if (typeof value !== 'object' || Array.isArray(value) || 'kind' in value) return [pointer]
  return Object.entries(value).flatMap(([key, member]) => listValues(member, `${pointer}/${key}`))
}

const isCited = ({ cites }: PolicyDocument, pointer: string): boolean =>
  Object.keys(cites).some((cited) => pointer === cited || pointer.startsWith(`${cited}/`))

const describeClause = ({ standard, clause, address, textDate, evidence }: Clause): string =>
  [standard, clause, address, textDate, evidence].join(' · ')

const known = new Set(STANDARDS.flatMap(({ clauses }) => clauses).map(describeClause))

describe.each(listPresets())('the preset %s', (_name, preset) => {
  it('is the golden file that was reviewed clause by clause', async () => {
    await expect(`${JSON.stringify(preset, null, 2)}\n`).toMatchFileSnapshot(
      `../vectors/presets/${preset.id}.json`,
    )
  })

  it('has a clause for each value', () => {
    const scoped = preset.scoped.flatMap(({ rules }, index) =>
      listValues(rules, `/scoped/${index}/rules`),
    )
    const values = [...listValues(preset.rules, '/rules'), ...scoped]
    expect(values.length).toBeGreaterThan(8)
    expect(values.filter((pointer) => !isCited(preset, pointer))).toEqual([])
  })

  it('cites no clause that nobody could read, and only clauses of our standards', () => {
    const clauses = Object.values(preset.cites).flat()
    expect(clauses.filter(({ evidence }) => evidence === 'unverified')).toEqual([])
    const texts = clauses.filter(({ evidence }) => evidence !== 'design').map(describeClause)
    expect(texts.filter((text) => !known.has(text))).toEqual([])
  })

  it('marks as a design choice what cites this package, and nothing else', () => {
    for (const { standard, evidence } of Object.values(preset.cites).flat()) {
      expect(evidence === 'design').toBe(standard === 'hygie')
    }
  })

  it('declares nothing in the name of the portal, and refuses from the first account on', () => {
    const { host, mode, rollout } = preset
    expect({ host, mode, rollout }).toEqual({
      host: {},
      mode: 'enforce',
      rollout: { percent: 100 },
    })
  })

  it('lets a sound password pass, and refuses one that is known, short or a repetition', async () => {
    const services: PolicyServices = {
      estimator: createStrengthEstimator({ tiers: [await loadStrengthTier('french')] }),
      sources: [
        {
          kind: 'local',
          name: 'test',
          coverage: 'complete',
          asOf: null,
          find: () => ({ found: false, occurrences: null }),
        },
      ],
      history: { entries: [], verify: () => false },
    }
    const policy = computePolicy(preset)
    const judge = async (password: string): Promise<string> =>
      (await checkPassword({ password }, { policy, services })).status
    expect(await judge('7!Quai-Lampe-ocre-Vigne-tordu-brume')).toBe('pass')
    expect(await judge('1111')).toBe('fail')
  })

  it('survives a file', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(preset)))).toEqual(preset)
  })
})

describe('the presets', () => {
  it('have a name each, and one golden file each', () => {
    const ids = listPresets().map(([, { id }]) => `${id}.json`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(readdirSync('test/vectors/presets').sort()).toEqual(ids.sort())
  })

  it('give no figure that the text leaves to the portal', () => {
    const withoutFigures = [
      () => presets.defineAmelipro({ minLength: Number.NaN }),
      () => presets.defineBsiOrp4({ minLength: 0 }),
      () => presets.definePgssiSRieV1({ maxAge: 'P0.5Y' as 'P1Y' }),
    ]
    for (const define of withoutFigures) {
      expect(define).toThrow(
        expect.toSatisfy((error) => isHygieError(error) && error.code === 'ERR_POLICY_INVALID'),
      )
    }
    expect(presets.defineAmelipro({ minLength: 9, historyEntries: 3 }).rules).toMatchObject({
      length: { min: 9 },
      history: { entries: 3 },
    })
  })
})

describe('the values that the texts fix', () => {
  const shortest = (document: PolicyDocument, occasion = {}): number =>
    computePolicy(document, occasion).rules.length.min
  const mfa = { factors: 'mfa' } as const
  const admin = { roles: ['admin'] } as const

  it.each([
    ['NIST alone', shortest(presets.nist80063b4), 15],
    ['NIST beside a second factor', shortest(presets.nist80063b4, mfa), 8],
    ['ANSSI, high', shortest(presets.anssi2021, { sensitivity: 'high' }), 15],
    ['ANSSI, medium', shortest(presets.anssi2021, { sensitivity: 'medium' }), 12],
    ['ANSSI, low', shortest(presets.anssi2021, { sensitivity: 'low' }), 9],
    ['MonServiceSécurisé, users', shortest(presets.anssiMonServiceSecurise), 12],
    ['MonServiceSécurisé, administrators', shortest(presets.anssiMonServiceSecurise, admin), 16],
    ['ASVS, level 1', shortest(presets.owaspAsvs5Level1), 8],
    ['ASVS, level 2, alone', shortest(presets.owaspAsvs5Level2), 15],
    ['ASVS, level 3, second factor', shortest(presets.owaspAsvs5Level3, mfa), 8],
    ['PCI DSS', shortest(presets.pciDss401), 12],
    ['ISM alone', shortest(presets.auIsm202512), 15],
    ['ISM second factor', shortest(presets.auIsm202512, mfa), 6],
    ['ISM secret', shortest(presets.auIsm202512, { groups: ['secret'] }), 17],
    ['ISM top secret', shortest(presets.auIsm202512, { groups: ['top_secret'] }), 20],
    ['ISM secret, mfa', shortest(presets.auIsm202512, { ...mfa, groups: ['secret'] }), 8],
    ['ISM top secret, mfa', shortest(presets.auIsm202512, { ...mfa, groups: ['top_secret'] }), 10],
    ['NCSC alone', shortest(presets.ncscUk), 12],
    ['NCSC second factor', shortest(presets.ncscUk, mfa), 8],
    ['harmonised alone', shortest(presets.frHealthHarmonised), 15],
    ['harmonised, second factor', shortest(presets.frHealthHarmonised, mfa), 12],
  ])('%s: %i characters', (_text, actual, expected) => {
    expect(actual).toBe(expected)
  })

  it.each<[string, PolicyDocument, CompositionProfile[]]>([
    ['cnilAlone', presets.cnil2022, [{ words: 7 }, { bits: 80 }]],
    ['cnilRestricted', presets.cnil2022Restricted, [{ words: 5 }, { bits: 50 }]],
    ['cnilDevice', presets.cnil2022Device, [{ digitsOnly: true, min: 4 }, { bits: 13 }]],
  ])('%s: examples stand beside the bits', (_text, { rules }, profiles) => {
    expect(rules.composition[0]?.anyOf).toEqual(expect.arrayContaining(profiles))
  })

  it.each([
    ['PCI alone', presets.pciDss401, {}, 'P90D'],
    ['PCI beside a second factor', presets.pciDss401, mfa, 'never'],
    ['ANSSI ordinary', presets.anssi2021, {}, 'never'],
    ['ANSSI privileged', presets.anssi2021, admin, 'P3Y'],
    ['amelipro', presets.defineAmelipro({ minLength: 12 }), {}, 'P6M'],
    ['French health, privileged', presets.frHealthHarmonised, admin, 'P1Y'],
    ['NIST', presets.nist80063b4, admin, 'never'],
    ['ISM', presets.auIsm202512, {}, 'never'],
  ])('%s: renewed after %s', (_text, document, occasion, expected) => {
    expect(computePolicy(document, occasion).rules.rotation?.maxAge).toBe(expected)
  })
})
