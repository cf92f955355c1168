import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parsePolicy } from '../../src/adapters/zod/parse-policy.js'
import { policySchema } from '../../src/adapters/zod/policy-schema.js'
import * as presets from '../../src/policy/presets/index.js'

const FILE = 'docs/policy.schema.json'

/** What the document is called. */
const HEAD = {
  title: 'hygie-policy/1',
  description: 'Rules for passwords: which hold, for whom and when, and which text each follows.',
}

describe('the JSON Schema of a policy', () => {
  it('says what the parser says', async () => {
    const { $schema, ...body } = z.toJSONSchema(policySchema, { io: 'input', reused: 'ref' })
    const text = `${JSON.stringify({ $schema, ...HEAD, ...body }, null, 2)}\n`
    await expect(text).toMatchFileSnapshot(`../../${FILE}`)
  })

  const schema = z.fromJSONSchema(JSON.parse(readFileSync(FILE, 'utf8')) as never)
  const accepts = (value: unknown): boolean => z.safeParse(schema, value).success

  const documents = Object.entries(presets).filter(([, preset]) => typeof preset === 'object')
  it.each(documents)('accepts the preset %s', (_name, preset) => {
    expect(accepts(JSON.parse(JSON.stringify(preset)))).toBe(true)
  })

  const plain = { format: 'hygie-policy/1', id: 'x' }
  it.each([
    [{}],
    [{ ...plain, format: 'hygie-policy/2' }],
    [{ ...plain, id: 'No Spaces' }],
    [{ ...plain, rulse: {} }],
    [{ ...plain, rules: { lenght: {} } }],
    [{ ...plain, rules: { length: { min: 0, max: 8 } } }],
    [{ ...plain, rules: { length: { min: 1.5, max: 8 } } }],
    [{ ...plain, rules: { composition: [{ anyOf: [] }] } }],
    [{ ...plain, rules: { rotation: { maxAge: 'P1W', unknownAge: { kind: 'force' } } } }],
    [{ ...plain, rollout: { percent: 101 } }],
    [{ ...plain, host: { mfa: 1 } }],
  ])('refuses what the parser refuses: %j', (value) => {
    expect(accepts(value)).toBe(false)
    expect(() => parsePolicy(value)).toThrow(/policy is not valid/u)
  })
})
