import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { loadRangeKernel } from '../../../../src/breach/offline/load-range-kernel.js'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import { buildBreachIndex } from '../../../../src/node/build/build-breach-index.js'
import { runBuild } from '../../../../src/node/build/run-build.js'
import type { BuildBreachIndexOptions, BuildProgress } from '../../../../src/node/build/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'
import { buildIndexBytes, type CorpusLine } from '../../../support/build-index-bytes.js'
import { buildSettings } from '../../../support/build-settings.js'
import { createCorpus, cutBytes, formatCorpus } from '../../../support/create-corpus.js'
import { createManualTime } from '../../../support/create-manual-time.js'
import { makeDirectory } from '../../../support/make-directory.js'

// Each build writes tables of 12 MiB, on whatever disk there is.
vi.setConfig({ testTimeout: 30_000 })

const EXACT = { hash: 'sha1', profile: 'exact' } as const
const NOW = createManualTime().clock
const SAID = {
  clock: NOW,
  asOf: '2026-11-01' as IsoDate,
  note: 'A list of our own.',
} as const
const HEADER = { createdAt: Date.parse(NOW.now()), asOf: '2026-11-01', note: SAID.note }
const corpus = createCorpus({ lines: 2_000, prefixes: 300 })
const bytes = formatCorpus(corpus)

/** Builds, and answers the bytes of the index. */
async function build(
  source: Parameters<typeof buildBreachIndex>[0],
  options: Partial<BuildBreachIndexOptions> = {},
): Promise<Buffer> {
  const target = join(makeDirectory(), 'index')
  const info = await buildBreachIndex(source, target, { ...EXACT, ...SAID, ...options })
  const made = readFileSync(target)
  expect(info.bytes).toBe(made.length)
  return made
}

function write(text: Uint8Array | string, name = 'corpus.txt'): string {
  const path = join(makeDirectory(), name)
  writeFileSync(path, text)
  return path
}

/** Writes a corpus as a directory of ranges. */
function writeRanges(
  lines: readonly CorpusLine[],
  { ending = '.txt', lineEnd = '\r\n', padding = '' } = {},
): string {
  const path = join(makeDirectory(), 'ranges')
  mkdirSync(path)
  for (const prefix of new Set(lines.map(({ hash }) => hash.slice(0, 5)))) {
    const rows = lines.filter(({ hash }) => hash.startsWith(prefix))
    const text = rows.map(({ hash, count }) => `${hash.slice(5)}:${count}`).join(lineEnd)
    writeFileSync(join(path, `${prefix}${ending}`), `${text}${padding}`)
  }
  return path
}

