import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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
  expect(json()).toMatchObject([
    { explanations: [{ params: { minScore: 3 } }, { code: 'strength_name' }] },
  ])
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
    {
      line: 2,
      status: 'fail',
      reasons: ['strength_too_low', 'strength_personal_data', 'strength_date'],
    },
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

it('--explain tells what was found by its places, and what would help', async () => {
  const { out } = await runCommand(['strength', '--explain'], { input: 'Opticienne59' })
  const lines = out.split('\n').map((line) => line.replaceAll('\u00A0', ' '))
  expect(lines.slice(0, 10)).toEqual([
    '✗ Ne convient pas',
    expect.stringMatching(/^ {2}Robustesse {2}■□□□ Faible, environ 10[⁰¹²³⁴⁵⁶] essais$/u),
    '  Éléments    1 à 10 Mot du métier, 11 à 12 Nombre',
    '  Points      2',
    '  Bits        CNIL 71, ANSSI 78, si tout était tiré au hasard',
    expect.stringMatching(/^ {2}Durées {6}\S+ \S+ \(en ligne, 100 essais par heure\)$/u),
    expect.stringMatching(/^ {14}\S+ \S+ \(en ligne, 10 essais par seconde\)$/u),
    expect.stringMatching(/^ {14}.+ \(empreinte lente dérobée\)$/u),
    '              moins d’une seconde (empreinte rapide dérobée)',
    expect.stringMatching(/^ {2}Conseil {5}\S/u),
  ])
  expect(out).not.toMatch(/opticienne/iu)
})

it('--explain says of a strong one that it takes centuries, in English too', async () => {
  const { out, code } = await runCommand(['strength', '--explain', '--locale', 'en'], {
    input: 'é😀 tango ravin cuivre loutre granite',
  })
  expect(code).toBe(0)
  expect(out).toMatch(/Times +centuries \(online, 100\u00A0guesses an hour\)/u)
  expect(out).toMatch(
    /Parts +1 to 3 Not recognised, 4 to 8 Common word, 9 Separator, 10 to 14 Common word/u,
  )
  expect(out).not.toContain('Advice')
})

it('--explain lists parts of one character, and several pieces of advice', async () => {
  const digit = await runCommand(['strength', '--explain'], { input: '7soleil' })
  expect(digit.out).toMatch(/Éléments +1 Nombre, 2 à 7 Mot courant\n/u)
  const phone = await runCommand(['strength', '--explain'], { input: '02 61 91 44 53' })
  expect(phone.out).toMatch(/Conseil +Retirer les numéros .+\n {14}Ajouter un mot rare/u)
})

it('--json --explain holds the explanation, and a batch too', async () => {
  const { json } = await runCommand(['strength', '--json', '--explain'], { input: 'motdepasse' })
  expect(json()).toMatchObject([{ score: 0, explanation: { points: 1, isProvisional: false } }])
  const batch = await runCommand(['strength', '--batch', '--explain'], { input: 'motdepasse' })
  expect(batch.json()).toMatchObject([{ line: 1, explanation: { spans: [{ start: 0, end: 10 }] } }])
})

describe('--context', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hygie-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (text: string): string => {
    const file = join(folder, 'context.json')
    writeFileSync(file, text)
    return file
  }

  it('reads what is known of the person; options win over it', async () => {
    const file = write(JSON.stringify({ name: 'Solveig Trémel', words: ['Korrigane'] }))
    const of = async (password: string, ...more: string[]): Promise<unknown> => {
      const args = ['strength', '--json', '--context', file, ...more]
      const [answer] = (await runCommand(args, { input: password })).json() as {
        reasons: string[]
      }[]
      return answer?.reasons.includes('strength_personal_data')
    }
    expect(await of('SolveigTremel56')).toBe(true)
    expect(await of('Korrigane2020')).toBe(true)
    expect(await of('SolveigTremel56', '--name', 'Jeanne Martin')).toBe(false)
  })

  it.each([
    ['not JSON', '{', 'ERR_CLI_CONTEXT_FILE'],
    ['no object', '["Trémel"]', 'ERR_CLI_CONTEXT_FILE'],
    ['a wrong member', '{"name":3}', 'ERR_CLI_INPUT_MEMBER'],
  ])('refuses a file that is %s', async (_title, text, code) => {
    const { code: exit, err } = await runCommand(['strength', '--context', write(text)], {
      input: 'x',
    })
    expect(exit).toBe(2)
    expect(err).toContain(code)
  })

  it('refuses a file that is not there', async () => {
    const { code, err } = await runCommand(['check', '--context', join(folder, 'none')], {
      input: 'x',
    })
    expect(code).toBe(2)
    expect(err).toContain('ERR_CLI_CONTEXT_FILE')
    expect(err).not.toContain('none')
  })
})
