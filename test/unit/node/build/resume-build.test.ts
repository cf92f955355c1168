import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { describe, expect, it, vi } from 'vitest'
import { runBuild } from '../../../../src/node/build/run-build.js'
import type { BuildProgress, BuildSettings } from '../../../../src/node/build/types.js'
import { type Instant, parseInstant } from '../../../../src/time.js'
import { buildIndexBytes } from '../../../support/build-index-bytes.js'
import { buildSettings } from '../../../support/build-settings.js'
import { createCorpus, formatCorpus } from '../../../support/create-corpus.js'
import { createFileSystem, type Trouble } from '../../../support/create-file-system.js'
import { makeDirectory } from '../../../support/make-directory.js'

// Each build writes tables of 12 MiB, on whatever disk there is.
vi.setConfig({ testTimeout: 30_000 })

const corpus = createCorpus({ lines: 3_000 })
const text = formatCorpus(corpus)
const FIRST = '2026-11-24T09:00:00.000Z' as Instant
const clockAt = (now: string): BuildSettings['clock'] => ({ now: () => now as Instant })
/** Stands still until the work begins, then moves by a millisecond each time it is looked at. */
const createClock = (): BuildSettings['clock'] => {
  let looks = 0
  return {
    now() {
      looks++
      return parseInstant(Date.parse(FIRST) + Math.max(0, looks - 3)) as Instant
    },
  }
}
/** At every tenth occasion, with such a clock. */
const CHECKPOINT_MS = 10
const FULL = { code: 'ERR_TARGET_WRITE', cause: { code: 'ENOSPC' } }
const DAY = 86_400_000

interface Place {
  readonly directory: string
  readonly source: string
  readonly target: string
}

function makePlace(): Place {
  const directory = makeDirectory()
  const source = join(directory, 'corpus.txt')
  writeFileSync(source, text)
  mkdirSync(join(directory, 'out'))
  return { directory, source, target: join(directory, 'out', 'index') }
}

/** Builds until some bytes are read, as a process that is interrupted does. */
async function interrupt(
  { source, target }: Place,
  bytes: number,
  own: Partial<BuildSettings> = {},
): Promise<void> {
  const controller = new AbortController()
  const settings = buildSettings({
    checkpointMs: CHECKPOINT_MS,
    clock: createClock(),
    ...own,
    signal: controller.signal,
    onProgress: undefined,
  })
  const stopAt = (read: number): void => {
    if (read >= bytes) controller.abort(new Error('enough'))
  }
  let read = 0
  const files: BuildSettings['files'] = {
    ...settings.files,
    readFile: (async (...values: Parameters<typeof settings.files.readFile>) => {
      read += 100
      stopAt(read)
      return settings.files.readFile(...values)
    }) as BuildSettings['files']['readFile'],
    async open(path, flags) {
      const file = await settings.files.open(path, flags)
      if (path !== source) return file
      const original = file.read.bind(file) as (...values: unknown[]) => Promise<unknown>
      file.read = (async (...values: unknown[]) => {
        stopAt(values[3] as number)
        return original(...values)
      }) as typeof file.read
      return file
    },
  }
  await expect(runBuild(source, target, { ...settings, files })).rejects.toThrow('enough')
}

/** Goes on a day later, and tells from which hash on. */
async function goOn(
  { source, target }: Place,
  own: Partial<BuildSettings> = {},
): Promise<{ readonly made: Buffer; readonly from: number }> {
  const told: BuildProgress[] = []
  let now = Date.parse(FIRST) + DAY
  const settings = buildSettings({
    clock: {
      now() {
        now += 1_000
        return parseInstant(now) as Instant
      },
    },
    onProgress: (progress) => told.push(progress),
    ...own,
  })
  await runBuild(source, target, settings)
  expect(told.at(-1)?.hashes).toBe(corpus.length * (own.top ? 2 : 1))
  expect(readdirSync(join(target, '..'))).toEqual(['index'])
  const first = told.find(({ hashes }) => hashes > 0) as BuildProgress
  return { made: readFileSync(target), from: first.hashes }
}