describe('buildBreachIndex', () => {
  const expected = buildIndexBytes(corpus, HEADER)

  it('writes the bytes of an independent writer, whatever the text comes in', async () => {
    const path = write(bytes)
    const sources = [
      path,
      write(formatCorpus(corpus, { lineEnd: '\n' })),
      write(formatCorpus(corpus, { end: '' })),
      write(formatCorpus(corpus.map((line) => ({ ...line, hash: line.hash.toLowerCase() })))),
      writeRanges(corpus),
      writeRanges(corpus, { ending: '', lineEnd: '\n' }),
      writeRanges(corpus, { padding: `\r\n${'F'.repeat(35)}:0\r\n${'0'.repeat(35)}:0\r\n` }),
      [bytes],
      cutBytes(bytes, 7),
      createReadStream(path, { highWaterMark: 1_000 }),
    ]
    for (const source of sources) expect((await build(source)).equals(expected)).toBe(true)
  })

  it('writes the same without WebAssembly', async () => {
    expect((await build(write(bytes), { kernel: 'plain' })).equals(expected)).toBe(true)
  })

  it('writes an index of NTLM', async () => {
    const ntlm = createCorpus({ lines: 500, hash: 'ntlm', prefixes: 40 })
    const made = buildIndexBytes(ntlm, { ...HEADER, hash: 'ntlm' })
    expect((await build([formatCorpus(ntlm)], { hash: 'ntlm' })).equals(made)).toBe(true)
    expect((await build(writeRanges(ntlm), { hash: 'ntlm' })).equals(made)).toBe(true)
  })

  it('writes an index without counts', async () => {
    const uncounted = corpus.map(({ hash }) => ({ hash, count: null }))
    const made = buildIndexBytes(uncounted, { ...HEADER, counted: false })
    expect((await build([formatCorpus(uncounted)], { counts: 'none' })).equals(made)).toBe(true)
  })

  it('keeps counts up to 2^53, and finds everything again', async () => {
    const large = corpus.map((line, row) => ({
      ...line,
      count: 2 ** (row % 54) - (row % 54 > 52 ? 1 : 0),
    }))
    const made = await build([formatCorpus(large)])
    expect(made.equals(buildIndexBytes(large, HEADER))).toBe(true)
    const index = await openBreachIndex(made, { verify: 'full' })
    expect(large.every(({ hash, count }) => index.countHash(hash) === count)).toBe(true)
    index.close()
  })

  it('says what the header says', async () => {
    const target = join(makeDirectory(), 'index')
    expect(await buildBreachIndex([bytes], target, { ...EXACT, ...SAID })).toEqual({
      profile: 'exact',
      hash: 'sha1',
      hashes: 2_000,
      bytes: expected.length,
      coverage: 'partial',
      asOf: '2026-11-01',
      createdAt: '2026-11-24T09:00:00.000Z',
      note: 'A list of our own.',
    })
    expect(readdirSync(join(target, '..'))).toEqual(['index'])
  })

  it('leaves out what is not said', async () => {
    const target = join(makeDirectory(), 'index')
    const before = Date.now()
    const { asOf, note, createdAt } = await buildBreachIndex([bytes], target, EXACT)
    expect([asOf, note]).toEqual([null, ''])
    expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(before)
  })

  it('is complete when every block has a row', async () => {
    function* blocks(): Generator<Uint8Array> {
      for (let first = 0; first < 256; first++) {
        const lines = Array.from({ length: 4_096 }, (_, rest) => {
          const prefix = first * 4_096 + rest
          return `${prefix.toString(16).padStart(5, '0').padEnd(40, '7')}:1\n`
        })
        yield Buffer.from(lines.join(''))
      }
    }
    const made = await build(blocks())
    const index = await openBreachIndex(made)
    expect([index.info.hashes, index.info.coverage]).toEqual([1_048_576, 'complete'])
    index.close()
    const filter = await build(blocks(), { profile: 'filter8' })
    expect((await openBreachIndex(filter)).info.coverage).toBe('complete')
  }, 30_000)

  it('replaces what was there', async () => {
    const target = write('an older index')
    await buildBreachIndex([bytes], target, { ...EXACT, ...SAID })
    expect(readFileSync(target).equals(expected)).toBe(true)
  })
})

