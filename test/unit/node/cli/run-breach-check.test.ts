import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FetchLike } from '../../../../src/ports.js'
import type { IsoDate } from '../../../../src/time.js'
import { buildRange, sha1 } from '../../../support/build-range.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { startRangeServer } from '../../../support/range-server.js'
import { runCommand } from '../../../support/run-command.js'
import { makeIndex } from './make-index.js'

const DESCRIPTORS = '/proc/self/fd'
const STRONG = 'Tango-Ravin-Cuivre-8-Loutre'

/** The public service: whole ranges, and what was asked. */
function createService(counts: Readonly<Record<string, number>>): {
  readonly fetch: FetchLike
  readonly urls: string[]
} {
  const urls: string[] = []
  return {
    urls,
    async fetch(url) {
      urls.push(url)
      return new Response(buildRange(counts, { rows: 800 }))
    },
  }
}

describe('without an option', () => {
  it('asks the list that comes along, which convicts', async () => {
    const { code, out, err } = await runCommand(['breach', 'check'], { input: 'doudou' })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toBe(`✗ Ne convient pas
  Fuites  parmi les plus courants
  Source  liste fournie avec la commande
  • Ce mot de passe figure parmi ceux que les attaquants essaient en premier\u00A0: choisissez-en un autre.
`)
  })

  it('and does not acquit', async () => {
    const { code, out } = await runCommand(['breach', 'check', '--locale', 'en'], { input: STRONG })
    expect(code).toBe(3)
    expect(out).toContain('? No answer\n  Leaks  no answer\n  • ')
    expect(out).toContain('Add --online to ask the public database of leaks as well.')
  })
})

describe('an index', () => {
  it('counts, names itself and its day, and tells what it does not hold from what is clear', async () => {
    const path = await makeIndex(
      makeDirectory(),
      'own.hygie',
      { doudou: 1_234 },
      {
        asOf: '2026-11-01' as IsoDate,
      },
    )
    const run = (input: string): Promise<{ code: number; out: string }> =>
      runCommand(['breach', 'check', '--index', path], { input })
    const hit = await run('doudou')
    expect(hit.code).toBe(1)
    expect(hit.out).toContain('  Fuites  1\u202F234\u00A0occurrences\n')
    expect(hit.out).toContain('  Source  own.hygie, du 1er novembre 2026\n')
    expect(hit.out).not.toContain('--online')
    const miss = await run(STRONG)
    expect(miss.code).toBe(3)
    expect(miss.out).toContain('--online')
  })

  it('of NTLM is seen from its header', async () => {
    const path = await makeIndex(makeDirectory(), 'nt.hygie', { doudou: 3 }, { hash: 'ntlm' })
    const { json } = await runCommand(['breach', 'check', '--index', path, '--json'], {
      input: 'doudou',
    })
    expect(json()).toMatchObject([{ status: 'fail', occurrences: 3, source: 'nt.hygie' }])
  })

  it.each([
    ['filter16', '65\u202F536'],
    ['filter8', '256'],
  ] as const)('that is a %s says how often it is wrong', async (profile, odds) => {
    const path = await makeIndex(makeDirectory(), 'f.hygie', { doudou: 3 }, { profile })
    const { code, out } = await runCommand(['breach', 'check', '--index', path], {
      input: 'doudou',
    })
    expect(code).toBe(1)
    expect(out).toContain('  Fuites  présent, sans décompte\n')
    expect(out).toContain(`sur ${odds}\u00A0mots de passe`)
  })

  it('says nothing of filters where it does not know the password', async () => {
    const path = await makeIndex(
      makeDirectory(),
      'f.hygie',
      { doudou: 3 },
      { profile: 'filter16', hash: 'ntlm' },
    )
    const { out } = await runCommand(['breach', 'check', '--index', path], { input: STRONG })
    expect(out).not.toContain('65')
  })

  it.each([
    ['missing', 'ERR_CLI_INDEX_FILE', () => undefined],
    ['no index', 'ERR_INDEX_INVALID', (path: string) => writeFileSync(path, 'hunter2')],
  ])('that is %s is refused before a password is read', async (_what, code, write) => {
    const directory = makeDirectory()
    const good = await makeIndex(directory, 'good.hygie', { a: 1 })
    const path = join(directory, 'hunter2')
    write(path)
    const unread = {
      [Symbol.asyncIterator]: () => {
        throw new Error('the password was read')
      },
    }
    const io = { stdin: unread as unknown as NodeJS.ReadStream }
    for (const [locale, sentence] of [
      ['fr', code === 'ERR_CLI_INDEX_FILE' ? '«\u00A0--index\u00A0»' : 'ou il est abîmé'],
      ['en', code === 'ERR_CLI_INDEX_FILE' ? '“--index”' : 'or it is damaged'],
    ] as const) {
      const argv = ['breach', 'check', '--index', good, '--index', path, '--locale', locale]
      const result = await runCommand(argv, { io })
      expect(result).toMatchObject({ code: 2, out: '' })
      expect(result.err).toContain(sentence)
      expect(result.err).toContain(`[${code}]`)
      expect(result.err).not.toContain('hunter2')
    }
  })
})

