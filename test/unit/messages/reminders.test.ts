import { describe, expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import type { MessageCatalog } from '../../../src/messages/index.js'
import { formatReminder } from '../../../src/rotation/reminders/format-reminder.js'
import type { RotationNotice } from '../../../src/rotation/reminders/types.js'
import type { ChangeCause } from '../../../src/rotation/types.js'
import type { Instant, IsoDate } from '../../../src/time.js'

const PORTAL = 'Portail des soins'
const dueOn = '2027-03-01' as IsoDate
const blockedAfter = '2027-03-15' as IsoDate
const lastLoginAt = '2027-02-01T08:05:00.000Z' as Instant
const CAUSES: readonly ChangeCause[] = [
  'first_login',
  'admin_reset',
  'breach',
  'signal',
  'incident',
]

const NOTICES: readonly RotationNotice[] = [
  { kind: 'due', dueOn, daysLeft: 7, blockedAfter: null },
  { kind: 'due', dueOn, daysLeft: 1, blockedAfter },
  { kind: 'due', dueOn, daysLeft: 0, blockedAfter: null },
  { kind: 'overdue', dueOn, blockedAfter: null },
  { kind: 'overdue', dueOn, blockedAfter },
  { kind: 'undated' },
  ...CAUSES.map((cause) => ({ kind: 'forced', cause }) as const),
  { kind: 'compromised' },
  { kind: 'temporary', endsAt: lastLoginAt },
]
const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
]

/** Every paragraph and subject of a catalogue, each once. */
function textsOf(catalog: MessageCatalog): string[] {
  const activities = [
    { lastLoginAt },
    ...[0, 1, 2].map((failures) => ({ lastLoginAt, failures })),
    { lastLoginAt: null },
  ]
  const messages = NOTICES.flatMap((notice) =>
    activities.flatMap((lastActivity) => {
      const { subject, text } = formatReminder(notice, { catalog, portal: PORTAL, lastActivity })
      return [subject, ...text.split('\n\n')]
    }),
  )
  const zone = catalog.reminders.formatZone('Europe/Paris')
  const { summary, description } = catalog.reminders.calendar({
    portal: PORTAL,
    zone,
    dueOn: catalog.formatDate(dueOn),
  })
  return [...new Set([...messages, summary, description])]
}

it('reminders read as the reviewed table says, in both languages', async () => {
  const table = NOTICES.map((notice) => {
    const messages = [fr, en].map((catalog) => {
      const { subject, text } = formatReminder(notice, {
        catalog,
        portal: PORTAL,
        lastActivity: { lastLoginAt, failures: 2 },
      })
      return `  ${catalog.language}  ${subject}\n\n${text.replace(/^(?=.)/gmu, '      ')}\n`
    })
    return `${JSON.stringify(notice)}\n${messages.join('\n')}`
  })
  // No-break spaces as escapes, so that a reviewer sees them.
  const text = table.join('\n').replaceAll('\u00A0', '\\u00A0')
  await expect(text).toMatchFileSnapshot('../../vectors/reminders.txt')
})

it('every zone of France has a name of its own in both languages', () => {
  for (const { reminders } of [fr, en]) {
    const names = ZONES.map(reminders.formatZone)
    expect(new Set(names).size).toBe(ZONES.length)
    expect(names.filter((name) => name.includes('/'))).toEqual([])
    expect(reminders.formatZone('Europe/Rome')).toMatch(/ Europe\/Rome$/u)
  }
})

describe.each([fr, en])('the reminders in $language', (catalog) => {
  it.each(textsOf(catalog).map((text) => [text]))('%s', (text) => {
    expect(text).toMatch(/^\p{Lu}/u)
    expect(text, 'a hole in the template').not.toMatch(/undefined|null|NaN|\[object|[{}]/u)
    expect(text, 'two spaces, or one at an edge').not.toMatch(/[ \u00A0]{2}|^\s|\s$|\s[,.]/u)
    expect(text, 'an apostrophe or a quotation mark of ASCII').not.toMatch(/['"`]/u)
    expect(text, 'a control or format character').not.toMatch(/\p{Cc}|\p{Cf}/u)
    expect(text, 'anything that a reader of mail turns into a link').not.toMatch(
      /:\/\/|www|@|\.(?:fr|com)\b|[?&]\w+=/u,
    )
  })
})

describe('French typography of reminders', () => {
  it.each(textsOf(fr).map((text) => [text]))('%s', (text) => {
    expect(text, 'a colon without U+00A0').not.toMatch(/[^\u00A0]:/u)
    expect(text, 'an English word').not.toMatch(/\b(?:e-?mail|mail|login|password|token)\b/iu)
    expect(text, 'a participle of the person').not.toMatch(/\bvous êtes \p{L}+/iu)
    expect(text, 'a word before a name that it would be elided with').not.toMatch(
      /\b(?:de|le|que) Portail/u,
    )
  })
})

describe('English typography of reminders', () => {
  it.each(textsOf(en).map((text) => [text]))('%s', (text) => {
    expect(text, 'a space before a sign').not.toMatch(/\s[:;!?]/u)
    expect(text, 'a contraction').not.toMatch(/\u2019/u)
    expect(text, 'a French sign or letter').not.toMatch(/[«»éèêàç]/u)
  })
})
