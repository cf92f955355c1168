import { expect, it } from 'vitest'
import { runCommand } from '../../../support/run-command.js'

it('shows a bar, a word and an order of magnitude', async () => {
  const { code, out } = await runCommand(['strength'], { input: 'x' })
  expect(code).toBe(1)
  expect(out).toMatch(
    /^✗ Ne convient pas\n {2}Robustesse {2}□□□□ Très faible, environ 10[⁰¹²³]\u00A0essais\n {2}• Ce mot de passe se devine trop vite/u,
  )
})

it('--json writes one object', async () => {
  const { code, json } = await runCommand(['strength', '--json', '--locale', 'en'], {
    input: 'tango ravin cuivre loutre granite',
  })
  expect(code).toBe(0)
  expect(json()).toEqual([
    { score: 4, guessesLog10: expect.any(Number), status: 'pass', reasons: [], explanations: [] },
  ])
})

it('the policy sets the score that is asked for, and 3 stands in for one without', async () => {
  const { json } = await runCommand(['strength', '--json', '--policy', 'nist-800-63b-4'], {
    input: 'doudou',
  })
  expect(json()).toMatchObject([{ explanations: [{ params: { minScore: 3 } }] }])
})

it('a batch takes passwords and objects, with words of the person', async () => {
  const lines = [
    'Lemarchand1987',
    JSON.stringify({ password: 'Lemarchand1987', context: { name: 'Jeanne Lemarchand' } }),
    JSON.stringify({ password: 'a', context: { birthDate: '1987-05-12', formerPasswords: ['b'] } }),
    JSON.stringify({ password: 'a', context: { birthDate: '12/05/1987' } }),
    JSON.stringify({ password: 'a', context: { formerPasswords: 'b' } }),
    JSON.stringify({ password: 'a', context: { formerPasswords: [1] } }),
    JSON.stringify({ password: 'a', context: { city: 3 } }),
    JSON.stringify({ password: 'a', context: 'Jeanne' }),
    JSON.stringify({ password: 'a', occasion: { exposed: 'no' } }),
    JSON.stringify({
      password: 'a',
      occasion: { roles: ['admin'], client: 'app', exposed: false },
    }),
  ]
  const { code, json } = await runCommand(['strength', '--batch'], { input: lines.join('\n') })
  const rows = json() as { guessesLog10: number }[]
  const wrong = (member: string): object => ({ error: { code: 'ERR_CLI_INPUT_MEMBER', member } })
  expect(code).toBe(2)
  expect(rows[1]?.guessesLog10).toBeLessThan(rows[0]?.guessesLog10 ?? 0)
  expect(rows).toMatchObject([
    { line: 1, score: expect.any(Number) },
    { line: 2, status: 'fail', reasons: ['strength_too_low'] },
    { line: 3, score: 0 },
    wrong('context.birthDate'),
    wrong('context.formerPasswords'),
    wrong('context.formerPasswords'),
    wrong('context.city'),
    wrong('context'),
    wrong('occasion.exposed'),
    { line: 10, score: 0 },
  ])
})