describe('an interrupted build', () => {
  const expected = buildIndexBytes(corpus, { createdAt: Date.parse(FIRST) })

  it.each([0.2, 0.5, 0.99])(
    'goes on where it was, after %d of the source, to the same bytes',
    async (share) => {
      const place = makePlace()
      await interrupt(place, text.length * share)
      expect(readdirSync(join(place.directory, 'out')).sort()).toEqual([
        'index.part',
        'index.part.escapes',
        'index.part.state',
      ])
      const { made, from } = await goOn(place)
      expect(made.equals(expected)).toBe(true)
      expect(from).toBeGreaterThan(corpus.length * (share - 0.05))
    },
  )

  it('may be interrupted many times', async () => {
    const place = makePlace()
    for (let share = 0.05; share < 1; share += 0.1) await interrupt(place, text.length * share)
    expect((await goOn(place)).made.equals(expected)).toBe(true)
  })

  it.each(['filter8', 'filter16'] as const)('goes on with a %s', async (profile) => {
    const whole = makePlace()
    const settings = { profile, clock: clockAt(FIRST) }
    await runBuild(whole.source, whole.target, buildSettings(settings))
    const place = makePlace()
    await interrupt(place, text.length * 0.6, { profile })
    expect(readdirSync(join(place.directory, 'out')).sort()).toEqual([
      'index.part',
      'index.part.state',
    ])
    const { made, from } = await goOn(place, { profile })
    expect(made.equals(readFileSync(whole.target))).toBe(true)
    expect(from).toBeGreaterThan(corpus.length * 0.5)
  })

  it('goes on with the most frequent hashes, when it has counted again', async () => {
    const top = { profile: 'filter8', top: 1_000 } as const
    const whole = makePlace()
    await runBuild(whole.source, whole.target, buildSettings({ ...top, clock: clockAt(FIRST) }))
    const place = makePlace()
    let passes = 0
    const base = buildSettings()
    const controller = new AbortController()
    const files: BuildSettings['files'] = {
      ...base.files,
      async open(path, flags) {
        const file = await base.files.open(path, flags)
        if (path !== place.source) return file
        const original = file.read.bind(file) as (...values: unknown[]) => Promise<unknown>
        file.read = (async (...values: unknown[]) => {
          if (values[3] === 0) passes++
          // The first look is at its beginning, then come two passes.
          if (passes === 4 && (values[3] as number) > text.length / 2)
            controller.abort(new Error('enough'))
          return original(...values)
        }) as typeof file.read
        return file
      },
    }
    const settings = { ...base, ...top, files, checkpointMs: CHECKPOINT_MS, clock: createClock() }
    const building = runBuild(place.source, place.target, {
      ...settings,
      signal: controller.signal,
    })
    await expect(building).rejects.toThrow('enough')
    expect((await goOn(place, top)).made.equals(readFileSync(whole.target))).toBe(true)
  })

  it('goes on in a directory of ranges', async () => {
    const place = makePlace()
    rmSync(place.source)
    mkdirSync(place.source)
    for (const { hash, count } of corpus) {
      appendFileSync(join(place.source, `${hash.slice(0, 5)}.txt`), `${hash.slice(5)}:${count}\n`)
    }
    await interrupt(place, 100 * 1_000)
    const { made, from } = await goOn(place)
    expect(made.equals(expected)).toBe(true)
    expect(from).toBeGreaterThan(800)
  })

  it('goes on with a filter of an index', async () => {
    const place = makePlace()
    writeFileSync(place.source, buildIndexBytes(corpus, { createdAt: 0 }))
    const filter = { profile: 'filter8', clock: clockAt(FIRST) } as const
    await runBuild(place.source, place.target, buildSettings(filter))
    const whole = readFileSync(place.target)
    rmSync(place.target)
    const trouble: Trouble = { path: /part$/u, after: 14_000 }
    const files = createFileSystem(() => trouble)
    const broken = buildSettings({
      ...filter,
      files,
      clock: createClock(),
      checkpointMs: CHECKPOINT_MS,
    })
    await expect(runBuild(place.source, place.target, broken)).rejects.toMatchObject(FULL)
    expect(existsSync(`${place.target}.part.state`)).toBe(true)
    const { made, from } = await goOn(place, { profile: 'filter8' })
    expect([made.equals(whole), from > 300]).toEqual([true, true])
  })

  const changes: readonly {
    readonly what: string
    readonly change?: (place: Place) => void
    readonly own?: Partial<BuildSettings>
  }[] = [
    {
      what: 'the source is longer',
      change: ({ source }) => appendFileSync(source, `${'F'.repeat(40)}:1\r\n`),
    },
    { what: 'the source was touched', change: ({ source }) => utimesSync(source, 1, 1) },
    {
      what: 'the source is another one of the same length and time',
      change({ source }) {
        const { atimeMs, mtimeMs } = statSync(source)
        const other = Buffer.from(text)
        other[other.indexOf(':') - 1] = (other[other.indexOf(':') - 1] as number) ^ 1
        writeFileSync(source, other)
        utimesSync(source, atimeMs / 1_000, mtimeMs / 1_000)
      },
    },
    {
      what: 'the state is damaged',
      change: ({ target }) => appendFileSync(`${target}.part.state`, '!'),
    },
    {
      what: 'the state is short',
      change: ({ target }) => writeFileSync(`${target}.part.state`, '!'),
    },
    { what: 'the state is gone', change: ({ target }) => rmSync(`${target}.part.state`) },
    { what: 'the rows are gone', change: ({ target }) => rmSync(`${target}.part`) },
    {
      what: 'the escapes were cut',
      change: ({ target }) => writeFileSync(`${target}.part.escapes`, ''),
    },
    { what: 'the index is to say something else', own: { note: 'Another note.' } },
    { what: 'nothing is to be gone on with', own: { resume: false } },
  ]
  it.each(changes)('begins again when $what', async ({ change, own }) => {
    const place = makePlace()
    await interrupt(place, text.length * 0.6)
    change?.(place)
    const createdAt = '2026-11-25T09:00:00.000Z' as Instant
    const settings = buildSettings({ ...own, clock: clockAt(createdAt) })
    const info = await runBuild(place.source, place.target, settings)
    expect(info.createdAt).toBe(createdAt)
    expect(readdirSync(join(place.target, '..'))).toEqual(['index'])
    const whole = join(place.directory, 'whole')
    await runBuild(place.source, whole, settings)
    expect(readFileSync(place.target).equals(readFileSync(whole))).toBe(true)
  })

  it('leaves nothing when nothing may be gone on with', async () => {
    const place = makePlace()
    await interrupt(place, text.length * 0.6, { resume: false })
    expect(readdirSync(join(place.directory, 'out'))).toEqual([])
    await interrupt(place, text.length * 0.6, { checkpointMs: DAY })
    expect(readdirSync(join(place.directory, 'out'))).toEqual([])
  })

  it('saves its state when it is time for it', async () => {
    const place = makePlace()
    await interrupt(place, text.length * 0.6, { checkpointMs: 200 })
    expect(existsSync(`${place.target}.part.state`)).toBe(false)
    await interrupt(place, text.length * 0.6, { checkpointMs: 100 })
    expect(existsSync(`${place.target}.part.state`)).toBe(true)
  })

  it('leaves nothing of a corpus that is refused', async () => {
    const place = makePlace()
    await interrupt(place, text.length * 0.6)
    const broken = Buffer.from(text)
    broken[broken.length - 60] = 0x40
    writeFileSync(place.source, broken)
    const settings = buildSettings()
    await expect(runBuild(place.source, place.target, settings)).rejects.toMatchObject({
      line: 2_999,
    })
    expect(readdirSync(join(place.directory, 'out'))).toEqual([])
  })
})