describe('the chain', () => {
  it('is asked in the order of the command line, until one settles the question', async () => {
    const directory = makeDirectory()
    const first = await makeIndex(directory, 'first.hygie', { alpha: 1, both: 2 })
    const second = await makeIndex(directory, 'second.hygie', { beta: 3, both: 4 })
    const { fetch, urls } = createService({ gamma: 5 })
    const ask = async (password: string, ...argv: readonly string[]): Promise<unknown> =>
      (
        await runCommand(['breach', 'check', ...argv, '--json'], { input: password, fetch })
      ).json()[0]
    const forth = ['--index', first, '--index', second, '--online'] as const
    const back = ['--index', second, '--index', first] as const
    expect(await ask('both', ...forth)).toMatchObject({ source: 'first.hygie', occurrences: 2 })
    expect(await ask('both', ...back)).toMatchObject({ source: 'second.hygie', occurrences: 4 })
    expect(await ask('beta', ...forth)).toMatchObject({ source: 'second.hygie' })
    expect(urls).toEqual([])
    expect(await ask('gamma', ...forth)).toMatchObject({
      source: 'api.pwnedpasswords.com',
      occurrences: 5,
    })
    expect(await ask('doudou', '--online', '--bundled')).toMatchObject({
      source: 'api.pwnedpasswords.com',
      occurrences: 0,
    })
    expect(await ask('doudou', '--bundled', '--online')).toMatchObject({ source: 'bundled' })
    expect(urls.map((url) => url.slice(-5))).toEqual([
      sha1('gamma').slice(0, 5),
      sha1('doudou').slice(0, 5),
    ])
  })

  it('takes services of one’s own, for SHA-1 and for NTLM', async () => {
    const server = await startRangeServer((_request, response) => {
      response.end(buildRange({ doudou: 7 }))
    })
    onTestFinished(() => server.close())
    const host = server.baseUrl.slice('http://'.length)
    const run = async (...argv: readonly string[]): Promise<unknown> =>
      (
        await runCommand(['breach', 'check', '--url', server.baseUrl, '--json', ...argv], {
          input: 'doudou',
          fetch: (url, init) => fetch(url, init),
        })
      ).json()[0]
    expect(await run()).toMatchObject({ status: 'fail', source: host, occurrences: 7 })
    await run('--hash', 'ntlm')
    // Rows of the wrong hash are no answer, and are asked for again.
    expect([...new Set(server.requests.map(({ url }) => url))]).toEqual([
      `/range/${sha1('doudou').slice(0, 5)}`,
      expect.stringMatching(/^\/range\/[0-9A-F]{5}\?mode=ntlm$/u),
    ])
  })

  it('refuses an address that a password must not be sent to', async () => {
    const { code, err } = await runCommand(['breach', 'check', '--url', 'http://hunter2.example'])
    expect(code).toBe(2)
    expect(err).toContain('«\u00A0--url\u00A0»')
    expect(err).not.toContain('hunter2')
  })

  it('without a service stays without an answer, and does not advise to ask one', async () => {
    const { code, out } = await runCommand(['breach', 'check', '--online'], {
      input: STRONG,
      fetch: async () => new Response('', { status: 503, headers: { 'retry-after': '3600' } }),
    })
    expect(code).toBe(3)
    expect(out).toContain('Fuites  sans réponse\n')
    expect(out).not.toContain('--online')
  })
})

