import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../../../src/messages/en.js'
import { fr } from '../../../../src/messages/fr.js'
import { createMac, type Mac } from '../../../../src/ports.js'
import {
  type BuildCalendarOptions,
  buildCalendar,
  type CalendarEntry,
} from '../../../../src/rotation/reminders/build-calendar.js'
import type { ReminderCatalog } from '../../../../src/rotation/reminders/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
let mac: Mac

beforeAll(async () => {
  mac = await createMac(new Uint8Array(32).fill(7))
})

const PORTAL = 'Portail des soins'

const ENTRY: CalendarEntry = {
  accountId: 'account-4711',
  cycle: at('2026-08-31T22:30:00Z'),
  dueOn: '2027-03-01' as IsoDate,
}
const OPTIONS: Omit<BuildCalendarOptions, 'mac'> = {
  catalog: fr,
  portal: PORTAL,
  now: at('2026-11-22T12:34:56.789Z'),
}
const SCHEDULING = { organizer: 'portail@example.fr' }

const build = (
  options: Partial<BuildCalendarOptions> = {},
  entry: Partial<CalendarEntry> = {},
): Promise<string> => buildCalendar({ ...ENTRY, ...entry }, { ...OPTIONS, mac, ...options })

/** The one entry, as the parser of others reads it. */
function read(ics: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const [event, ...others] = calendar.getAllSubcomponents('vevent')
  if (event === undefined || others.length > 0) throw new Error('not one entry')
  return { calendar, event }
}

const textOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name))
const octetsOf = (line: string): number => new TextEncoder().encode(line).length

/** What a text is without what a value cannot hold. */
function clean(text: string): string {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u).join('\n')
  return Array.from(lines, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
    return isControl && character !== '\n' && character !== '\t' ? '' : character
  }).join('')
}

