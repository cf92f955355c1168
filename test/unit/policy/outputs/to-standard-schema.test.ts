import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { describe, expect, it, vi } from 'vitest'
import { createListSource } from '../../../../src/breach/create-list-source.js'
import { fr } from '../../../../src/messages/fr.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import {
  type PasswordStandardSchema,
  type ToStandardSchemaOptions,
  toStandardSchema,
} from '../../../../src/policy/outputs/to-standard-schema.js'
import type { PartialRules, Policy } from '../../../../src/policy/types.js'

const make = (rules: PartialRules): Policy =>
  computePolicy(
    definePolicy({
      id: 'mine',
      rules: { length: { min: 12, max: 64 }, blocklist: [{ context: 'derivative' }], ...rules },
    }),
  )
const composition = [{ anyOf: [{ min: 1, kinds: ['digit'] }] }] as const

type Result = Awaited<ReturnType<PasswordStandardSchema['~standard']['validate']>>
const validate = (
  value: unknown,
  options?: ToStandardSchemaOptions,
  rules: PartialRules = {},
): Promise<Result> => toStandardSchema(make(rules), options)['~standard'].validate(value)
const codes = ({ issues = [] }: Result): string[] => issues.map(({ code }) => code)
const paths = ({ issues = [] }: Result): string[] => issues.map(({ path }) => path.join('.'))

describe('a validator after Standard Schema', () => {
  it('says what it is', () => {
    const { version, vendor } = toStandardSchema(make({}))['~standard']
    expect([version, vendor]).toEqual([1, 'hygie'])
  })

  it.each([
    ['a password', 'quatre mots au hasard'],
    ['a form', { login: 'jeanne', password: 'quatre mots au hasard' }],
  ])('gives back %s that may be set, as it came', async (_title, value) => {
    const result = await validate(value)
    expect(result).toEqual({ value })
    expect('value' in result && result.value).toBe(value)
  })

  it('gives every reason, with its sentence, its code and its parameters', async () => {
    const result = await validate('soleil', { catalog: fr }, { composition })
    expect(codes(result)).toEqual(['length_too_short', 'composition_unmet'])
    expect(result.issues?.[0]).toEqual({
      message: fr.reasons.length_too_short({ min: 12, actual: 6 }),
      path: [],
      code: 'length_too_short',
      params: { min: 12, actual: 6 },
    })
  })

  it('writes codes where it has no sentences', async () => {
    expect((await validate('soleil')).issues?.[0]?.message).toBe('length_too_short')
  })

  it.each([
    ['at the root for a text', 'soleil', undefined, ''],
    ['at the password for a form', { password: 'soleil' }, undefined, 'password'],
    ['where it is told', 'soleil', ['account', 'secret'], 'account.secret'],
    ['where it is told for a form', { password: 'soleil' }, ['secret'], 'secret'],
  ])('puts its issues %s', async (_title, value, path, expected) => {
    expect(paths(await validate(value, { path }))).toEqual([expected])
  })

  it.each([undefined, null, 42, {}, [], { password: null }, { password: ['soleil levant'] }])(
    'takes %j for a field that is empty',
    async (value) => {
      const { issues = [] } = await validate(value, { catalog: fr })
      expect(issues).toHaveLength(1)
      expect(issues[0]).toMatchObject({ code: 'length_too_short', params: { actual: 0 } })
    },
  )

  it('reads no member that is not the own one of the value', async () => {
    const result = await validate(Object.create({ password: 'quatre mots au hasard' }))
    expect(codes(result)).toEqual(['length_too_short'])
  })

  it.each<readonly [string, object, ToStandardSchemaOptions, string[]]>([
    ['the form', { context: { name: 'Clementine Dupuytren' } }, {}, ['blocklist_context']],
    [
      'the portal',
      {},
      { subject: { context: { name: 'Clementine Dupuytren' } } },
      ['blocklist_context'],
    ],
    [
      'the portal, which the form cannot unsay',
      { context: { name: 'Nobody' } },
      { subject: { context: { name: 'Clementine Dupuytren' } } },
      ['blocklist_context'],
    ],
    ['nobody', {}, {}, []],
    ['a form that says nonsense', { context: 'Clementine' }, {}, []],
    ['a form that says nothing', { context: null }, {}, []],
  ])('knows the person from %s', async (_title, members, options, expected) => {
    const value = { password: 'ClementineDupuytren1', ...members }
    expect(codes(await validate(value, options))).toEqual(expected)
  })

  it('does not let a form choose an account outside of the roll-out', async () => {
    const policy = computePolicy(
      definePolicy({
        id: 'mine',
        rollout: { percent: 0 },
        rules: { length: { min: 12, max: 64 } },
      }),
    )
    const schema = toStandardSchema(policy, { subject: { account: 'a-1' } })
    expect(codes(await schema['~standard'].validate({ password: 'soleil' }))).toEqual([])
  })

  it.each([
    ['unknown', ['breach_coverage_partial']],
    ['recheck', []],
  ] as const)('follows the policy on an open question: %s', async (breach, expected) => {
    const source = createListSource(['pharmacie'], { name: 'house words' })
    const rules = { breach: { maxOccurrences: 0 }, onUnknown: { breach } }
    const services = { sources: [source] as const }
    const result = await validate('quatre mots au hasard', { services }, rules)
    expect(codes(result)).toEqual(expected)
  })

  it('asks no service about a text that is too long to be judged', async () => {
    const estimate = vi.fn()
    const services = { estimator: { estimate } }
    const result = await validate('a'.repeat(1e6), { services }, { strength: { minScore: 3 } })
    expect(codes(result)).toContain('text_too_long')
    expect(estimate).not.toHaveBeenCalled()
  })

  it('never holds the password', async () => {
    const password = 'zmov-ygxx'
    const { issues } = await validate({ password }, { catalog: fr }, { composition })
    expect(issues).toHaveLength(2)
    expect(JSON.stringify(issues)).not.toContain(password)
  })

  it('rejects where a rule lacks its service, and throws for a policy that is not resolved', async () => {
    const wrong = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })
    await expect(validate('a', {}, { strength: { minScore: 3 } })).rejects.toEqual(wrong)
    const document = definePolicy({ id: 'mine' }) as unknown as Policy
    expect(() => toStandardSchema(document)).toThrow(wrong)
  })

  it('is taken by a resolver of forms, types included', async () => {
    const schema = toStandardSchema<{ readonly password: string }>(make({ composition }), {
      catalog: fr,
    })
    const resolve = standardSchemaResolver(schema)
    const fields = { fields: {}, shouldUseNativeValidation: false, criteriaMode: 'all' } as const
    const { errors } = await resolve({ password: 'soleil' }, undefined, fields)
    expect(Object.values(errors['password']?.types ?? {})).toHaveLength(2)
    expect((await resolve({ password: 'quatre mots 2 hasard' }, undefined, fields)).errors).toEqual(
      {},
    )
  })
})
