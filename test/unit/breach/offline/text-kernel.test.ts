import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlainKernel } from '../../../../src/breach/offline/create-plain-kernel.js'
import { createWasmKernel } from '../../../../src/breach/offline/create-wasm-kernel.js'
import { loadRangeKernel } from '../../../../src/breach/offline/load-range-kernel.js'
import { createCorpus, formatCorpus } from '../../../support/create-corpus.js'
import { createRandom } from '../../../support/create-random.js'
import { type KernelText, parseWithKernel } from '../../../support/parse-with-kernel.js'

const A = '0000000000000000000000000000000000000001'
const B = '00000A0000000000000000000000000000000002'
const C = 'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF'
const suffix = (hash: string): string => hash.slice(5)

describe.each([
  ['wasm', createWasmKernel],
  ['plain', createPlainKernel],
] as const)('the kernel %s', (name, create) => {
  const kernel = create()
  const parse = (text: KernelText): ReturnType<typeof parseWithKernel> =>
    parseWithKernel(kernel, text)

  it('says what it is', () => {
    expect(kernel.name).toBe(name)
  })

  it('packs digits and counts into rows, and closes a block when its prefix is left', () => {
    expect(parse({ text: `${A}:1\r\n${B}:14\n${C}:2` })).toEqual({
      status: 0,
      lines: 3,
      read: A.length + 4 + B.length + 4 + C.length + 2,
      rows: `${suffix(A)}1${suffix(B)}e${suffix(C)}2`.toLowerCase(),
      escapes: '',
      prefix: 0xfffff,
      openAt: 36,
      blocks: [[0, 36, 0, A.length + 4 + B.length + 4]],
    })
  })

  it.each([
    ['15', '00000f'],
    ['127', '00007f'],
    ['128', '00008001'],
    ['300', '0000ac02'],
    ['4294967296', '00008080808010'],
    ['9007199254740991', '0000ffffffffffffff0f'],
    ['0000000000000016', '000010'],
  ])('writes the count %s among the escapes', (count, escapes) => {
    const { status, rows, escapes: written } = parse({ text: `${A}:${count}` })
    expect([status, rows.slice(-1), written]).toEqual([0, 'f', escapes])
  })

  it('names the row of an escape within its block', () => {
    const { escapes, blocks } = parse({ text: `${A}:1\n${B}:200\n${C}:15\n` })
    expect(escapes).toBe('0100c80100000f')
    expect(blocks).toEqual([[0, 36, 4, 88]])
  })

  it('reads small letters, and takes them for the same digits', () => {
    const upper = parse({ text: `${A}:1\n${B}:2\n${C}:3\n` })
    expect(parse({ text: `${A}:1\n${B}:2\n${C}:3\n`.toLowerCase() })).toEqual(upper)
    expect(parse({ text: `${B}:1\n${B.toLowerCase()}:2\n` })).toMatchObject({ status: 1, lines: 1 })
  })

  it('reads the suffixes of NTLM', () => {
    const one = '0123456789ABCDEF0123456789ABCDEF'
    const two = '0123456789ABCDEF0123456789ABCDF0'
    const { status, rows } = parse({ text: `${one}:3\r\n${two}:20`, digits: 27 })
    expect([status, rows]).toEqual([0, `${suffix(one)}3${suffix(two)}f`.toLowerCase()])
    expect(parse({ text: `${two}:3\r\n${one}:20`, digits: 27 })).toMatchObject({
      status: 1,
      lines: 1,
    })
    expect(parse({ text: `${one}:3\r\n${one}:20`, digits: 27 })).toMatchObject({
      status: 1,
      lines: 1,
    })
  })

  it('reads a range, leaving out lines of count 0 in any order', () => {
    const rows = [suffix(A), suffix(B), suffix(C)]
    const text = `${rows[2]}:0\r\n${rows[0]}:2\r\n${rows[1]}:3\r\n${rows[0]}:0\r\n${rows[0]}:000`
    expect(parse({ text, lead: 0, prefix: 7 })).toMatchObject({
      status: 0,
      lines: 5,
      rows: `${rows[0]}2${rows[1]}3`.toLowerCase(),
      prefix: 7,
      blocks: [],
    })
  })

  it('reads hashes without counts', () => {
    expect(parse({ text: `${A}\r\n${B}\n${C}`, counted: false })).toMatchObject({
      status: 0,
      lines: 3,
      rows: `${suffix(A)}0${suffix(B)}0${suffix(C)}0`.toLowerCase(),
      escapes: '',
    })
    expect(parse({ text: `${A}:1\n`, counted: false })).toMatchObject({ status: 1, lines: 0 })
  })

  it('leaves a line that may go on to the next piece', () => {
    const text = `${A}:1\r\n${B}:1`
    expect(parse({ text, isFinal: false })).toMatchObject({ status: 0, lines: 1, read: 44 })
    expect(parse({ text: text.slice(0, 63), isFinal: false })).toMatchObject({ lines: 0, read: 0 })
    expect(parse({ text: '', isFinal: false })).toMatchObject({ status: 0, lines: 0, read: 0 })
  })

  it('goes on behind a block, and accepts nothing before it', () => {
    expect(parse({ text: `${B}:1\n`, prefix: 1 })).toMatchObject({ status: 1, lines: 0, read: 0 })
    expect(parse({ text: `${C}:1\n`, prefix: 1 })).toMatchObject({ status: 0, blocks: [] })
  })

  const refused: readonly (readonly [string, string])[] = [
    ['nothing but a line end', '\n'],
    ['a letter that is no digit in the prefix', `G${A.slice(1)}:1`],
    ['a letter that is no digit in the first half', `${A.slice(0, 10)}g${A.slice(11)}:1`],
    ['a letter that is no digit in the second half', `${A.slice(0, 30)}@${A.slice(31)}:1`],
    ['a letter that is no digit, third from last', `${A.slice(0, 37)}/${A.slice(38)}:1`],
    ['a letter that is no digit, second to last', `${A.slice(0, 38)}:${A.slice(39)}:1`],
    ['a letter that is no digit at the end', `${A.slice(0, 39)}\u007f:1`],
    ['a byte above ASCII', `${A.slice(0, 20)}é${A.slice(22)}:1`],
    ['a digit too few', `${A.slice(1)}:1`],
    ['a digit too many', `${A}0:1`],
    ['no count', `${A}\n`],
    ['an empty count', `${A}:\n`],
    ['a count with a sign', `${A}:-1\n`],
    ['a count with a space', `${A}:1 \n`],
    ['a count of 0', `${A}:0\n`],
    ['a count above 2^53', `${A}:9007199254740992\n`],
    ['a count of seventeen digits', `${A}:00000000000000001\n`],
    ['another sign than a colon', `${A};1\n`],
    ['a lone carriage return', `${A}:1\r${B}:1\n`],
    ['a carriage return at the end', `${A}:1\r`],
    ['an empty line', `${A}:1\n\n${B}:1\n`],
    ['a NUL', `${A}:1\0\n`],
    ['a lower hash in the same block', `${B}:1\n${A}:1\n`],
    ['a lower block', `${C}:1\n${A}:1\n`],
    ['the same hash', `${A}:1\n${A}:1\n`],
    ['a hash that differs in its last digits, lower', `${A}:1\n${A.slice(0, 37)}000:1\n`],
  ]
  it.each(refused)('does not accept %s', (_title, text) => {
    const accepted = text.startsWith(`${A}:1\n`) || /^(?:0{5}A|F).*\n0/u.test(text) ? 1 : 0
    expect(parse({ text })).toMatchObject({ status: 1, lines: accepted })
    // The same where more text follows.
    const more = `${text}${'\n'.repeat(64)}`
    if (!text.endsWith('\r')) {
      expect(parse({ text: more, isFinal: false })).toMatchObject({ status: 1, lines: accepted })
    }
  })

  it('orders by the last digits where all others are the same', () => {
    const text = ['000', '001', '00F', '010', '100', 'FFF'].map(
      (end) => `${A.slice(0, 37)}${end}:1\n`,
    )
    expect(parse({ text: text.join('') })).toMatchObject({ status: 0, lines: 6 })
    expect(parse({ text: text.reverse().join('') })).toMatchObject({ status: 1, lines: 1 })
  })

  it('orders by bytes above 127 too', () => {
    const text = `${A.slice(0, 5)}7F${A.slice(7)}:1\n${A.slice(0, 5)}80${A.slice(7)}:1\n`
    expect(parse({ text })).toMatchObject({ status: 0, lines: 2 })
  })

  it.each([[35], [27]] as const)(
    'holds no more rows of a block than escapes can name (%i)',
    (digits) => {
      const lines = Array.from(
        { length: 65_537 },
        (_, row) => `${row.toString(16).padStart(digits, '0')}:1\n`,
      )
      const answer = parse({ text: lines.join(''), digits, lead: 0, prefix: 0 })
      expect([answer.status, answer.lines]).toEqual([1, 65_536])
    },
  )

  it('writes rows as lines', () => {
    const corpus = createCorpus({ lines: 300, prefixes: 1 })
    const rows = corpus.map(({ hash }, row) => ({
      hash,
      count: 10 ** (row % 10) * (1 + (row % 4)),
    }))
    const packed = Buffer.from(rows.map(({ hash }) => `${suffix(hash)}0`).join(''), 'hex')
    const text = kernel.formatRows(
      packed,
      18,
      Uint32Array.from(rows, ({ count }) => count),
    )
    const expected = rows
      .map(({ hash, count }) => `${suffix(hash)}:${count % 2 ** 32}`)
      .join('\r\n')
    expect(Buffer.from(text).toString()).toBe(expected)
  })

  it('writes rows of NTLM, one row, no row, and counts from 0 to 2^32 - 1', () => {
    const row = Buffer.from('0123456789abcdef0123456789af', 'hex')
    const write = (rows: Uint8Array, counts: number[]): string =>
      Buffer.from(kernel.formatRows(rows, 14, Uint32Array.from(counts))).toString()
    expect(write(row, [0])).toBe('0123456789ABCDEF0123456789A:0')
    expect(write(row, [4_294_967_295])).toBe('0123456789ABCDEF0123456789A:4294967295')
    expect(write(Buffer.alloc(0), [])).toBe('')
    const lines = write(Buffer.concat([row, row, row]), [9, 10, 99]).split('\r\n')
    expect(lines.map((line) => line.slice(28))).toEqual(['9', '10', '99'])
  })

  it('keeps what is in its memory when it grows', () => {
    const grown = create()
    grown.memory()[1_100] = 7
    grown.reserve(10)
    const before = grown.memory().length
    grown.reserve(before * 3 + 1)
    expect(grown.memory().length).toBeGreaterThan(before * 3)
    expect(grown.memory()[1_100]).toBe(7)
  })
})

