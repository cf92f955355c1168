import {
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EncodeFilterSettings, encodeFilter } from '../../src/breach/offline/encode-filter.js'
import {
  type OpenBreachIndexOptions,
  openBreachIndex,
} from '../../src/breach/offline/open-breach-index.js'
import type { BreachIndex, ByteReader } from '../../src/breach/offline/types.js'
import { isHygieError } from '../../src/errors.js'
import { createFileReader } from '../../src/node/create-file-reader.js'
import type { IsoDate } from '../../src/time.js'
import { buildIndexBytes, type CorpusLine, resealIndexBytes } from '../support/build-index-bytes.js'
import { sha1 } from '../support/build-range.js'
import { createRandom } from '../support/create-random.js'

/** 40 hashes in one block, every other with a count that needs an escape, and 400 all over the index. */
const PREFIX = 'C0FFE'
const LINES: readonly CorpusLine[] = [
  ...Array.from({ length: 40 }, (_, row) => ({
    hash: `${PREFIX}${sha1(`row ${row}`).slice(5)}`,
    count: row % 2 === 0 ? (row % 14) + 1 : 1_000 + row,
  })),
  ...Array.from({ length: 400 }, (_, row) => ({ hash: sha1(`elsewhere ${row}`), count: 3 })),
]
const [PLAIN, ESCAPED] = [LINES[4], LINES[5]] as [CorpusLine, CorpusLine]

const whole = buildIndexBytes(LINES, { note: 'made for the table of faults', asOf: '2026-11-24' })
const sorted = LINES.map(({ hash }) => hash).sort()

async function encode(
  hashes: readonly string[],
  more: Partial<EncodeFilterSettings> = {},
): Promise<Buffer<ArrayBuffer>> {
  const bytes = await encodeFilter(Buffer.from([...hashes].sort().join(''), 'hex'), {
    hash: 'sha1',
    bits: 16,
    complete: false,
    top: false,
    createdAt: Date.UTC(2026, 10, 24),
    asOf: '2026-11-24' as IsoDate,
    note: '',
    covers: null,
    ...more,
  })
  return Buffer.from(bytes.buffer)
}
const filter = await encode(sorted, { bits: 8 })

/** Offsets and lengths of the parts, by the description of the format. */
const sections = new Map(
  Array.from({ length: whole.readUInt32LE(64) }, (_, index) => {
    const at = 72 + index * 24
    return [
      whole.readUInt32LE(at),
      {
        from: Number(whole.readBigUInt64LE(at + 8)),
        length: Number(whole.readBigUInt64LE(at + 16)),
      },
    ] as const
  }),
)
const part = (kind: number): { from: number; length: number } => {
  const found = sections.get(kind)
  if (found === undefined) throw new Error(`no section ${kind}`)
  return found
}

/** What became of a fault: a word for each thing that one may do with an index. */
interface Seen {
  readonly open: string
  readonly lookUp: string
  /** A look-up that compares no checksum. */
  readonly unchecked: string
  readonly range: string
  readonly verify: string
}

async function say(act: () => unknown): Promise<string> {
  try {
    return String(await act())
  } catch (error) {
    return isHygieError(error) ? `\`${error.code}\`` : `a bug: ${String(error)}`
  }
}

/** How an answer compares with what was put in. */
function judge(index: BreachIndex, { hash, count }: CorpusLine): string {
  const answer = index.countHash(hash)
  if (answer === count || (index.info.profile !== 'exact' && answer === null)) return 'right'
  return answer === 0 ? '**absent**' : '**wrong count**'
}

const expectedRange = LINES.filter(({ hash }) => hash.startsWith(PREFIX))
  .map(({ hash, count }) => `${hash.slice(5)}:${count}`)
  .sort()
  .join('\r\n')

