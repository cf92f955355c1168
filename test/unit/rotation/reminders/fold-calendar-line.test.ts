import { describe, expect, it } from 'vitest'
import { foldCalendarLine } from '../../../../src/rotation/reminders/fold-calendar-line.js'

describe('foldCalendarLine', () => {
  it.each([
    ['nothing', '', '\r\n'],
    ['75 octets', 'x'.repeat(75), `${'x'.repeat(75)}\r\n`],
    ['76 octets', 'x'.repeat(76), `${'x'.repeat(75)}\r\n x\r\n`],
    ['149 octets', 'x'.repeat(149), `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n`],
    ['150 octets', 'x'.repeat(150), `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`],
  ])('folds %s', (_what, line, folded) => {
    expect(foldCalendarLine(line)).toBe(folded)
  })

  it.each([
    [1, '\u007F'],
    [2, '\u0080'],
    [2, '\u07FF'],
    [3, '\u0800'],
    [3, '\uFFFF'],
    [4, '\u{10000}'],
    [4, '🔒'],
  ])('never splits a character of %i octets: %j', (size, character) => {
    const fits = 'x'.repeat(75 - size)
    expect(foldCalendarLine(fits + character)).toBe(`${fits}${character}\r\n`)
    expect(foldCalendarLine(`x${fits}${character}`)).toBe(`x${fits}\r\n ${character}\r\n`)
  })
})
