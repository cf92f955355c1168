import { describe, expect, it } from 'vitest'
import { formatCsvRow } from '../../../../src/node/cli/format-csv-row.js'

describe('a row of CSV', () => {
  it.each<[readonly (string | number | null)[], string]>([
    [[], '\r\n'],
    [[1, null, ''], '1,,""\r\n'],
    [['a,b', 'c"d', 'e;f'], '"a,b","c""d","e;f"\r\n'],
    [['=1+1@x.fr', '+a', '-a', '@a'], '"\'=1+1@x.fr","\'+a","\'-a","\'@a"\r\n'],
    [['  =1', '\u00A0=1', '\uFF1D1'], '"\'  =1","\'\u00A0=1","\'\uFF1D1"\r\n'],
    [['\t=1', '\r=1'], '"\'\uFFFD=1","\'\uFFFD=1"\r\n'],
    [["o'brien@x.fr", 'a=b@x.fr'], '"o\'brien@x.fr","a=b@x.fr"\r\n'],
    [['a\r\nb', '\u001b[2J', 'a\0'], '"a\uFFFD\uFFFDb","\uFFFD[2J","a\uFFFD"\r\n'],
  ])('%j', (cells, row) => {
    expect(formatCsvRow(cells)).toBe(row)
  })
})
