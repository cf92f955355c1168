import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../src/time.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { collect, NOW, runCommand } from '../../../support/run-command.js'
import { createInterrupts } from './create-interrupts.js'
import { makeIndex, writeCorpus } from './make-index.js'

const COUNTS = { doudou: 3, azerty: 40, soleil: 2 }

describe('hygie breach index build', () => {
  it('makes an index, and says what is in it and what it cannot do', async () => {
    const directory = makeDirectory()
    const source = await writeCorpus(directory, COUNTS)
    const target = join(directory, 'own.hygie')
    const argv = ['--as-of', '2026-11-01', '--note', 'un essai']
    const { code, out, err } = await runCommand([
      'breach',
      'index',
      'build',
      source,
      target,
      ...argv,
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replace(/(?<=Taille {10}).+/u, 'N')).toBe(`✓ Index construit
  Profil          exact, avec les occurrences
  Empreintes      SHA-1
  Nombre          3
  Taille          N
  Corpus          partiel
  Jour du corpus  1er novembre 2026
  Construit le    24 novembre 2026 (UTC)
  Origine         un essai
  Cet index ne contient pas tout un corpus\u00A0: il peut accuser un mot de passe, pas l’innocenter.
`)
  })

  it.each([
    [['--profile', 'filter8', '--top', '2'], 'filter8', 2, 'sha1'],
    [['--profile', 'filter16', '--no-resume'], 'filter16', 3, 'sha1'],
    [['--hash', 'ntlm'], 'exact', 3, 'ntlm'],
  ] as const)('takes %j', async (argv, profile, hashes, hash) => {
    const directory = makeDirectory()
    const source = await writeCorpus(directory, COUNTS, hash)
    const target = join(directory, 'own.hygie')
    const { code, json } = await runCommand([
      'breach',
      'index',
      'build',
      source,
      target,
      '--json',
      ...argv,
    ])
    expect(code).toBe(0)
    expect(json()).toEqual([
      {
        profile,
        hash,
        hashes,
        bytes: readFileSync(target).length,
        coverage: 'partial',
        asOf: null,
        createdAt: NOW,
        note: '',
      },
    ])
  })

  it('reads standard input, in pieces of any kind', async () => {
    const directory = makeDirectory()
    const text = readFileSync(await writeCorpus(directory, COUNTS), 'utf8')
    const target = join(directory, 'own.hygie')
    const input = [text.slice(0, 50), Buffer.from(text.slice(50))]
    const argv = ['breach', 'index', 'build', '-', target, '--json']
    const { code, json } = await runCommand(argv, { input })
    expect(code).toBe(0)
    expect(json()).toMatchObject([{ hashes: 3 }])
  })
})

describe('a corpus that is wrong', () => {
  const A = 'A'.repeat(40)
  const B = 'B'.repeat(40)
  it.each([
    ['not a hash', `${A}:1\nhunter2:3\n`, 'ligne 2 ne commence pas', 'Line 2 does not begin'],
    ['no count', `${A}:1\n${B}:x\n`, 'ligne 2 n’a pas de nombre', 'Line 2 has no number'],
    ['not sorted', `${B}:1\n${A}:1\n`, 'triez', 'sort the corpus'],
    ['a hash twice', `${A}:1\n${A}:1\n`, 'répète', 'repeats'],
    ['cut', `${A}:1\n${B.slice(0, 20)}`, 'tronqué', 'the corpus is cut'],
    ['empty', '', 'Le corpus est vide.', 'The corpus is empty.'],
  ])('%s: the line and what is wrong with it', async (_what, text, french, english) => {
    const directory = makeDirectory()
    const source = join(directory, 'corpus.txt')
    writeFileSync(source, text)
    const target = join(directory, 'own.hygie')
    for (const [locale, sentence] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const { code, out, err } = await runCommand(
        ['breach', 'index', 'build', source, target, '--locale', locale],
        {},
      )
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(sentence)
      expect(err).toContain('[ERR_INPUT_INVALID]')
      expect(err).not.toMatch(/hunter2|AAAA|BBBB/u)
    }
    expect(existsSync(target)).toBe(false)
  })
})

describe('what does not go together', () => {
  it.each([
    [['--top', '5'], 'ERR_CLI_OPTION_MISPLACED', '--top'],
    [['--top', '0', '--profile', 'filter8'], 'ERR_CLI_OPTION_INVALID', '--top'],
    [['--as-of', '31/12/2026'], 'ERR_CLI_OPTION_INVALID', '--as-of'],
    [['--profile', 'bloom'], 'ERR_CLI_OPTION_INVALID', '--profile'],
  ])('%j', async (options, code, flag) => {
    const argv = ['breach', 'index', 'build', 'nowhere', 'out.hygie', ...options]
    const result = await runCommand(argv)
    expect(result.code).toBe(2)
    expect(result.err).toContain(`[${code}]`)
    expect(result.err).toContain(flag)
  })

  it('the most frequent of a stream, which is read once', async () => {
    const argv = ['breach', 'index', 'build', '-', 'x', '--profile', 'filter8', '--top', '5']
    expect((await runCommand(argv)).err).toContain('[ERR_CLI_OPTION_MISPLACED]')
  })

  it('an exact index of an index', async () => {
    const directory = makeDirectory()
    const source = await makeIndex(directory, 'own.hygie', COUNTS)
    const target = join(directory, 'other.hygie')
    const { code, err } = await runCommand(['breach', 'index', 'build', source, target])
    expect(code).toBe(2)
    expect(err).toContain('«\u00A0--profile\u00A0»')
    const filter = await runCommand([
      'breach',
      'index',
      'build',
      source,
      target,
      '--profile',
      'filter8',
    ])
    expect(filter.code).toBe(0)
  })

  it('a source that is not there, and a place that is not there', async () => {
    const directory = makeDirectory()
    const source = await writeCorpus(directory, COUNTS)
    const absent = join(directory, 'nowhere', 'x')
    const unread = await runCommand(['breach', 'index', 'build', absent, join(directory, 'x')])
    expect([unread.code, unread.err]).toEqual([
      2,
      'hygie\u00A0: La source n’a pas pu être lue. [ERR_SOURCE_READ]\n',
    ])
    const unwritten = await runCommand(['breach', 'index', 'build', source, absent])
    expect(unwritten.code).toBe(2)
    expect(unwritten.err).toContain('L’écriture a échoué')
    expect(unwritten.err).not.toContain(directory)
  })
})

describe('Ctrl-C', () => {
  it('of a file says that the same command goes on', async () => {
    const directory = makeDirectory()
    const source = await writeCorpus(directory, COUNTS)
    const interrupts = createInterrupts()
    const clock = {
      now: (): Instant => {
        interrupts.press()
        return NOW
      },
    }
    const argv = ['breach', 'index', 'build', source, join(directory, 'own.hygie')]
    const { code, out, err } = await runCommand(argv, { io: { ...interrupts, clock } })
    expect({ code, out }).toEqual({ code: 130, out: '' })
    expect(err).toBe(
      'hygie\u00A0: Interrompu\u00A0: relancez la même commande pour continuer. [ERR_CLI_PAUSED]\n',
    )
    expect(interrupts.count()).toBe(0)
    expect((await runCommand(argv)).code).toBe(0)
  })

  it('of one that is not to be gone on with says that nothing is kept', async () => {
    const directory = makeDirectory()
    const source = await writeCorpus(directory, COUNTS)
    const target = join(directory, 'own.hygie')
    const interrupts = createInterrupts()
    const clock = {
      now: (): Instant => {
        interrupts.press()
        return NOW
      },
    }
    const { code, err } = await runCommand(
      ['breach', 'index', 'build', source, target, '--no-resume', '--locale', 'en'],
      { io: { ...interrupts, clock } },
    )
    expect(code).toBe(130)
    expect(err).toBe('hygie: Interrupted before the end: nothing is kept. [ERR_CLI_INTERRUPTED]\n')
    expect(readdirSync(directory)).toEqual(['corpus-sha1.txt'])
  })

  it('of a stream that hangs lets it go', async () => {
    const directory = makeDirectory()
    const interrupts = createInterrupts()
    // Never gives anything.
    const stdin = new Readable({ read: () => void setImmediate(interrupts.press) })
    const argv = ['breach', 'index', 'build', '-', join(directory, 'own.hygie')]
    const { code, err } = await runCommand(argv, { io: { stdin, ...interrupts } })
    expect(code).toBe(130)
    expect(err).toContain('[ERR_CLI_INTERRUPTED]')
    expect(stdin.destroyed).toBe(true)
    expect(readdirSync(directory)).toEqual([])
  })
})

describe('progress', () => {
  it('is shown at a terminal, and wiped away before the result', async () => {
    const directory = makeDirectory()
    const source = await writeCorpus(directory, COUNTS)
    const { stream, text } = collect()
    const stderr = Object.assign(stream, { isTTY: true, columns: 80 })
    const argv = ['breach', 'index', 'build', source, join(directory, 'own.hygie')]
    await runCommand(argv, { io: { stderr } })
    expect(text()).toContain('□□ 0\u00A0%')
    expect(text()).toContain('■■ 100\u00A0%')
    expect(text().endsWith('\u001B[1G\u001B[2K')).toBe(true)
  })

  it.each([[['--json'], true] as const, [[], false] as const])(
    'is not with %j where the terminal is %s',
    async (options, isTTY) => {
      const directory = makeDirectory()
      const source = await writeCorpus(directory, COUNTS)
      const { stream, text } = collect()
      const argv = ['breach', 'index', 'build', source, join(directory, 'own.hygie'), ...options]
      await runCommand(argv, { io: { stderr: Object.assign(stream, { isTTY }) } })
      expect(text()).toBe('')
    },
  )
})
