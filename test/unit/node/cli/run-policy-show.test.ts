import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../support/run-command.js'

describe('a preset', () => {
  it('is shown rule by rule, with its clauses and how well they are known', async () => {
    const { code, out } = await runCommand(['policy', 'show'])
    expect(code).toBe(0)
    expect(out).toMatch(/^cnil-2022 {2}empreinte [0-9a-f]{16}\n/u)
    expect(out).toContain(
      '  Longueur        12 à 256\u00A0caractères, 1\u202F024\u00A0octets au plus\n',
    )
    expect(out).toContain(
      '  Composition     au moins 12\u00A0caractères avec minuscules, majuscules, chiffres et caractères spéciaux\n                  ou au moins 14\u00A0caractères',
    )
    expect(out).toContain('  Robustesse      «\u00A0Bonne\u00A0» au moins\n')
    expect(out).toContain('  Renouvellement  sans échéance, sur événement seulement\n')
    expect(out).toContain('\nSources\n  /rules/normalization\n')
    expect(out).toContain('(texte cité par un tiers)')
    expect(out).toContain('(choix de l’auteur)')
  })

  it('is resolved for the occasion', async () => {
    const alone = await runCommand(['policy', 'show', 'nist-800-63b-4', '--locale', 'en'])
    const beside = await runCommand(['policy', 'show', 'nist-800-63b-4', '--locale', 'en', '--mfa'])
    expect(alone.out).toContain('  Length         15 to 256\u00A0characters')
    expect(beside.out).toContain('  Length         8 to 256\u00A0characters')
  })

  it('--json writes rules and clauses', async () => {
    const { json } = await runCommand(['policy', 'show', 'cnil-2022', '--json'])
    expect(json()).toEqual([
      {
        id: 'cnil-2022',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
        mode: 'enforce',
        rollout: { percent: 100 },
        host: {},
        rules: expect.objectContaining({ length: { min: 12, max: 256, maxBytes: 1024 } }),
        cites: expect.objectContaining({ '/rules/composition': expect.any(Array) }),
      },
    ])
  })
})

describe('a file', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hygie-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  const show = async (rules: object, locale: string): Promise<string> => {
    const path = join(folder, 'policy.json')
    await writeFile(path, JSON.stringify({ format: 'hygie-policy/1', id: 'own', rules }))
    return (await runCommand(['policy', 'show', path, '--locale', locale])).out
  }

  it('with nothing in it shows that there are no rules, and no sources', async () => {
    const out = await show({}, 'en')
    expect(out.match(/no rule/gu)).toHaveLength(6)
    expect(out).not.toContain('Sources')
  })

  it.each([
    ['fr', '2\u00A0autres', '6 mois au plus', 'mailbox_relay\u00A0: sans effet', 'refus'],
    ['en', '2\u00A0others', '6 months at most', 'mailbox_relay: no effect', 'refusal'],
  ])('with every rule shows every rule, in %s', async (locale, words, period, mailbox, refusal) => {
    const out = await show(
      {
        composition: [{ anyOf: [{ words: 5 }] }, { anyOf: [{ min: 8, kindsAtLeast: 3 }] }],
        blocklist: [
          { context: 'whole', words: ['ameli', 'portail'] },
          { context: 'off', words: ['un'] },
          { context: 'derivative' },
        ],
        strength: { minScore: 2 },
        breach: { maxOccurrences: 3 },
        rotation: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
        mailbox: { actions: { mailbox_relay: 'ignore', mailbox_role: 'refuse' } },
        onUnknown: { breach: 'refuse' },
      },
      locale,
    )
    expect(out.match(/^ {2}Composition/gmu)).toHaveLength(2)
    expect(out).toContain(words)
    expect(out.replaceAll('\u00A0', ' ')).toContain(period)
    expect(out).toContain(mailbox)
    expect(out).toContain(refusal)
    expect(out).toMatch(/3\u00A0occurrences/u)
  })

  it.each([
    [
      'fr',
      { breach: { maxOccurrences: 1 }, mailbox: {} },
      '1\u00A0occurrence,',
      'règles par défaut',
    ],
    ['en', { breach: { maxOccurrences: 1 }, mailbox: {} }, '1\u00A0occurrence,', 'default rules'],
    ['fr', { breach: {}, mailbox: {} }, 'aucune occurrence admise', 'règles par défaut'],
    [
      'fr',
      { breach: { maxOccurrences: 1_000_000 }, mailbox: {} },
      '\u00A0d’occurrences,',
      'défaut',
    ],
  ])('in %s, %j', async (locale, rules, breach, mailbox) => {
    const out = await show(rules, locale)
    expect(out).toContain(breach)
    expect(out).toContain(mailbox)
  })

  it.each([
    [
      { onHit: 'force_change', maxOccurrences: 9 },
      'réserve jusqu’à 9 occurrences, changement imposé',
    ],
    [{ onHit: 'force_change' }, 'changement imposé dès la première occurrence'],
    [{ onHit: 'warn', maxOccurrences: 9 }, 'réserve dès la première occurrence'],
    [
      { onHit: 'ignore', maxOccurrences: 9, tweaks: true },
      'sans effet dès la première occurrence, ',
    ],
    [{ tweaks: true }, 'aucune occurrence admise, variante proche : réserve'],
    [{ tweaks: true, onSimilar: 'refuse' }, 'aucune occurrence admise, variante proche : refus'],
  ])('%j says what becomes of a leak', async (breach, text) => {
    expect((await show({ breach }, 'fr')).replaceAll('\u00A0', ' ')).toContain(text)
  })

  it('in days and in years', async () => {
    const rotation = (maxAge: string): object => ({
      rotation: { maxAge, unknownAge: { kind: 'force' } },
    })
    expect((await show(rotation('P90D'), 'fr')).replaceAll('\u00A0', ' ')).toContain(
      '90 jours au plus',
    )
    expect((await show(rotation('P1Y'), 'fr')).replaceAll('\u00A0', ' ')).toContain('1 an au plus')
  })
})
