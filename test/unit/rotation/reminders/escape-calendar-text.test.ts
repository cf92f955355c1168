import { describe, expect, it } from 'vitest'
import { escapeCalendarText } from '../../../../src/rotation/reminders/escape-calendar-text.js'

describe('escapeCalendarText', () => {
  it.each([
    ['nothing', '', ''],
    ['what it need not', 'Été : « oui » "non" 👩🏽‍⚕️ e\u0301\t\uFEFF', null],
    ['a comma, a semicolon and a backslash', 'a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['what looks escaped already', '\\n\\,', '\\\\n\\\\\\,'],
    ['a line break of two characters, once', 'a\r\nb', 'a\\nb'],
    ['line breaks of every kind', '\n\v\f\r\u0085\u2028\u2029', '\\n'.repeat(7)],
    ['two breaks that only look like one', '\n\r', '\\n\\n'],
    ['controls, which fall', 'a\u0000\u0007\u001B\u007F\u009Fb', 'ab'],
    ['halves of characters', '\uD83Da\uDC69', '\uFFFDa\uFFFD'],
    ['what would begin another entry', '\r\nEND:VEVENT', '\\nEND:VEVENT'],
  ])('writes %s', (_what, text, written) => {
    expect(escapeCalendarText(text)).toBe(written ?? text)
  })
})