describe('the rule', () => {
  it('--max-occurrences makes a reservation of a few occurrences', async () => {
    const path = await makeIndex(makeDirectory(), 'own.hygie', { few: 3, many: 4 })
    const argv = ['breach', 'check', '--index', path, '--max-occurrences', '3', '--batch']
    const { code, json } = await runCommand(argv, { input: 'few\nmany\n' })
    expect(code).toBe(1)
    expect(json()).toMatchObject([{ status: 'warn' }, { status: 'fail' }])
  })

  it.each(['-1', '1.5', 'few', '1'.repeat(16)])('%j is no such number', async (value) => {
    const { code, err } = await runCommand(['breach', 'check', `--max-occurrences=${value}`])
    expect(code).toBe(2)
    expect(err).toContain('--max-occurrences')
    expect(err).not.toContain(`=${value}`)
  })

  it('--tweaks finds small changes, and does not say that the password itself is known', async () => {
    const directory = makeDirectory()
    const path = await makeIndex(directory, 'own.hygie', { Soleil2025: 12 })
    const run = (...argv: readonly string[]): Promise<{ code: number; out: string }> =>
      runCommand(['breach', 'check', ...argv], {
        input: 'Soleil2026',
        fetch: createService({ Soleil2025: 12 }).fetch,
      })
    const open = await run('--index', path, '--tweaks')
    expect(open.code).toBe(3)
    expect(open.out).toContain('Fuites  sans réponse, mais une variante proche y figure\n')
    const settled = await run('--online', '--tweaks', '--locale', 'en')
    expect(settled.code).toBe(1)
    expect(settled.out).toContain('Leaks   none, but a close variant is there\n')
    expect((await run('--online')).code).toBe(0)
  })
})

describe('the answer', () => {
  it('of one password is an object with details and sentences, and no password', async () => {
    const path = await makeIndex(makeDirectory(), 'own.hygie', { doudou: 3 })
    const { out, json } = await runCommand(['breach', 'check', '--index', path, '--json'], {
      input: 'doudou',
    })
    expect(json()).toEqual([
      {
        status: 'fail',
        occurrences: 3,
        source: 'own.hygie',
        reasons: ['breach_exposed'],
        details: {
          source: 'own.hygie',
          asOf: null,
          occurrences: 3,
          action: 'refuse',
          unavailable: [],
          tweaks: 0,
        },
        explanations: [
          {
            code: 'breach_exposed',
            params: { source: 'own.hygie', occurrences: 3 },
            message: expect.stringContaining('3\u00A0fois'),
          },
        ],
      },
    ])
    expect(out).not.toMatch(new RegExp(`doudou|${sha1('doudou').slice(0, 5)}`, 'iu'))
  })

  it('of a batch is exactly five members a line, whatever a password begins with', async () => {
    const path = await makeIndex(makeDirectory(), 'own.hygie', { doudou: 3, '{"a"': 1 })
    const { code, out } = await runCommand(['breach', 'check', '--index', path, '--batch'], {
      input: 'doudou\n{"a"\nabsent\n',
    })
    expect(code).toBe(1)
    expect(out).toBe(
      [
        '{"line":1,"status":"fail","occurrences":3,"source":"own.hygie","reasons":["breach_exposed"]}',
        '{"line":2,"status":"fail","occurrences":1,"source":"own.hygie","reasons":["breach_exposed"]}',
        '{"line":3,"status":"unknown","occurrences":null,"source":null,"reasons":["breach_coverage_partial"]}\n',
      ].join('\n'),
    )
  })

  it('of a batch on-line comes in order, several asked at once', async () => {
    const { fetch } = createService({ 'p-7': 2 })
    let inFlight = 0
    let most = 0
    const { json } = await runCommand(['breach', 'check', '--online', '--batch'], {
      input: Array.from({ length: 20 }, (_, index) => `p-${index}`).join('\n'),
      async fetch(url, init) {
        most = Math.max(most, ++inFlight)
        await new Promise((resolve) => setImmediate(resolve))
        inFlight--
        return fetch(url, init)
      },
    })
    expect((json() as { status: string }[]).findIndex(({ status }) => status === 'fail')).toBe(7)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(8)
  })

  it.runIf(existsSync(DESCRIPTORS))('leaves no index open, whatever happens', async () => {
    const path = await makeIndex(makeDirectory(), 'own.hygie', { doudou: 3 })
    const isOpen = (): boolean =>
      readdirSync(DESCRIPTORS).some((file) => {
        const link = join(DESCRIPTORS, file)
        return existsSync(link) && readlinkSync(link) === path
      })
    const argv = ['breach', 'check', '--index', path]
    expect((await runCommand(argv, { input: 'a\nb' })).code).toBe(2)
    expect((await runCommand([...argv, '--url', 'ftp://x'], { input: 'a' })).code).toBe(2)
    expect((await runCommand([...argv, '--batch'], { input: 'doudou' })).code).toBe(1)
    expect(isOpen()).toBe(false)
  })
})
