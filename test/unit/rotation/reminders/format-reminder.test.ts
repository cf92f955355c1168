import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/messages/en.js'
import { fr } from '../../../../src/messages/fr.js'
import {
  type FormatReminderOptions,
  formatReminder,
} from '../../../../src/rotation/reminders/format-reminder.js'
import type { ReminderText, RotationNotice } from '../../../../src/rotation/reminders/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const dueOn = '2027-03-01' as IsoDate
const DUE: RotationNotice = { kind: 'due', dueOn, daysLeft: 7, blockedAfter: null }

const format = (
  notice: RotationNotice,
  options: Partial<FormatReminderOptions> = {},
): ReminderText => formatReminder(notice, { catalog: fr, portal: 'Portail des soins', ...options })

describe('formatReminder', () => {
  it('says by when, and whose midnight counts', () => {
    expect(format(DUE).subject).toBe(
      'Portail des soins\u00A0: changez votre mot de passe au plus tard le 1er mars 2027',
    )
    expect(format(DUE).text.split('\n\n')).toEqual([
      'Votre mot de passe pour Portail des soins reste valable jusqu’au 1er mars 2027 inclus (heure de Paris)\u00A0: il vous reste 7\u00A0jours pour le changer.',
      'Ensuite, il vous sera demandé d’en choisir un autre avant toute autre chose.',
      'Pour vous rendre sur Portail des soins, ouvrez votre navigateur et saisissez l’adresse vous-même. Ce message ne contient aucun lien et ne demande aucun mot de passe\u00A0: méfiez-vous de ceux qui le font en notre nom.',
    ])
    expect(format(DUE, { catalog: en, timeZone: 'Europe/Rome' }).text).toContain(
      'up to and including 1 March 2027 (time zone Europe/Rome): you have 7\u00A0days left',
    )
  })

  it.each<[string, RotationNotice, RegExp]>([
    ['the last day', { ...DUE, daysLeft: 0 }, /^Aujourd’hui 1er mars 2027 est le dernier jour/u],
    ['one day', { ...DUE, daysLeft: 1 }, /il vous reste 1\u00A0jour pour/u],
    ['what is overdue', { kind: 'overdue', dueOn, blockedAfter: null }, /était à changer/u],
    ['what has no date', { kind: 'undated' }, /n’est pas connue/u],
    ['an incident', { kind: 'forced', cause: 'incident' }, /^Un incident de sécurité/u],
    ['a leak', { kind: 'forced', cause: 'breach' }, /fuite connue/u],
    ['a signal', { kind: 'forced', cause: 'signal' }, /^Un risque a été signalé/u],
    ['an administrator', { kind: 'forced', cause: 'admin_reset' }, /^L’administration/u],
    ['a first login', { kind: 'forced', cause: 'first_login' }, /vous a été remis/u],
    ['a compromise', { kind: 'compromised' }, /autrement que par lui ou par votre messagerie/u],
    [
      'a temporary password',
      { kind: 'temporary', endsAt: at('2027-03-01T22:05:00Z') },
      /jusqu’au 1er mars 2027 à 23\u00A0h\u00A005 \(heure de Paris\)/u,
    ],
  ])('has a text of its own for %s', (_what, notice, expected) => {
    expect(format(notice).text).toMatch(expected)
  })

  it('says when access ends, where it does', () => {
    const blockedAfter = '2027-03-15' as IsoDate
    const warning = 'Après le 15 mars 2027, l’accès sera bloqué'
    expect(format({ ...DUE, blockedAfter }).text).toContain(warning)
    expect(format({ ...DUE, daysLeft: 0, blockedAfter }).text).toContain(warning)
    expect(format({ kind: 'overdue', dueOn, blockedAfter }).text).toContain(warning)
  })

  it('gives the day and the hour of the zone', () => {
    const notice = { kind: 'temporary', endsAt: at('2027-02-28T23:30:00Z') } as const
    expect(format(notice).text).toContain('1er mars 2027 à 0\u00A0h\u00A030 (heure de Paris)')
    expect(format(notice, { timeZone: 'America/Cayenne' }).text).toContain(
      '28 février 2027 à 20\u00A0h\u00A030 (heure de Guyane)',
    )
  })

  describe('sums up the last activity', () => {
    const lastLoginAt = at('2027-02-01T08:05:00Z')
    const lastOf = (lastActivity: FormatReminderOptions['lastActivity'], catalog = fr): string =>
      format(DUE, { lastActivity, catalog }).text.split('\n\n').at(-1) ?? ''

    it('with and without failed attempts', () => {
      expect(lastOf({ lastLoginAt })).toBe(
        'Dernière connexion\u00A0: le 1er février 2027 à 9\u00A0h\u00A005 (heure de Paris). Si ce n’était pas vous, prévenez l’assistance.',
      )
      expect(lastOf({ lastLoginAt, failures: 0 })).toContain(', aucun essai infructueux depuis.')
      expect(lastOf({ lastLoginAt, failures: 1 })).toContain(', 1\u00A0essai infructueux depuis.')
      expect(lastOf({ lastLoginAt, failures: 3 }, en)).toContain(
        '1 February 2027 at 09:05 (Paris time), 3\u00A0failed attempts since.',
      )
    })

    it('where there was none', () => {
      expect(lastOf({ lastLoginAt: null })).toContain('Aucune connexion')
    })
  })

  it.each<[string, Partial<FormatReminderOptions>]>([
    ["'portal'", { portal: '' }],
    ["'portal'", { portal: ' \u00A0' }],
    ["'portal'", { portal: 'Portail\r\nBcc: somebody@example.org' }],
    ["'portal'", { portal: 'Portail\u2028' }],
    ["'portal'", { portal: 'x'.repeat(121) }],
    ["'portal'", { portal: 7 as unknown as string }],
    ["'portal'", { portal: ['x'] as unknown as string }],
    ["'portal'", { portal: 'https://portail.example' }],
    ["'portal'", { portal: 'www.portail.example' }],
    ["'timeZone'", { timeZone: 'Europe/Nowhere' }],
    ["'lastActivity.failures'", { lastActivity: { lastLoginAt: null, failures: -1 } }],
    ["'lastActivity.failures'", { lastActivity: { lastLoginAt: null, failures: 1.5 } }],
    ["'lastActivity.lastLoginAt'", { lastActivity: { lastLoginAt: 'now' as Instant } }],
    ["'lastActivity.lastLoginAt'", { lastActivity: { lastLoginAt: at('9999-12-31T23:30:00Z') } }],
  ])('refuses %s that is impossible', (option, options) => {
    expect(() => format(DUE, options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringMatching(new RegExp(`^${option}`, 'u')),
      }),
    )
  })

  it('takes a name of 120 characters', () => {
    expect(format(DUE, { portal: 'x'.repeat(120) }).subject).toContain('xxx')
  })

  it('refuses a moment that is none', () => {
    const endsAt = 'soon' as Instant
    expect(() => format({ kind: 'temporary', endsAt })).toThrow(/'notice.endsAt'/u)
  })
})