async function observe(
  reader: Uint8Array | (() => ByteReader),
  line: CorpusLine,
  { options = {}, meanwhile = () => undefined }: ObserveOptions = {},
): Promise<Seen> {
  const again = (): Uint8Array | ByteReader => (typeof reader === 'function' ? reader() : reader)
  let index: BreachIndex | null = null
  const open = await say(async () => {
    index = await openBreachIndex(again(), options)
    return 'opens'
  })
  const opened = index as BreachIndex | null
  if (opened === null) return { open, lookUp: '–', unchecked: '–', range: '–', verify: '–' }
  const careless = await openBreachIndex(again(), { ...options, checkMisses: false })
  meanwhile()
  const seen = {
    open,
    lookUp: await say(() => judge(opened, line)),
    unchecked: await say(() => judge(careless, line)),
    range: await say(() => {
      const body = new TextDecoder().decode(opened.range(PREFIX))
      return body === expectedRange ? 'right' : '**wrong**'
    }),
    verify: await say(async () => {
      await opened.verify()
      return 'passes'
    }),
  }
  opened.close()
  careless.close()
  return seen
}

interface ObserveOptions {
  readonly options?: OpenBreachIndexOptions
  /** Happens behind the back of an open index. */
  readonly meanwhile?: () => void
}

/** Alters bytes of the shared index for as long as it is observed. */
async function withBytes(
  changes: readonly (readonly [at: number, value: number])[],
  line = PLAIN,
  bytes: Uint8Array = whole,
): Promise<Seen> {
  const before = changes.map(([at]) => [at, bytes[at] as number] as const)
  for (const [at, value] of changes) bytes[at] = value
  try {
    return await observe(bytes, line)
  } finally {
    for (const [at, value] of before) bytes[at] = value
  }
}

const flip = (at: number, bit = 0, bytes: Uint8Array = whole): [number, number] => [
  at,
  (bytes[at] as number) ^ (1 << bit),
]

/** One row of the page: what was done, how many times, and everything that was seen. */
interface Row {
  readonly fault: string
  readonly cases: number
  readonly seen: Seen
}
const rows: Row[] = []

async function record(fault: string, cases: readonly (() => Promise<Seen>)[]): Promise<Seen> {
  const all: Seen[] = []
  for (const run of cases) all.push(await run())
  const merge = (key: keyof Seen): string => [...new Set(all.map((seen) => seen[key]))].join(' or ')
  const seen = {
    open: merge('open'),
    lookUp: merge('lookUp'),
    unchecked: merge('unchecked'),
    range: merge('range'),
    verify: merge('verify'),
  }
  rows.push({ fault, cases: all.length, seen })
  return seen
}

const REFUSED = {
  open: '`ERR_INDEX_INVALID`',
  lookUp: '–',
  unchecked: '–',
  range: '–',
  verify: '–',
}
const SOUND = {
  open: 'opens',
  lookUp: 'right',
  unchecked: 'right',
  range: 'right',
  verify: 'passes',
}
const UNREADABLE = '`ERR_SOURCE_READ`'
const INVALID = '`ERR_INDEX_INVALID`'

/** Where the row of a line is: blocks lie one behind the other, in the order of the hashes. */
const rowAt = ({ hash }: CorpusLine): number => part(2).from + sorted.indexOf(hash) * 18
const rowInBlock = ({ hash }: CorpusLine): number =>
  sorted.filter((other) => other.startsWith(PREFIX)).indexOf(hash)

/** Where the escapes of the block are, each of four bytes here: a row, and a count of two bytes. */
const escapesAt = part(4).from
const escapeAt = (line: CorpusLine): number => {
  for (let at = escapesAt; ; at += 4) if (whole.readUInt16LE(at) === rowInBlock(line)) return at
}

/** Places all over a section: its ends, one in so many, and some by chance. */
function sample({ from, length }: { from: number; length: number }, count: number): number[] {
  const random = createRandom(length)
  const steps = Array.from({ length: count }, (_, step) => Math.floor((step * length) / count))
  const drawn = Array.from({ length: count }, () => random(length))
  return [...new Set([...steps, ...drawn, length - 1])].map((at) => from + at)
}