describe('buildCalendar', () => {
  it('writes exactly this, for an entry with two alarms', async () => {
    expect((await build()).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//hygie//rotation//EN',
      'BEGIN:VEVENT',
      expect.stringMatching(
        /^UID:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
      ),
      'DTSTAMP:20261122T123456Z',
      'SEQUENCE:29922514',
      'DTSTART;VALUE=DATE:20270301',
      'SUMMARY:Changer le mot de passe pour Portail des soins',
      'DESCRIPTION:Dernier jour\u00A0: 1er mars 2027 (heure de Paris). Pour vous rendr',
      ' e sur Portail des soins\\, ouvrez votre navigateur et saisissez l’adresse',
      '  vous-même.',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P6DT15H',
      'DESCRIPTION:Changer le mot de passe pour Portail des soins',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15H',
      'DESCRIPTION:Changer le mot de passe pour Portail des soins',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('is read by an established parser as one day that takes no time', async () => {
    const { calendar, event } = read(await build({ catalog: en, timeZone: 'Indian/Reunion' }))
    expect(calendar.getFirstProperty('method')).toBeNull()
    const parsed = new ICAL.Event(event)
    expect(parsed.startDate.isDate).toBe(true)
    expect(parsed.startDate.toString()).toBe('2027-03-01')
    expect(parsed.endDate.toString(), 'without DTEND a date lasts that day').toBe('2027-03-02')
    expect(parsed.summary).toBe('Change the password for Portail des soins')
    expect(parsed.description).toContain('1 March 2027 (Reunion time)')
    expect(textOf(event, 'transp')).toBe('TRANSPARENT')
    expect(textOf(event, 'class')).toBe('PRIVATE')
  })

  it.each([
    [7, '09:00', '2027-02-22T09:00:00'],
    [1, '09:00', '2027-02-28T09:00:00'],
    [0, '09:00', '2027-03-01T09:00:00'],
    [0, '00:00', '2027-03-01T00:00:00'],
    [0, '08:05', '2027-03-01T08:05:00'],
    [1, '00:00', '2027-02-28T00:00:00'],
    [30, '00:00', '2027-01-30T00:00:00'],
    [2, '23:59', '2027-02-27T23:59:00'],
    [1, '23:30', '2027-02-28T23:30:00'],
    [366, '12:00', '2026-02-28T12:00:00'],
  ])('rings %i days before, at %s', async (days, time, expected) => {
    const { event } = read(await build({ alarmDays: [days], at: time }))
    const [alarm] = event.getAllSubcomponents('valarm')
    const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration
    const start = ICAL.Time.fromDateTimeString('2027-03-01T00:00:00')
    start.addDuration(trigger)
    expect(start.toString()).toBe(expected)
  })

  it('rings each day once, the earliest first, or not at all', async () => {
    const { event } = read(await build({ alarmDays: [1, 3, 1] }))
    const triggers = event
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
    expect(triggers).toEqual(['-P2DT15H', '-PT15H'])
    expect(await build({ alarmDays: [] })).not.toContain('VALARM')
  })

  describe('identifies the entry', () => {
    const uidOf = async (entry: Partial<CalendarEntry>, key = mac): Promise<string> =>
      textOf(read(await build({ mac: key }, entry)).event, 'uid')

    it('by account and cycle, the same whatever else changes', async () => {
      const uid = await uidOf({})
      expect(await uidOf({ dueOn: '2027-04-01' as IsoDate, cancelled: true })).toBe(uid)
      expect(await uidOf({ cycle: '2026-09-01T00:30:00+02:00' as Instant })).toBe(uid)
      const others = await Promise.all([
        uidOf({ accountId: 'account-4712' }),
        uidOf({ cycle: at('2026-08-31T22:30:00.001Z') }),
        uidOf({ cycle: null }),
        uidOf({}, await createMac(new Uint8Array(32).fill(8))),
      ])
      expect(new Set([uid, ...others]).size).toBe(5)
    })

    it('without a trace of the account', async () => {
      expect(await build({ scheduling: SCHEDULING })).not.toMatch(/account|4711/u)
    })
  })

  describe('raises the revision', () => {
    const revise = async (now: string, cancelled = false, sequence?: number): Promise<number> =>
      Number(textOf(read(await build({ now: at(now), sequence }, { cancelled })).event, 'sequence'))

    it('with every minute', async () => {
      const first = await revise('2026-11-22T12:00:00Z')
      expect(await revise('2026-11-22T12:01:00Z')).toBe(first + 1)
    })

    it('with a cancellation, also in the same minute', async () => {
      const first = await revise('2026-11-22T12:00:00Z')
      expect(await revise('2026-11-22T12:00:59Z', true)).toBe(first + 1)
    })

    it('within what an integer of iCalendar holds', async () => {
      expect(await revise('1950-01-01T00:00:00Z')).toBe(0)
      expect(await revise('9999-01-01T00:00:00Z')).toBe(2_147_483_647)
    })

    it('as the caller counts', async () => {
      for (const sequence of [0, 3, 2_147_483_647]) {
        expect(await revise('2026-11-22T12:00:00Z', true, sequence)).toBe(sequence)
      }
    })
  })

  describe('as a message between two parties', () => {
    const attendee = 'o+g.rdv@example.org'

    it('publishes with an organizer and no attendee (RFC 5546, 3.2.1)', async () => {
      const { calendar, event } = read(await build({ scheduling: SCHEDULING }))
      expect(textOf(calendar, 'method')).toBe('PUBLISH')
      expect(textOf(event, 'organizer')).toBe('mailto:portail@example.fr')
      expect(event.getAllProperties('attendee')).toEqual([])
    })

    it('requests with both, and asks for no answer (RFC 5546, 3.2.2)', async () => {
      const { calendar, event } = read(await build({ scheduling: { ...SCHEDULING, attendee } }))
      expect(textOf(calendar, 'method')).toBe('REQUEST')
      expect(textOf(event, 'organizer')).toBe('mailto:portail@example.fr')
      const property = event.getFirstProperty('attendee')
      expect(property?.getFirstValue()).toBe('mailto:o+g.rdv@example.org')
      expect(property?.getParameter('rsvp')).toBe('FALSE')
    })

    it.each([undefined, attendee])('cancels without alarms (RFC 5546, 3.2.5)', async (to) => {
      const scheduling = { ...SCHEDULING, attendee: to }
      const { calendar, event } = read(await build({ scheduling }, { cancelled: true }))
      expect(textOf(calendar, 'method')).toBe('CANCEL')
      expect(textOf(event, 'status')).toBe('CANCELLED')
      expect(event.getAllSubcomponents('valarm')).toEqual([])
      expect(event.getAllProperties('attendee')).toHaveLength(to === undefined ? 0 : 1)
    })

    it('cancels in a file too, where nobody organizes', async () => {
      const { calendar, event } = read(await build({}, { cancelled: true }))
      expect(calendar.getFirstProperty('method')).toBeNull()
      expect(textOf(event, 'status')).toBe('CANCELLED')
    })

    it('writes what an address may hold and a URI may not', async () => {
      const organizer = "a/b?c=d%e&f#g'h.i@example.fr"
      const { event } = read(await build({ scheduling: { organizer } }))
      const written = textOf(event, 'organizer')
      expect(written).toMatch(/^mailto:[^/?#&]+$/u)
      expect(decodeURIComponent(written.slice('mailto:'.length))).toBe(organizer)
    })

    it('keeps a long address whole', async () => {
      const organizer = `${'o'.repeat(64)}@${'host-name.'.repeat(17)}fr`
      const { event } = read(await build({ scheduling: { organizer } }))
      expect(textOf(event, 'organizer')).toBe(`mailto:${organizer}`)
    })

    it.each([
      '',
      'portail',
      '@example.fr',
      'a@example',
      'a b@example.fr',
      'a@example.fr\r\nATTENDEE:mailto:b@example.fr',
      'a@example.fr,b@example.fr',
      'a..b@example.fr',
      'é@example.fr',
      `${'o'.repeat(65)}@example.fr`,
      `o@${'host-name.'.repeat(26)}fr`,
      42 as unknown as string,
      ['a@example.fr'] as unknown as string,
    ])('refuses the address %j', async (address) => {
      const wrong = { code: 'ERR_OPTION_INVALID', message: expect.stringContaining("'scheduling.") }
      await expect(build({ scheduling: { organizer: address } })).rejects.toMatchObject(wrong)
      const scheduling = { ...SCHEDULING, attendee: address }
      await expect(build({ scheduling })).rejects.toMatchObject(wrong)
    })
  })

  it('gives back every text as it was, in lines of at most 75 octets', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '👩🏽‍⚕️',
        'e\u0301\u0327',
        ',',
        ';',
        ':',
        '"',
        '\\',
        '\\n',
        '\n',
        '\r',
        '\r\n',
        '\r\n ',
        '\u2028',
        '\u0085',
        '\u0000',
        '\u007F',
        '\t',
        ' ',
        '\uD83D',
        '\uDC69',
        '\uFEFF',
        '\u202E',
        'END:VCALENDAR',
        '\r\nBEGIN:VALARM\r\n',
      ),
    )
    const text = fc
      .tuple(fc.array(unit, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 1_000 }))
      .map(([parts, length]) =>
        parts
          .join('')
          .repeat(1 + length / 4)
          .slice(0, 1_000),
      )
    await fc.assert(
      fc.asyncProperty(text, text, async (summary, description) => {
        const catalog: ReminderCatalog = {
          ...fr,
          reminders: { ...fr.reminders, calendar: () => ({ summary, description }) },
        }
        const ics = await build({ catalog })
        const lines = ics.split('\r\n')
        expect(lines.pop(), 'the last line ends too').toBe('')
        for (const line of lines) {
          expect(octetsOf(line)).toBeLessThanOrEqual(75)
          expect(line, 'a control, or half a character').not.toMatch(/(?!\t)\p{Cc}|\p{Cs}/u)
        }
        const { event } = read(ics)
        expect(textOf(event, 'summary')).toBe(clean(summary))
        expect(textOf(event, 'description')).toBe(clean(description))
        expect(event.getAllSubcomponents('valarm')).toHaveLength(2)
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, Partial<BuildCalendarOptions>, Partial<CalendarEntry>]>([
    ["'accountId'", {}, { accountId: '' }],
    ["'accountId'", {}, { accountId: 7 as unknown as string }],
    ["'cycle'", {}, { cycle: 'yesterday' as Instant }],
    ["'dueOn'", {}, { dueOn: '2027-02-29' as IsoDate }],
    ["'now'", { now: 'now' as Instant }, {}],
    ["'timeZone'", { timeZone: 'Europe/Nowhere' }, {}],
    ["'portal'", { portal: '' }, {}],
    ["'alarmDays'", { alarmDays: [-1] }, {}],
    ["'at'", { at: '25:00' }, {}],
    ["'sequence'", { sequence: -1 }, {}],
    ["'sequence'", { sequence: 0.5 }, {}],
    ["'sequence'", { sequence: 2_147_483_648 }, {}],
  ])('refuses %s that is impossible', async (option, options, entry) => {
    await expect(build(options, entry)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringMatching(new RegExp(`^${option}`, 'u')),
    })
  })
})