describe('a source of buildBreachIndex that is refused', () => {
  const lines = corpus.slice(0, 60).map(({ hash, count }) => `${hash}:${count}`)
  const [first = '', second = ''] = lines
  const G = 'G'.repeat(40)
  const kernel = loadRangeKernel()
  /** Puts a line in the place of the first, one in the middle, and the last. */
  const places = [0, 30, 59] as const
  const put = (place: number, line: string): string =>
    lines.map((own, row) => (row === place ? line : own)).join('\n')
  const bad: readonly (readonly [string, (line: string) => string, string])[] = [
    ['no hash', () => G, 'hash'],
    ['nothing', () => '', 'hash'],
    ['a digit too many', (line) => line.replace(':', '0:'), 'hash'],
    ['a digit too few', (line) => line.slice(1), 'hash'],
    ['no digit at the end', (line) => line.replace(/.:/u, 'g:'), 'hash'],
    ['a word for a count', (line) => line.replace(/\d+$/u, 'many'), 'count'],
    ['a sign before the count', (line) => line.replace(/:/u, ':-'), 'count'],
    ['another sign than a colon', (line) => line.replace(':', ';'), 'count'],
    ['a space behind the count', (line) => `${line} `, 'count'],
    ['a count of 0', (line) => line.replace(/\d+$/u, '0'), 'count'],
    ['a count above 2^53', (line) => line.replace(/\d+$/u, '9007199254740992'), 'count'],
    ['a count of too many digits', (line) => line.replace(/\d+$/u, '1'.padStart(17, '0')), 'count'],
    ['a carriage return in between', (line) => line.replace(':', ':\r'), 'count'],
  ]
  const texts: (readonly [string, string, string, number])[] = [
    ...bad
      .flatMap(([what, change, problem]) =>
        places.map(
          (place) =>
            [
              `${what} in line ${place + 1}`,
              put(place, change(lines[place] as string)),
              problem,
              place + 1,
            ] as const,
        ),
      )
      .filter(([, text]) => !text.endsWith('\n')),
    ...places.slice(0, 2).flatMap((place): [string, string, string, number][] => {
      const line = lines[place] as string
      return [
        [`no count in line ${place + 1}`, put(place, line.replace(/:.*/u, '')), 'count', place + 1],
        [
          `an empty count in line ${place + 1}`,
          put(place, line.replace(/\d+$/u, '')),
          'count',
          place + 1,
        ],
        [`a short hash in line ${place + 1}`, put(place, line.slice(0, 20)), 'hash', place + 1],
        [`a repeated line ${place + 1}`, put(place, `${line}\n${line}`), 'duplicate', place + 2],
        [
          `a repeated line ${place + 1}, in small letters`,
          put(place, `${line}\n${line.toLowerCase()}`),
          'duplicate',
          place + 2,
        ],
        [
          `line ${place + 1} out of order`,
          put(place + 1, '0'.repeat(40).concat(':1')),
          'order',
          place + 2,
        ],
      ]
    }),
    ['two lines in the wrong order', `${second}\n${first}`, 'order', 2],
    [
      'rows of a block in the wrong order',
      `${first}\n${first.slice(0, 5)}${'0'.repeat(35)}:1`,
      'order',
      2,
    ],
    ['a repeated last line', `${lines.join('\n')}\n${lines.at(-1)}`, 'duplicate', 61],
    ['a last line without count', put(59, (lines[59] as string).replace(/:.*/u, '')), 'cut', 60],
    [
      'a last line with an empty count',
      put(59, (lines[59] as string).replace(/\d+$/u, '')),
      'cut',
      60,
    ],
    ['a last line with too few digits', put(59, (lines[59] as string).slice(0, 39)), 'cut', 60],
    ['a last line of one digit', put(59, '0'), 'cut', 60],
    ['a short last line that is ended', `${put(59, 'ABC')}\r\n`, 'cut', 60],
    ['a last line without count that is ended', `${put(59, 'A'.repeat(40))}\n`, 'cut', 60],
    ['a line end cut in two', `${lines.join('\r\n')}\r`, 'cut', 60],
    ['two line ends at the end', `${lines.join('\n')}\n\n`, 'cut', 61],
    ['hashes of another kind', lines.map((line) => line.slice(8)).join('\n'), 'hash', 1],
    [
      'a page',
      '<!doctype html><title>Blocked</title><p>The proxy did not like this address.',
      'hash',
      1,
    ],
    ['a byte order mark', `\uFEFF${lines.join('\n')}`, 'hash', 1],
    ['one long line', `${first}${'0'.repeat(1_000)}\r`, 'count', 1],
    ['nothing at all', '', 'empty', 1],
  ]

  it.each(texts)('says where: %s', async (_title, text, problem, line) => {
    const refusal = { name: 'InputError', code: 'ERR_INPUT_INVALID', problem, line }
    const directory = makeDirectory()
    const target = join(directory, 'index')
    const content = Buffer.from(text)
    for (const [length, pieceBytes] of [
      [1, 64],
      [7, 1_000],
      [64, 100],
      [Math.max(1, content.length), 65_536],
    ] as const) {
      const settings = buildSettings({ kernel, pieceBytes })
      const building = runBuild(cutBytes(content, length), target, settings)
      await expect(building).rejects.toMatchObject(refusal)
    }
    const path = write(text)
    for (const pieceBytes of [64, 65_536]) {
      const building = runBuild(path, target, buildSettings({ kernel, pieceBytes }))
      await expect(building).rejects.toMatchObject(refusal)
    }
    expect(readdirSync(directory)).toEqual([])
  })

  it('says where in a range file, from its first line', async () => {
    const rows = lines.slice(0, 3).map((line) => line.slice(5))
    const path = writeRanges(corpus.slice(0, 30))
    const target = join(makeDirectory(), 'index')
    const cases = [
      [`${rows[0]}\r\nX`, 'hash', 2],
      [`${'0'.repeat(34)}1:1\r\n${'0'.repeat(34)}0:1`, 'order', 2],
      [`${'0'.repeat(35)}:1\r\n${'0'.repeat(35)}:1`, 'duplicate', 2],
      [`${'0'.repeat(35)}:1\r\n${'0'.repeat(34)}`, 'cut', 2],
      ['', 'empty', 1],
    ] as const
    for (const [text, problem, line] of cases) {
      writeFileSync(join(path, 'FFFFF.txt'), text)
      await expect(buildBreachIndex(path, target, EXACT)).rejects.toMatchObject({ problem, line })
    }
  })

  it('refuses a count where none was promised', async () => {
    const settings = buildSettings({ isCounted: false })
    const target = join(makeDirectory(), 'index')
    const hashes = lines.map((line) => line.slice(0, 40))
    for (const [text, problem, line] of [
      [`${hashes[0]}\n${lines[1]}\n`, 'count', 2],
      [`${hashes[0]}\n${hashes[1]}0\n`, 'hash', 2],
      [`${hashes[0]}\n${hashes[0]}\n`, 'duplicate', 2],
      [`${hashes[0]}\n${hashes[1]?.slice(1)}`, 'cut', 2],
    ] as const) {
      const building = runBuild([Buffer.from(text)], target, settings)
      await expect(building).rejects.toMatchObject({ problem, line })
    }
  })

  it('refuses more hashes of five digits than there can be', async () => {
    const rows = Array.from(
      { length: 65_537 },
      (_, row) => `${row.toString(16).padStart(40, '0')}:1\n`,
    )
    const target = join(makeDirectory(), 'index')
    await expect(
      buildBreachIndex([Buffer.from(rows.join(''))], target, EXACT),
    ).rejects.toMatchObject({
      problem: 'hash',
      line: 65_537,
    })
  })

  it('refuses a directory without ranges', async () => {
    const path = makeDirectory()
    writeFileSync(join(path, 'README.md'), '')
    writeFileSync(join(path, 'abcde.txt'), '')
    const target = join(makeDirectory(), 'index')
    await expect(buildBreachIndex(path, target, EXACT)).rejects.toMatchObject({
      problem: 'empty',
      line: 1,
    })
  })

  it('refuses a path where nothing can be read', async () => {
    const target = join(makeDirectory(), 'index')
    await expect(buildBreachIndex('/nowhere/corpus.txt', target, EXACT)).rejects.toMatchObject({
      code: 'ERR_SOURCE_READ',
      cause: { code: 'ENOENT' },
    })
  })

  it('hands on what a stream failed with', async () => {
    const cause = new Error('The connection was lost.')
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1_000)
      throw cause
    }
    const directory = makeDirectory()
    await expect(buildBreachIndex(broken(), join(directory, 'index'), EXACT)).rejects.toMatchObject(
      {
        code: 'ERR_SOURCE_READ',
        cause,
      },
    )
    expect(readdirSync(directory)).toEqual([])
  })
})