describe('an aborted build', () => {
  it('does not begin when it is too late', async () => {
    const { source, target, directory } = makePlace()
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(runBuild(source, target, buildSettings({ signal }))).rejects.toThrow('too late')
    expect(readdirSync(join(directory, 'out'))).toEqual([])
  })

  it('rejects with the reason, and does not wait for a stream that hangs', async () => {
    const { target, directory } = makePlace()
    const controller = new AbortController()
    let returned = false
    const hanging: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        let pulled = 0
        return {
          next: () => {
            if (pulled++ === 0)
              return Promise.resolve({ done: false, value: text.subarray(0, 500) })
            setImmediate(() => controller.abort(new Error('stop')))
            return new Promise(() => undefined)
          },
          return: () => {
            returned = true
            return Promise.reject(new Error('cannot close'))
          },
        }
      },
    }
    const { signal } = controller
    await expect(runBuild(hanging, target, buildSettings({ signal }))).rejects.toThrow('stop')
    expect([returned, readdirSync(join(directory, 'out'))]).toEqual([true, []])
  })

  it('stops between two pieces of a list', async () => {
    const { target } = makePlace()
    const controller = new AbortController()
    setImmediate(() => controller.abort(new Error('stop')))
    const { signal } = controller
    await expect(runBuild([text], target, buildSettings({ signal }))).rejects.toThrow('stop')
  })

  it('does not put the file in its place when all is read', async () => {
    const { source, target, directory } = makePlace()
    const controller = new AbortController()
    const base = buildSettings({ pieceBytes: 1_048_576, signal: controller.signal })
    const clock = {
      now: () => {
        controller.abort(new Error('at the end'))
        return FIRST
      },
    }
    const onProgress = (): void => undefined
    await expect(runBuild(source, target, { ...base, clock, onProgress })).rejects.toThrow(
      'at the end',
    )
    expect(readdirSync(join(directory, 'out'))).toEqual([])
  })
})

