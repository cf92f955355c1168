import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvStep, createCsvParser } from '../../../../src/node/cli/create-csv-parser.js'
import { formatCsvRow } from '../../../../src/node/cli/format-csv-row.js'

/** Every step, a record as its cells. */
function feedAll(text: string, separator = ','): unknown[] {
  const parser = createCsvParser(separator)
  return text.split('\n').map((line) => {
    const step: CsvStep = parser.feed(line)
    return step.kind === 'record' ? step.cells : step.kind
  })
}

describe('a parser of CSV', () => {
  it.each<[string, unknown[]]>([
    ['', [['']]],
    ['a', [['a']]],
    ['a,b', [['a', 'b']]],
    ['a,', [['a', '']]],
    [',', [['', '']]],
    ['"a"', [['a']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a""b"', [['a"b']]],
    ['""', [['']]],
    ['"",""', [['', '']]],
    ['a"b,"c"', [['a"b', 'c']]],
    ['"a"b', ['broken']],
    ['"a" ,b', ['broken']],
    ['"a\nb"', ['open', ['a\nb']]],
    ['"a\n\n""b,\n",c', ['open', 'open', 'open', ['a\n\n"b,\n', 'c']]],
    ['"a\nb"c\nd', ['open', 'broken', ['d']]],
  ])('%j', (text, steps) => {
    expect(feedAll(text)).toEqual(steps)
  })

  it('takes other separators', () => {
    expect(feedAll('a,b;"c;d"', ';')).toEqual([['a,b', 'c;d']])
    expect(feedAll('a\tb', '\t')).toEqual([['a', 'b']])
  })

  it('forgets a record that is open', () => {
    const parser = createCsvParser(',')
    parser.feed('a,"b')
    parser.reset()
    expect(parser.feed('c')).toEqual({ kind: 'record', cells: ['c'] })
  })

  it('reads back what is written', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/\p{Cc}|^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        expect(feedAll(formatCsvRow(cells).replace(/\r\n$/u, ''))).toEqual([cells])
      }),
    )
  })
})
