import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchLike } from '../../../../src/ports.js'
import { buildPadding } from '../../../support/build-range.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { runCommand } from '../../../support/run-command.js'
import { makeIndex } from './make-index.js'

const STRONG = 'Tango-Ravin-Cuivre-8-Loutre'

/** Answers the range protocol from memory, and remembers what it was asked. */
function serve(counts: Readonly<Record<string, number>>): {
  readonly fetch: FetchLike
  readonly urls: string[]
} {
  const urls: string[] = []
  const hashes = Object.entries(counts).map(
    ([password, count]) =>
      [createHash('sha1').update(password).digest('hex').toUpperCase(), count] as const,
  )
  return {
    urls,
    fetch: async (url) => {
      urls.push(url)
      const rows = hashes
        .filter(([hash]) => url.endsWith(hash.slice(0, 5)))
        .map(([hash, count]) => `${hash.slice(5)}:${count}`)
      return new Response([...rows, ...buildPadding(500)].join('\r\n'))
    },
  }
}

describe('hygie check', () => {
  it('without the network, what the list does not hold stays unknown', async () => {
    const { code, out, err } = await runCommand(['check'], { input: `${STRONG}\n` })
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(out.replace(/10[⁰¹²³⁴-⁹]+/u, '10ⁿ')).toBe(`? Sans réponse
  Robustesse  ■■■■ Très bonne, environ 10ⁿ\u00A0essais
  Fuites      sans réponse
  Politique   cnil-2022
  • Ce mot de passe ne figure pas dans la liste consultée, mais elle ne recense qu’une partie des fuites\u00A0: ne l’utilisez nulle part ailleurs.
  Ajoutez --online pour interroger aussi la base publique des fuites.
`)
  })

  it('with the network, a clear password passes, and five digits leave', async () => {
    const { fetch, urls } = serve({})
    const { code, out } = await runCommand(['check', '--online', '--locale', 'en'], {
      input: STRONG,
      fetch,
    })
    const hash = createHash('sha1').update(STRONG).digest('hex').toUpperCase()
    expect(code).toBe(0)
    expect(out).toMatch(
      /^✓ Suitable\n {2}Strength {2}■■■■ Very good, about 10[⁰¹²³⁴-⁹]+\u00A0guesses\n/u,
    )
    expect(out).toContain('  Leaks     none\n')
    expect(urls).toEqual([`https://api.pwnedpasswords.com/range/${hash.slice(0, 5)}`])
  })

  it('an exposed password fails, and its occurrences are counted', async () => {
    const { fetch } = serve({ [STRONG]: 1_234_567 })
    const { code, out } = await runCommand(['check', '--online'], { input: STRONG, fetch })
    expect(code).toBe(1)
    expect(out).toContain('✗ Ne convient pas')
    expect(out).toContain('  Fuites      1\u202F234\u202F567\u00A0occurrences\n')
    expect(out).not.toContain('--online')
  })

  it('a password of the list fails without a count', async () => {
    const { code, out } = await runCommand(['check'], { input: 'doudou' })
    expect(code).toBe(1)
    expect(out).toContain('  Fuites      parmi les plus courants\n')
  })

  it('what is known of the person counts', async () => {
    const input = 'Lemarchand1987'
    const blind = await runCommand(['check', '--json'], { input })
    const argv = ['--name', 'Jeanne Lemarchand', '--birth-date', '1987-05-12']
    const seeing = await runCommand(['check', '--json', ...argv], { input })
    const [before] = blind.json() as [{ guessesLog10: number; reasons: string[] }]
    const [after] = seeing.json() as [{ guessesLog10: number; reasons: string[] }]
    expect(after.guessesLog10).toBeLessThan(before.guessesLog10)
    expect(after.reasons).toContain('blocklist_context')
    expect(before.reasons).not.toContain('blocklist_context')
  })

  it('--json writes one object, with every reason explained and no password', async () => {
    const { code, out, json } = await runCommand(['check', '--json'], { input: 'Doudou12!' })
    expect(code).toBe(1)
    expect(json()).toEqual([
      {
        status: 'fail',
        reasons: expect.arrayContaining(['length_too_short', 'breach_coverage_partial']),
        score: expect.any(Number),
        guessesLog10: expect.any(Number),
        breach: {
          status: 'unknown',
          source: null,
          asOf: null,
          occurrences: null,
          action: null,
          unavailable: [],
          tweaks: 0,
        },
        mustChange: false,
        recheck: true,
        policy: { id: 'cnil-2022', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) },
        explanations: expect.arrayContaining([
          {
            code: 'length_too_short',
            params: { min: 12, actual: 9 },
            message:
              'Ce mot de passe compte 9\u00A0caractères et il en faut au moins 12\u00A0: ajoutez par exemple un mot.',
          },
        ]),
      },
    ])
    expect(out.toLowerCase()).not.toContain('doudou12')
  })

  it('--mfa and --policy choose the rules', async () => {
    const { fetch } = serve({})
    const run = (argv: readonly string[]): Promise<{ code: number }> =>
      runCommand(['check', '--online', '--policy', 'nist-800-63b-4', ...argv], {
        input: 'kxq7vz2pmw',
        fetch,
      })
    expect((await run([])).code).toBe(1)
    expect((await run(['--mfa'])).code).toBe(0)
  })

  it('an index is asked instead of the list, and the service after it', async () => {
    const directory = makeDirectory()
    const path = await makeIndex(directory, 'own.hygie', { doudou: 31 })
    const { fetch, urls } = serve({})
    const run = async (input: string, ...argv: readonly string[]): Promise<unknown> =>
      (await runCommand(['check', '--json', ...argv], { input, fetch })).json()[0]
    expect(await run('doudou', '--index', path, '--online')).toMatchObject({
      breach: { source: 'own.hygie', occurrences: 31 },
    })
    // Where no source of this machine is named, the list spares the service.
    expect(await run('doudou', '--online')).toMatchObject({ breach: { source: 'bundled' } })
    expect(urls).toEqual([])
    expect(await run(STRONG, '--index', path, '--online')).toMatchObject({
      breach: { status: 'pass', source: 'api.pwnedpasswords.com' },
    })
    expect(await run('doudou', '--url', 'http://127.0.0.1:9')).toMatchObject({
      breach: { source: 'bundled' },
    })
    expect(urls).toHaveLength(1)
    const text = await runCommand(['check', '--index', path], { input: 'doudou' })
    expect(text.out).toContain('  Fuites      31\u00A0occurrences\n  Source      own.hygie\n')
  })

  it('an index that is not there is a mistake, before a password is read', async () => {
    const path = join(makeDirectory(), 'hunter2')
    const { code, err } = await runCommand(['check', '--index', path], { input: 'a\nb' })
    expect(code).toBe(2)
    expect(err).toContain('[ERR_CLI_INDEX_FILE]')
    expect(err).not.toContain('hunter2')
  })

  it('a small change of a known password is not said to be known itself', async () => {
    const directory = makeDirectory()
    const index = await makeIndex(directory, 'own.hygie', { Soleil2025: 12 })
    const policy = join(directory, 'own.json')
    const rules = {
      breach: { tweaks: true, onSimilar: 'force_change' },
      length: { min: 4, max: 64 },
    }
    await writeFile(policy, JSON.stringify({ format: 'hygie-policy/1', id: 'own', rules }))
    const argv = ['check', '--policy', policy, '--index', index]
    const { code, out } = await runCommand(argv, { input: 'Soleil2026' })
    expect(code).toBe(1)
    expect(out).toContain('Fuites     sans réponse, mais une variante proche y figure\n')
    const { json } = await runCommand([...argv, '--json'], { input: 'Soleil2026' })
    expect(json()).toMatchObject([{ mustChange: true, breach: { action: 'force_change' } }])
  })

  it('several lines without --batch are a mistake', async () => {
    const { code, err } = await runCommand(['check'], { input: 'a\nb\n' })
    expect(code).toBe(2)
    expect(err).toContain('[ERR_CLI_INPUT_LINES]')
  })

  it.each([
    ['--birth-date', '12/05/1987', 'ERR_CLI_OPTION_INVALID'],
    ['--policy', './nowhere.json', 'ERR_CLI_POLICY_FILE'],
  ])('%s %s is refused before anything is read', async (option, value, code) => {
    const { err } = await runCommand(['check', option, value], { input: STRONG })
    expect(err).toContain(`[${code}]`)
    expect(err).not.toContain(value)
  })
})