describe('a build that cannot write', () => {
  it.each([
    ['the rows', { path: /part$/u, after: 4_220_000 }],
    ['the tables', { path: /part$/u, after: 4_500_000 }],
    ['the escapes', { path: /escapes$/u, after: 100 }],
    ['the last bytes', { calls: ['sync'], path: /part$/u }],
    ['the name', { calls: ['rename'], path: /part$/u }],
    ['the first file', { calls: ['open'], path: /part$/u }],
    ['the second file', { calls: ['open'], path: /escapes$/u }],
    ['what is read back', { calls: ['read'], path: /escapes$/u }],
    ['the end of a file', { calls: ['close'], path: /part$/u }],
  ] as const)('leaves the target as it was: %s', async (_title, trouble) => {
    const { source, target, directory } = makePlace()
    writeFileSync(target, 'an older index')
    const files = createFileSystem(() => trouble)
    await expect(runBuild(source, target, buildSettings({ files }))).rejects.toMatchObject(FULL)
    expect(readFileSync(target, 'utf8')).toBe('an older index')
    expect(readdirSync(join(directory, 'out'))).toEqual(['index'])
  })

  it.each([
    ['the data', { calls: ['datasync'], path: /part$/u }],
    ['the state', { path: /state.new$/u, after: 100 }],
    ['the name of the state', { calls: ['rename'], path: /state.new$/u }],
    ['the file of the state', { calls: ['open'], path: /state.new$/u }],
  ] as const)(
    'goes on from the last checkpoint that was whole, when it cannot save %s',
    async (_title, trouble) => {
      const place = makePlace()
      let now: Trouble = {}
      await interrupt(place, text.length * 0.3)
      now = trouble
      const files = createFileSystem(() => now)
      const broken = buildSettings({ files, checkpointMs: CHECKPOINT_MS, clock: createClock() })
      await expect(runBuild(place.source, place.target, broken)).rejects.toMatchObject(FULL)
      expect(existsSync(place.target)).toBe(false)
      const { made, from } = await goOn(place)
      expect(made.equals(buildIndexBytes(corpus, { createdAt: Date.parse(FIRST) }))).toBe(true)
      expect(from).toBeGreaterThan(700)
    },
  )

  it('goes on when there is room again', async () => {
    const place = makePlace()
    let trouble: Trouble = { path: /part$/u, after: 4_230_000 }
    const settings = buildSettings({
      files: createFileSystem(() => trouble),
      checkpointMs: CHECKPOINT_MS,
      clock: createClock(),
    })
    await expect(runBuild(place.source, place.target, settings)).rejects.toMatchObject(FULL)
    trouble = {}
    const { made, from } = await goOn(place)
    expect(made.equals(buildIndexBytes(corpus, { createdAt: Date.parse(FIRST) }))).toBe(true)
    expect(from).toBeGreaterThan(100)
  })

  it('cannot go on with a file that cannot be cut', async () => {
    const place = makePlace()
    await interrupt(place, text.length * 0.3)
    const files = createFileSystem(() => ({ calls: ['truncate'] }))
    await expect(
      runBuild(place.source, place.target, buildSettings({ files })),
    ).rejects.toMatchObject(FULL)
    expect((await goOn(place)).from).toBeGreaterThan(700)
  })

  it('says so when it cannot write a filter', async () => {
    const place = makePlace()
    const files = createFileSystem(() => ({ path: /part$/u, after: 8_000 }))
    const settings = buildSettings({ files, profile: 'filter8' })
    await expect(runBuild(place.source, place.target, settings)).rejects.toMatchObject(FULL)
    expect(readdirSync(join(place.directory, 'out'))).toEqual([])
  })

  it('needs the directory to be there', async () => {
    const { source } = makePlace()
    await expect(runBuild(source, '/nowhere/index', buildSettings())).rejects.toMatchObject({
      code: 'ERR_TARGET_WRITE',
      cause: { code: 'ENOENT' },
    })
  })

  it('minds neither a system that opens no directories, nor files that stay behind', async () => {
    const { source, target } = makePlace()
    const files = createFileSystem(() => ({ calls: ['open'], path: /out$/u, code: 'EISDIR' }))
    await runBuild(source, target, buildSettings({ files }))
    expect(existsSync(target)).toBe(true)
    // Nothing but the removal at the end refuses.
    const other = makePlace()
    const clumsy = createFileSystem(() => ({}))
    const rm: BuildSettings['files']['rm'] = async (path, options) => {
      if (existsSync(other.target)) throw new Error('EBUSY')
      await clumsy.rm(path, options)
    }
    const settings = { files: { ...clumsy, rm }, clock: clockAt(FIRST) }
    await runBuild(other.source, other.target, buildSettings(settings))
    const made = buildIndexBytes(corpus, { createdAt: Date.parse(FIRST) })
    expect(readFileSync(other.target).equals(made)).toBe(true)
  })

  it('leaves nothing of a build of another kind', async () => {
    const place = makePlace()
    await interrupt(place, text.length * 0.6)
    await runBuild(place.source, place.target, buildSettings({ profile: 'filter8' }))
    expect(readdirSync(join(place.directory, 'out'))).toEqual(['index'])
  })
})