describe('options of buildBreachIndex', () => {
  const wrong: readonly (readonly [string, object])[] = [
    ['hash', { hash: 'md5' }],
    ['profile', { profile: 'bloom' }],
    ['top', { profile: 'filter8', top: 0 }],
    ['top', { profile: 'filter8', top: 1.5 }],
    ['top', { profile: 'exact', top: 10 }],
    ['top', { profile: 'filter8', top: 10, counts: 'none' }],
    ['counts', { counts: 'some' }],
    ['asOf', { asOf: 'yesterday' }],
    ['note', { note: 7 }],
    ['kernel', { kernel: 'fast' }],
  ]
  it.each(wrong)("names '%s' when it is wrong: %o", async (name, options) => {
    const building = buildBreachIndex([], 'index', {
      ...EXACT,
      ...options,
    } as BuildBreachIndexOptions)
    await expect(building).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${name}'`),
    })
  })

  it.each([[null], [7], [{}], [undefined]])('refuses the source %o', async (source) => {
    const building = buildBreachIndex(source as unknown as string, 'index', EXACT)
    await expect(building).rejects.toThrow("'source' must be a path, or give pieces of text.")
  })

  it('refuses a target that is no path', async () => {
    await expect(buildBreachIndex([], '', EXACT)).rejects.toThrow("'target' must be a path.")
    await expect(buildBreachIndex([], 7 as unknown as string, EXACT)).rejects.toThrow("'target'")
  })

  it('refuses pieces that are no bytes', async () => {
    const source = [new TextDecoder().decode(bytes)] as unknown as Uint8Array[]
    const building = buildBreachIndex(source, join(makeDirectory(), 'index'), EXACT)
    await expect(building).rejects.toThrow("'source' must give pieces that are Uint8Arrays.")
  })

  it('refuses to read pieces twice', async () => {
    const building = buildBreachIndex([bytes], 'index', { ...EXACT, profile: 'filter8', top: 10 })
    await expect(building).rejects.toThrow("'source' must be a path where 'top' is given")
  })
})