const folder = mkdtempSync(join(tmpdir(), 'hygie-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, bytes: Uint8Array = whole): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('an index that is cut or altered', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    expect(await observe(whole, PLAIN)).toEqual(SOUND)
    expect(await observe(whole, ESCAPED)).toEqual(SOUND)
  })

  it('is refused wherever it was cut', async () => {
    const ends = [...sections.values()].flatMap(({ from, length }) => [from, from + length])
    const around = [0, 4_096, ...ends, whole.length].flatMap((at) => [at - 1, at, at + 1])
    const rowEnds = Array.from({ length: 40 }, (_, row) => part(2).from + row * 18)
    const escapeEnds = Array.from({ length: 20 }, (_, row) => escapesAt + row * 4)
    const cut = (at: number): (() => Promise<Seen>) => {
      return () => observe(whole.subarray(0, at), PLAIN)
    }
    const places = (all: readonly number[]): (() => Promise<Seen>)[] =>
      [...new Set(all)].filter((at) => at >= 0 && at < whole.length).map(cut)
    expect(
      await record('cut at the ends of its parts, one byte before, one behind', places(around)),
    ).toEqual(REFUSED)
    expect(
      await record('cut between two rows or two escapes', places([...rowEnds, ...escapeEnds])),
    ).toEqual(REFUSED)
    expect(
      await record('cut anywhere', places(sample({ from: 0, length: whole.length }, 300))),
    ).toEqual(REFUSED)
  })

  it('is refused when it is not an index', async () => {
    const text = Buffer.from(
      `${LINES.map(({ hash, count }) => `${hash}:${count}`).join('\r\n')}\r\n`,
    )
    expect(await record('a file of length 0', [() => observe(new Uint8Array(0), PLAIN)])).toEqual(
      REFUSED,
    )
    expect(
      await record('a text of hashes, or a page', [
        () => observe(text, PLAIN),
        () => observe(Buffer.alloc(8_192, '<!doctype html>'), PLAIN),
      ]),
    ).toEqual(REFUSED)
    const asText = whole.toString('latin1')
    const unix = Buffer.from(asText.replaceAll('\r\n', '\n'), 'latin1')
    const windows = Buffer.from(asText.replaceAll('\n', '\r\n'), 'latin1')
    expect(
      await record('sent in text mode: CR LF to LF, or LF to CR LF', [
        () => observe(unix, PLAIN),
        () => observe(windows, PLAIN),
      ]),
    ).toEqual(REFUSED)
    expect(
      await record('sent as UTF-8 text', [() => observe(Buffer.from(asText, 'utf8'), PLAIN)]),
    ).toEqual(REFUSED)
  })

  it('is refused when something stands behind it', async () => {
    const longer = [Buffer.alloc(1), Buffer.alloc(4_096), whole.subarray(-32), whole]
    const cases = longer.map((more) => () => observe(Buffer.concat([whole, more]), PLAIN))
    expect(await record('bytes behind the end, or the file twice', cases)).toEqual(REFUSED)
  })

  it('is refused for any byte of its header', async () => {
    const random = createRandom(4_096)
    const cases = Array.from({ length: 4_096 }, (_, at) => () => withBytes([flip(at, random(8))]))
    expect(await record('any byte of the header altered, each in turn', cases)).toEqual(REFUSED)
  })

  it('is refused for any byte of its footer', async () => {
    const cases = Array.from(
      { length: 32 },
      (_, at) => () => withBytes([flip(whole.length - 32 + at, at % 8)]),
    )
    expect(await record('any byte of the footer altered, each in turn', cases)).toEqual(REFUSED)
  })

  const tables = [
    ['the directory', 1],
    ['the directory of escapes', 3],
    ['the checksums', 5],
  ] as const
  it.each(tables)('is refused for a byte of %s', async (name, kind) => {
    const cases = sample(part(kind), 16).map((at) => () => withBytes([flip(at, at % 8)]))
    expect(await record(`a byte of ${name} altered, all over it`, cases)).toEqual(REFUSED)
  })

  it('is refused when its end is that of another index', async () => {
    const other = buildIndexBytes(LINES.slice(1), { asOf: '2026-11-24' })
    const from = whole.length - 32
    const swapped = Array.from({ length: 32 }, (_, at) => {
      return [from + at, other[other.length - 32 + at] as number] as const
    })
    expect(await record('the footer of another index', [() => withBytes(swapped)])).toEqual(REFUSED)
  })

  it('shows damage among the rows in ranges and to verify, not to look-ups', async () => {
    const at = rowAt(PLAIN)
    const digits = Array.from({ length: 17 }, (_, byte) => () => withBytes([flip(at + byte)]))
    expect(await record('a digit of a row altered, byte by byte', digits)).toEqual({
      open: 'opens',
      lookUp: UNREADABLE,
      unchecked: '**absent**',
      range: UNREADABLE,
      verify: INVALID,
    })
    const count = [() => withBytes([flip(at + 17)]), () => withBytes([flip(at + 17, 1)])]
    expect(await record('the count in a row altered', count)).toEqual({
      open: 'opens',
      lookUp: '**wrong count**',
      unchecked: '**wrong count**',
      range: UNREADABLE,
      verify: INVALID,
    })
    const last = whole[at + 17] as number
    expect(
      await record('the count in a row altered to one above 14', [
        () => withBytes([[at + 17, last | 15]]),
      ]),
    ).toEqual({
      open: 'opens',
      lookUp: UNREADABLE,
      unchecked: UNREADABLE,
      range: UNREADABLE,
      verify: INVALID,
    })
  })

  it('shows damage among the escapes in ranges and to verify, and to look-ups where it is the row', async () => {
    const at = escapeAt(ESCAPED)
    expect(
      await record('the row of an escape altered', [
        () => withBytes([flip(at, 4)], ESCAPED),
        () => withBytes([flip(at + 1)], ESCAPED),
      ]),
    ).toEqual({
      open: 'opens',
      lookUp: UNREADABLE,
      unchecked: UNREADABLE,
      range: UNREADABLE,
      verify: INVALID,
    })
    expect(
      await record('the count of an escape altered', [
        () => withBytes([flip(at + 2)], ESCAPED),
        () => withBytes([flip(at + 3)], ESCAPED),
        () => withBytes([flip(at + 2, 7)], ESCAPED),
      ]),
    ).toEqual({
      open: 'opens',
      lookUp: '**wrong count**',
      unchecked: '**wrong count**',
      range: UNREADABLE,
      verify: INVALID,
    })
  })

  it('is not moved by what stands between its parts', async () => {
    const gap = part(2).from + part(2).length + 1
    expect(
      await record('a byte between two parts altered', [() => withBytes([flip(gap)])]),
    ).toEqual(SOUND)
  })
})