describe('hygie check --batch', () => {
  it('judges passwords and objects, in order, past wrong lines', async () => {
    const lines = [
      'doudou',
      JSON.stringify({ password: '{doudou}', context: { name: 'Jeanne' } }),
      JSON.stringify({ password: STRONG, occasion: { factors: 'mfa', moment: 'change' } }),
      '{"password": 3}',
      '{"password": "x", "occasion": {"moment": "noon"}}',
      '{',
    ]
    const { code, json } = await runCommand(['check', '--batch', '--policy', 'nist-800-63b-4'], {
      input: lines.join('\n'),
    })
    expect(code).toBe(2)
    expect(json()).toMatchObject([
      { line: 1, status: 'fail', score: null, breach: { source: 'bundled' } },
      { line: 2, status: 'fail', reasons: expect.arrayContaining(['length_too_short']) },
      { line: 3, status: 'unknown', reasons: ['breach_coverage_partial'], recheck: true },
      { line: 4, error: { code: 'ERR_CLI_INPUT_MEMBER', member: 'password' } },
      { line: 5, error: { code: 'ERR_CLI_INPUT_MEMBER', member: 'occasion.moment' } },
      { line: 6, error: { code: 'ERR_CLI_INPUT_JSON' } },
    ])
  })

  it('asks several ranges at once, and keeps the order', async () => {
    const passwords = Array.from({ length: 20 }, (_, index) => `${STRONG}-${index}`)
    const { fetch } = serve({ [`${STRONG}-7`]: 3 })
    let inFlight = 0
    let most = 0
    const { code, json } = await runCommand(
      ['check', '--batch', '--online', '--policy', 'nist-800-63b-4'],
      {
        input: passwords.join('\n'),
        fetch: async (url, init) => {
          most = Math.max(most, ++inFlight)
          await new Promise((resolve) => setImmediate(resolve))
          inFlight--
          return fetch(url, init)
        },
      },
    )
    expect(code).toBe(1)
    expect(json()).toMatchObject(
      passwords.map((_, index) => ({ line: index + 1, status: index === 7 ? 'fail' : 'pass' })),
    )
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(8)
  })

  it('an outage of the service is unknown, not wrong', async () => {
    const { code, json } = await runCommand(['check', '--batch', '--online'], {
      input: STRONG,
      fetch: async () => new Response('down', { status: 503, headers: { 'retry-after': '30' } }),
    })
    expect(code).toBe(3)
    expect(json()).toMatchObject([
      { status: 'unknown', reasons: ['breach_coverage_partial', 'breach_source_unavailable'] },
    ])
  })
})