describe('progress of buildBreachIndex', () => {
  const collect = async (
    source: Parameters<typeof buildBreachIndex>[0],
    own: Partial<Parameters<typeof runBuild>[2]> = {},
  ): Promise<BuildProgress[]> => {
    const told: BuildProgress[] = []
    let now = 0
    const clock = {
      now: () => {
        now += 30
        return parseInstant(now) as Instant
      },
    }
    await runBuild(
      source,
      join(makeDirectory(), 'index'),
      buildSettings({ clock, onProgress: (progress) => told.push(progress), ...own }),
    )
    return told
  }

  it('rises to the end, with what is known of a file', async () => {
    const told = await collect(write(bytes))
    const last = told.at(-1)
    expect(told.length).toBeGreaterThan(10)
    expect(last).toMatchObject({
      hashes: 2_000,
      bytes: bytes.length,
      totalBytes: bytes.length,
      fraction: 1,
    })
    for (const key of ['hashes', 'bytes', 'fraction', 'elapsedMs'] as const) {
      const values = told.map((progress) => progress[key])
      expect(values).toEqual([...values].sort((a, b) => a - b))
    }
  })

  it('does not know how long pieces and directories are', async () => {
    for (const source of [[bytes], writeRanges(corpus)]) {
      const told = await collect(source)
      expect(told.at(-1)).toMatchObject({ hashes: 2_000, totalBytes: null, fraction: 1 })
      expect(told.at(-2)?.fraction).toBeGreaterThan(0.9)
    }
  })

  it('counts both passes', async () => {
    const told = await collect(write(bytes), { profile: 'filter8', top: 100 })
    expect(told.at(-1)).toMatchObject({
      hashes: 4_000,
      bytes: bytes.length * 2,
      totalBytes: bytes.length * 2,
    })
    const fractions = told.map(({ fraction }) => fraction)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  })

  it('is told ten times a second at most', async () => {
    const times: number[] = []
    await collect(write(bytes), { onProgress: ({ elapsedMs }) => times.push(elapsedMs) })
    const gaps = times.slice(1, -1).map((time, index) => time - (times[index] as number))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100)
  })
})
