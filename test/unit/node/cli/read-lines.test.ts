import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InputLine, MAX_LINE_BYTES, readLines } from '../../../../src/node/cli/read-lines.js'

async function readAll(chunks: readonly (string | Uint8Array)[]): Promise<InputLine[]> {
  const lines: InputLine[] = []
  for await (const line of readLines(Readable.from(chunks, { objectMode: true }))) lines.push(line)
  return lines
}

const texts = (lines: readonly InputLine[]): unknown[] =>
  lines.map((line) => ('text' in line ? line.text : line.code))

describe('readLines', () => {
  it.each([
    ['nothing', [], []],
    ['an empty chunk', [''], []],
    ['one line without an end', ['a'], ['a']],
    ['one line with its end', ['a\n'], ['a']],
    ['an empty line', ['\n'], ['']],
    ['empty lines between others', ['a\n\nb'], ['a', '', 'b']],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CR and LF in two chunks', ['a\r', '\nb'], ['a', 'b']],
    ['a lone CR within a line', ['a\rb\n'], ['a\rb']],
    ['a line over three chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
    ['spaces, which are kept', ['  a \n'], ['  a ']],
    ['a byte order mark before the first line', ['\uFEFFa\n\uFEFFb'], ['a', '\uFEFFb']],
    ['a character over two chunks', [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], ['é']],
    ['bytes that are not UTF-8', [Buffer.from([0xff, 0x0a]), 'b'], ['ERR_CLI_INPUT_ENCODING', 'b']],
  ] as const)('reads %s', async (_what, chunks, expected) => {
    expect(texts(await readAll(chunks))).toEqual(expected)
  })

  it('numbers lines from 1, wrong ones included', async () => {
    const lines = await readAll([Buffer.from([0x61, 0x0a, 0xff, 0x0a, 0x62])])
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 3])
  })

  it.each([
    ['', MAX_LINE_BYTES, true],
    ['\n', MAX_LINE_BYTES, true],
    ['\r\n', MAX_LINE_BYTES, true],
    ['', MAX_LINE_BYTES + 1, false],
    ['\r\n', MAX_LINE_BYTES + 1, false],
    ['\n', MAX_LINE_BYTES * 3, false],
  ])('with the end %j, %i bytes are a line: %s', async (end, size, isLine) => {
    const [first, second] = await readAll(['a'.repeat(size), `${end}b`])
    const whole = end === '' ? `${'a'.repeat(size)}b` : 'a'.repeat(size)
    const fits = isLine && whole.length <= MAX_LINE_BYTES
    expect(first).toEqual(
      fits ? { line: 1, text: whole } : { line: 1, code: 'ERR_CLI_INPUT_TOO_LONG' },
    )
    if (end !== '') expect(second).toEqual({ line: 2, text: 'b' })
  })

  it('does not read ahead of whoever takes the lines', async () => {
    let given = 0
    const source = (function* (): Generator<string> {
      for (; given < 1_000; given++) yield 'a\n'
    })()
    const input = Readable.from(source, { objectMode: true, highWaterMark: 2 })
    for await (const { line } of readLines(input)) if (line === 3) break
    expect(given).toBeLessThan(20)
  })

  it('splits the same however the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '🙂', ' ')),
        fc.array(fc.nat({ max: 5 }), { minLength: 1 }),
        async (parts, sizes) => {
          const bytes = Buffer.from(parts.join(''))
          const chunks: Uint8Array[] = []
          for (let from = 0, turn = 0; from < bytes.length; turn++) {
            const size = (sizes[turn % sizes.length] ?? 0) + 1
            chunks.push(bytes.subarray(from, from + size))
            from += size
          }
          expect(await readAll(chunks)).toEqual(await readAll(bytes.length === 0 ? [] : [bytes]))
        },
      ),
    )
  })
})