describe('a policy of one’s own', () => {
  let folder = ''
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hygie-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it('without strength and breach rules nothing is loaded and nothing stays open', async () => {
    const rules = { length: { min: 4, max: 8 }, blocklist: [{ context: 'off', words: ['ameli'] }] }
    const path = await write(
      'own.json',
      JSON.stringify({ format: 'hygie-policy/1', id: 'own', rules }),
    )
    const { code, out } = await runCommand(['check', '--policy', path], { input: 'abcd' })
    expect({ code, out }).toEqual({ code: 0, out: '✓ Convient\n  Politique  own\n' })
    const word = await runCommand(['check', '--policy', path, '--json'], { input: 'Am3li' })
    expect(word.json()).toMatchObject([
      { status: 'fail', reasons: ['blocklist_word'], breach: null },
    ])
  })

  it('that is wrong is described, place by place', async () => {
    const path = await write(
      'bad.json',
      '{"format":"hygie-policy/1","id":"x","rules":{"lenght":1}}',
    )
    const { code, err } = await runCommand(['check', '--policy', path], { env: { LANG: 'en' } })
    expect({ code, err }).toEqual({
      code: 2,
      err: "hygie: This policy is not valid. [ERR_POLICY_INVALID]\n  /rules/lenght is no key of a policy: did you mean 'length'?\n",
    })
  })

  it.each([
    ['not JSON', '{'],
    ['too large', ' '.repeat(1_048_577)],
  ])('that is %s is no policy', async (_what, text) => {
    const path = await write('broken.json', text)
    const { code, err } = await runCommand(['check', '--policy', path])
    expect(code).toBe(2)
    expect(err).toContain('[ERR_CLI_POLICY_FILE]')
  })
})