describe('a build that cannot read', () => {
  it.each([
    ['a file', { calls: ['read'], path: /corpus/u }],
    ['whether it is there', { calls: ['stat'], path: /corpus/u }],
    ['a file that cannot be opened', { calls: ['open'], path: /corpus/u }],
  ] as const)('says so: %s', async (_title, trouble) => {
    const { source, target } = makePlace()
    const files = createFileSystem(() => ({ ...trouble, code: 'EIO' }))
    await expect(runBuild(source, target, buildSettings({ files }))).rejects.toMatchObject({
      code: 'ERR_SOURCE_READ',
      cause: { code: 'EIO' },
    })
  })

  it('says so in the middle of a file, when what came before is written', async () => {
    const { source, target, directory } = makePlace()
    const base = buildSettings()
    const open: typeof base.files.open = async (path, flags) => {
      const file = await base.files.open(path, flags)
      if (path !== source) return file
      const original = file.read.bind(file) as (...values: unknown[]) => Promise<unknown>
      file.read = (async (...values: unknown[]) => {
        if ((values[3] as number) > text.length / 2) throw new Error('EIO')
        return original(...values)
      }) as typeof file.read
      return file
    }
    const settings = { ...base, files: { ...base.files, open } }
    await expect(runBuild(source, target, settings)).rejects.toMatchObject({
      code: 'ERR_SOURCE_READ',
    })
    expect(readdirSync(join(directory, 'out'))).toEqual([])
  })

  it.each(['opendir', 'readFile'])('says so of a directory: %s', async (call) => {
    const { directory, target } = makePlace()
    writeFileSync(join(directory, '00000'), `${'0'.repeat(35)}:1`)
    const files = createFileSystem(() => ({
      calls: [call],
      path: /hygie-[^/]*(?:\/0{5})?$/u,
      code: 'EIO',
    }))
    await expect(runBuild(directory, target, buildSettings({ files }))).rejects.toMatchObject({
      code: 'ERR_SOURCE_READ',
      cause: { code: 'EIO' },
    })
  })

  it('takes a source that was cut while it was read for what it is', async () => {
    const { source, target } = makePlace()
    const base = buildSettings()
    const stat = (async (path: string) => ({
      ...(await base.files.stat(path)),
      size: text.length + 10_000,
      isDirectory: () => false,
    })) as unknown as typeof base.files.stat
    const info = await runBuild(source, target, { ...base, files: { ...base.files, stat } })
    expect(info.hashes).toBe(3_000)
  })

  it('reads and writes in as many steps as the system wants', async () => {
    const { source, target } = makePlace()
    const files = createFileSystem(() => ({ atMost: 4_096 }))
    await runBuild(
      source,
      target,
      buildSettings({ files, pieceBytes: 8_192, clock: clockAt(FIRST) }),
    )
    expect(
      readFileSync(target).equals(buildIndexBytes(corpus, { createdAt: Date.parse(FIRST) })),
    ).toBe(true)
  })
})