describe('an index that says something else', () => {
  const altered = (alter: (copy: Buffer<ArrayBuffer>) => void): Buffer<ArrayBuffer> => {
    const copy = Buffer.from(whole)
    alter(copy)
    return resealIndexBytes(copy)
  }

  it('is refused when it is of another major version, and read when of a newer minor one', async () => {
    const major = altered((copy) => copy.writeUInt16LE(2, 8))
    expect(await record('another major version', [() => observe(major, PLAIN)])).toEqual(REFUSED)
    const minor = altered((copy) => copy.writeUInt16LE(9, 10))
    expect(await record('a newer minor version', [() => observe(minor, PLAIN)])).toEqual(SOUND)
  })

  it('is read when it has a part of an unknown kind', async () => {
    const more = altered((copy) => {
      const count = copy.readUInt32LE(64)
      copy.writeUInt32LE(count + 1, 64)
      copy.writeUInt32LE(99, 72 + count * 24)
      copy.writeBigUInt64LE(BigInt(copy.length - 32), 72 + count * 24 + 8)
    })
    expect(await record('a part of an unknown kind', [() => observe(more, PLAIN)])).toEqual(SOUND)
  })

  it('is refused when its parts cannot be as they are said to be', async () => {
    const section = (index: number, field: number, value: bigint): Buffer<ArrayBuffer> =>
      altered((copy) => copy.writeBigUInt64LE(value, 72 + index * 24 + field))
    const impossible = [
      section(1, 8, 4_096n),
      section(1, 8, BigInt(part(2).from) + 1n),
      section(1, 16, 17n),
      section(4, 16, 2n ** 60n),
      altered((copy) => copy.writeUInt32LE(33, 64)),
      altered((copy) => copy.writeUInt32LE(4, 64)),
      altered((copy) => copy.writeUInt32LE(1, 72 + 24)),
      altered((copy) => copy.writeBigUInt64LE(441n, 24)),
      altered((copy) => copy.writeUInt32LE(441, part(1).from + part(1).length - 4)),
      altered((copy) => copy.writeUInt32LE(500, part(1).from + 4_000)),
      altered((copy) => copy.writeUInt32LE(1, part(1).from)),
      altered((copy) => copy.writeUInt32LE(1, part(3).from)),
      altered((copy) => copy.writeUInt32LE(1, part(3).from + part(3).length - 4)),
      altered((copy) => copy.writeUInt8(3, 16)),
      altered((copy) => copy.writeUInt8(24, 18)),
      altered((copy) => copy.writeUInt8(14, 19)),
      altered((copy) => copy.writeUInt8(2, 20)),
      altered((copy) => copy.writeDoubleLE(Number.NaN, 40)),
      altered((copy) => copy.write('2026-02-30', 48)),
      altered((copy) => copy.writeUInt16LE(2_001, 840)),
    ]
    const cases = impossible.map((bytes) => () => observe(bytes, PLAIN))
    expect(
      await record('a header or a directory that cannot be, under right checksums', cases),
    ).toEqual(REFUSED)
  })

  it('cannot be read where its directory of escapes cannot be', async () => {
    const entry = part(3).from + 4 * Number.parseInt(PREFIX, 16)
    const total = part(4).length
    const impossible = [
      altered((copy) => copy.writeUInt32LE(total + 1, entry)),
      altered((copy) => copy.writeUInt32LE(total + 1, entry + 4)),
      altered((copy) => copy.writeUInt32LE(0, entry + 4)),
    ]
    expect(
      await record(
        'a directory of escapes that cannot be, under right checksums',
        impossible.map((bytes) => () => observe(bytes, ESCAPED)),
      ),
    ).toEqual({
      open: 'opens',
      lookUp: UNREADABLE,
      unchecked: UNREADABLE,
      range: UNREADABLE,
      verify: INVALID,
    })
  })

  it('never acquits when it says that it is complete and lacks whole blocks', async () => {
    const bytes = altered((copy) => copy.writeUInt32LE(1, 12))
    expect((await openBreachIndex(bytes)).coverage).toBe('partial')
    const fault = 'said to be complete, with empty blocks: its coverage is `partial`'
    expect(await record(fault, [() => observe(bytes, PLAIN)])).toEqual(SOUND)
  })
})