describe('both kernels', () => {
  const wasm = createWasmKernel()
  const plain = createPlainKernel()
  const kinds = [
    { digits: 35, lead: 5, hash: 'sha1' },
    { digits: 27, lead: 5, hash: 'ntlm' },
    { digits: 35, lead: 0, hash: 'sha1' },
    { digits: 27, lead: 0, hash: 'ntlm' },
  ] as const

  it('answer the same on whole and on damaged text', () => {
    const damage = fc.record({
      at: fc.nat(1_999),
      // What looks most like what belongs there, and anything.
      byte: fc.oneof(
        fc.constantFrom(...Buffer.from('0159AFGaf:;/@`g\r\n\0')),
        fc.integer({ min: 0, max: 255 }),
      ),
      kind: fc.constantFrom('replace', 'insert', 'remove', 'cut', 'none'),
    })
    const input = fc.record({
      seed: fc.nat(),
      lines: fc.integer({ min: 1, max: 40 }),
      prefixes: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom(...kinds),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', '\n', '\r\n', '\r'),
      isFinal: fc.boolean(),
      damages: fc.array(damage, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(input, ({ seed, lines, prefixes, kind, lineEnd, end, isFinal, damages }) => {
        const { digits, lead, hash } = kind
        const corpus = createCorpus({ lines, seed, hash, prefixes: lead === 0 ? 1 : prefixes })
        const own = corpus.map((line) => ({ ...line, hash: line.hash.slice(5 - lead) }))
        let text = Buffer.from(formatCorpus(own, { lineEnd, end }))
        for (const { at: place, byte, kind: what } of damages) {
          const at = place % text.length
          const behind = { replace: at + 1, insert: at, remove: at + 1, cut: text.length, none: at }
          const put = what === 'replace' || what === 'insert' ? [byte] : []
          text = Buffer.concat([
            text.subarray(0, at),
            Buffer.from(put),
            text.subarray(behind[what]),
          ])
        }
        const asked = { text, digits, lead, isFinal, prefix: lead === 0 ? 3 : -1 }
        expect(parseWithKernel(plain, asked)).toEqual(parseWithKernel(wasm, asked))
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    )
  })

  it('write the same lines', () => {
    const random = createRandom(7)
    for (const rowBytes of [18, 14]) {
      const rows = Uint8Array.from({ length: rowBytes * 500 }, () => random(256))
      const counts = Uint32Array.from({ length: 500 }, () => random(2 ** random(33)))
      expect(Buffer.from(plain.formatRows(rows, rowBytes, counts)).toString()).toBe(
        Buffer.from(wasm.formatRows(rows, rowBytes, counts)).toString(),
      )
    }
  })
})

describe('loadRangeKernel', () => {
  it('takes WebAssembly where it runs', () => {
    expect(loadRangeKernel().name).toBe('wasm')
  })

  it('does without where the platform refuses it', () => {
    const refuse = (): never => {
      throw new EvalError('blocked by the content policy')
    }
    expect(loadRangeKernel(refuse).name).toBe('plain')
  })
})
