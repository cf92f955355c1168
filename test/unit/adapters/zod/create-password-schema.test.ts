import { describe, expect, it, vi } from 'vitest'
import * as classic from 'zod'
import * as mini from 'zod/mini'
import { createPasswordSchema } from '../../../../src/adapters/zod/create-password-schema.js'
import { fr } from '../../../../src/messages/fr.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import type { PartialRules, Policy } from '../../../../src/policy/types.js'

const make = (rules: PartialRules = {}): Policy =>
  computePolicy(
    definePolicy({
      id: 'mine',
      rules: {
        length: { min: 12, max: 64 },
        composition: [{ anyOf: [{ min: 1, kinds: ['digit'] }] }],
        ...rules,
      },
    }),
  )
const GOOD = 'quatre mots 2 hasard'

describe('a zod schema of a password', () => {
  const password = createPasswordSchema(make(), { catalog: fr })

  it.each([
    ['zod', classic.object({ login: classic.string(), password })],
    ['zod/mini', mini.object({ login: mini.string(), password })],
  ])('gives every reason in an object of %s', async (_name, schema) => {
    const { error } = await schema.safeParseAsync({ login: 'jeanne', password: 'soleil' })
    expect(error?.issues).toEqual([
      {
        code: 'custom',
        message: fr.reasons.length_too_short({ min: 12, actual: 6 }),
        path: ['password'],
        params: { code: 'length_too_short', min: 12, actual: 6 },
      },
      {
        code: 'custom',
        message: fr.reasons.composition_unmet({ anyOf: [{ min: 1, kinds: ['digit'] }] }),
        path: ['password'],
        params: { code: 'composition_unmet', anyOf: [{ min: 1, kinds: ['digit'] }] },
      },
    ])
  })

  it('lets a good one through, as it came', async () => {
    const typed = `${GOOD} e\u0301`
    expect(await password.parseAsync(typed)).toBe(typed)
  })

  it('shows no password, even where zod is told to show what it got', async () => {
    const { error } = await password.safeParseAsync('soleil', { reportInput: true })
    expect(error?.issues).toHaveLength(2)
    expect(JSON.stringify(error)).not.toContain('soleil')
  })

  it.each([undefined, null, 42, ['soleil']])(
    'takes %j for a field that is empty',
    async (value) => {
      const { error } = await password.safeParseAsync(value)
      expect(error?.issues).toMatchObject([
        { code: 'invalid_type', message: fr.reasons.length_too_short({ min: 12, actual: 0 }) },
      ])
      const coded = await createPasswordSchema(make()).safeParseAsync(value)
      expect(coded.error?.issues[0]?.message).toBe('length_too_short')
    },
  )

  it('puts its issues below the field where it is told', async () => {
    const schema = mini.object({ account: createPasswordSchema(make(), { path: ['secret'] }) })
    const { error } = await schema.safeParseAsync({ account: 'soleil' })
    expect(error?.issues[0]?.path).toEqual(['account', 'secret'])
  })

  it('knows the person from the portal', async () => {
    const policy = make({ blocklist: [{ context: 'derivative' }] })
    const subject = { context: { name: 'Clementine Dupuytren' } }
    const { error } = await createPasswordSchema(policy, { subject }).safeParseAsync(
      'ClementineDupuytren1',
    )
    expect(error?.issues.map(({ message }) => message)).toEqual(['blocklist_context'])
  })

  it('asks no service about a text that is too long to be judged', async () => {
    const estimate = vi.fn()
    const policy = make({ strength: { minScore: 3 } })
    const schema = createPasswordSchema(policy, { services: { estimator: { estimate } } })
    const { error } = await schema.safeParseAsync('a'.repeat(1e6))
    expect(error?.issues[0]?.message).toBe('text_too_long')
    expect(estimate).not.toHaveBeenCalled()
  })

  it('rejects where a rule lacks its service, and throws for a policy that is not resolved', async () => {
    const wrong = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })
    const schema = createPasswordSchema(make({ strength: { minScore: 3 } }))
    await expect(schema.safeParseAsync(GOOD)).rejects.toEqual(wrong)
    const document = definePolicy({ id: 'mine' }) as unknown as Policy
    expect(() => createPasswordSchema(document)).toThrow(wrong)
  })
})