describe('a filter', { timeout: 60_000 }, () => {
  const places = Array.from({ length: filter.readUInt32LE(64) }, (_, index) => ({
    from: Number(filter.readBigUInt64LE(72 + index * 24 + 8)),
    length: Number(filter.readBigUInt64LE(72 + index * 24 + 16)),
  })) as [{ from: number; length: number }, { from: number; length: number }]
  const [directory, data] = places

  it('is refused for any byte of it, and wherever it was cut', async () => {
    const altered = (at: number): (() => Promise<Seen>) => {
      return () => withBytes([flip(at, at % 8, filter)], PLAIN, filter)
    }
    const all = (from: number, length: number): (() => Promise<Seen>)[] =>
      Array.from({ length }, (_, at) => altered(from + at))
    const footer = all(filter.length - 32, 32)
    expect(
      await record('a filter: any byte of its header or footer', [...all(0, 4_096), ...footer]),
    ).toEqual(REFUSED)
    expect(
      await record('a filter: a byte of its directory', sample(directory, 200).map(altered)),
    ).toEqual(REFUSED)
    expect(
      await record('a filter: a byte of its fingerprints', sample(data, 200).map(altered)),
    ).toEqual(REFUSED)
    const ends = [
      directory.from,
      directory.from + directory.length,
      data.from,
      data.from + data.length,
    ]
    const cuts = [
      ...ends.flatMap((at) => [at - 1, at, at + 1]),
      ...sample({ from: 0, length: filter.length }, 200),
    ]
    expect(
      await record(
        'a filter: cut anywhere',
        cuts.map((at) => () => observe(filter.subarray(0, at), PLAIN)),
      ),
    ).toEqual(REFUSED)
  })

  it('is refused beside an index of another corpus', async () => {
    const others = [
      await encode(
        LINES.map(({ hash }) => hash),
        { asOf: null },
      ),
      await encode(
        LINES.map(({ hash }) => hash),
        { top: true },
      ),
      await encode(LINES.slice(1).map(({ hash }) => hash)),
      await encode(LINES.map(({ hash }) => sha1(hash))),
      await encode(
        LINES.map(({ hash }) => hash),
        { covers: new Uint8Array(16).fill(7) },
      ),
      whole,
    ]
    const cases = others.map((other) => () => observe(whole, PLAIN, { options: { filter: other } }))
    expect(
      await record(
        'beside a filter of another day, number, corpus or index, or of the top only',
        cases,
      ),
    ).toEqual({ ...REFUSED, open: '`ERR_OPTION_INVALID`' })
  })

  it('that lacks a hash shows to verify', async () => {
    // The root is right, so the filter is taken at its word: only verify asks it for every hash.
    const root = whole.subarray(whole.length - 24, whole.length - 8)
    const hashes = LINES.map(({ hash }) => (hash === PLAIN.hash ? sha1('another') : hash))
    const other = await encode(hashes, { covers: root })
    expect(
      await record('beside a filter that was forged to name it', [
        () => observe(whole, PLAIN, { options: { filter: other } }),
      ]),
    ).toEqual({
      open: 'opens',
      lookUp: '**absent**',
      unchecked: '**absent**',
      range: 'right',
      verify: INVALID,
    })
  })
})