describe('a build whose process is killed', () => {
  it('leaves the target as it was, and is gone on with to the same bytes', async () => {
    const place = makePlace()
    writeFileSync(place.target, 'an older index')
    const script = join(place.directory, 'child.mjs')
    const source = fileURLToPath(
      new URL('../../../../src/node/build/run-build.ts', import.meta.url),
    )
    const settings = fileURLToPath(new URL('../../../support/build-settings.ts', import.meta.url))
    await bundle({
      stdin: {
        // Reads slowly, so that it is killed in the middle.
        contents: `
          import { runBuild } from ${JSON.stringify(source)}
          import { buildSettings } from ${JSON.stringify(settings)}
          const base = buildSettings({ checkpointMs: 0, clock: { now: () => '${FIRST}' } })
          const open = async (path, flags) => {
            const file = await base.files.open(path, flags)
            if (!path.endsWith('.txt')) return file
            const read = file.read.bind(file)
            file.read = async (...values) => {
              await new Promise((resolve) => setTimeout(resolve, 5))
              process.stdout.write('.')
              return read(...values)
            }
            return file
          }
          await runBuild(process.argv[2], process.argv[3], { ...base, files: { ...base.files, open } })
        `,
        resolveDir: place.directory,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: script,
    })
    for (const pieces of [60, 40, 90]) {
      const child = spawn(process.execPath, [script, place.source, place.target])
      let seen = 0
      child.stdout.on('data', (data: Buffer) => {
        seen += data.length
        if (seen > pieces) child.kill('SIGKILL')
      })
      await new Promise((resolve) => child.on('close', resolve))
      expect(child.signalCode).toBe('SIGKILL')
      expect(readFileSync(place.target, 'utf8')).toBe('an older index')
    }
    const { made, from } = await goOn(place)
    expect(made.equals(buildIndexBytes(corpus, { createdAt: Date.parse(FIRST) }))).toBe(true)
    expect(from).toBeGreaterThan(500)
  }, 60_000)
})