describe('a file that changes while it is open', () => {
  it('goes on being read as it was when another takes its name', async () => {
    const path = file('replaced')
    const meanwhile = (): void => renameSync(file('new', filter), path)
    const run = (): Promise<Seen> => observe(() => createFileReader(path), PLAIN, { meanwhile })
    expect(await record('replaced under its name', [run])).toEqual(SOUND)
  })

  it('cannot be read behind the place where it is cut', async () => {
    const path = file('shortened')
    const meanwhile = (): void => truncateSync(path, part(2).from)
    const run = (): Promise<Seen> => observe(() => createFileReader(path), PLAIN, { meanwhile })
    expect(await record('cut while it is open', [run])).toEqual({
      open: 'opens',
      lookUp: UNREADABLE,
      unchecked: UNREADABLE,
      range: UNREADABLE,
      verify: UNREADABLE,
    })
  })

  it('is not the one that was opened when it is written over', async () => {
    const path = file('overwritten')
    const other = buildIndexBytes(LINES.map((line) => ({ ...line, count: 9 })))
    const meanwhile = (): void => {
      const descriptor = openSync(path, 'r+')
      writeSync(descriptor, other)
    }
    const run = (): Promise<Seen> => observe(() => createFileReader(path), PLAIN, { meanwhile })
    expect(await record('written over in place by another of the same length', [run])).toEqual({
      open: 'opens',
      lookUp: '**wrong count**',
      unchecked: '**wrong count**',
      range: UNREADABLE,
      verify: INVALID,
    })
  })
})

/** What each cell of the page means, above it. */
const INTRODUCTION = `# Faults of an index

What becomes of an index of breached passwords that was cut, altered or mixed up. Written by the tests, which
do each of these things and note what they see: \`npm test -- --update\`, do not edit.

- **open**: \`openBreachIndex\`, as it is by default.
- **look-up**: \`count\`, \`countHash\` and the others, for a hash that was put in. The checksum of the block is
  compared before a hash is called absent. \`ERR_SOURCE_READ\` makes \`checkBreach\` say \`unknown\`.
- **unchecked**: the same with \`checkMisses: false\`.
- **range**: \`range\`, and what serves it. The checksum of the block is compared first.
- **verify**: \`verify()\`, or \`openBreachIndex\` with \`verify: 'full'\`.

**What \`open\` cannot see is damage among the rows of an exact index**, which it does not read. So a miss costs a
look at the whole block, and a disk that alters a row makes the question open and not the password absent.
\`checkMisses: false\` saves that time, for a file that was just verified. A filter is checked whole when it is
opened. A count that was altered still convicts.

Checksums tell damage, not tampering: whoever can write the file can make it say anything. Keep it where only
its builder writes.
`

describe('the table of faults', () => {
  it('is written from what was seen', async () => {
    expect(rows.length).toBeGreaterThan(30)
    const lines = rows.map(
      ({ fault, cases, seen: { open, lookUp, unchecked, range, verify } }) =>
        `| ${fault} | ${cases} | ${open} | ${lookUp} | ${unchecked} | ${range} | ${verify} |`,
    )
    const head = [
      '| fault | cases | open | look-up | unchecked | range | verify |',
      '| --- | --- | --- | --- | --- | --- | --- |',
    ]
    const page = [INTRODUCTION, ...head, ...lines, ''].join('\n')
    await expect(page).toMatchFileSnapshot('../../docs/guides/index-faults.md')
  })
})
