import { describe, expect, it } from 'vitest'
import { selectChannels } from '../../../../src/rotation/reminders/select-channels.js'
import type { ReminderChannel } from '../../../../src/rotation/reminders/types.js'
import type { RotationState } from '../../../../src/rotation/types.js'

const MAIL = 'mail' as const
const SUSPECT = 'suspect' as const

describe('selectChannels', () => {
  it.each<[RotationState, 'mail' | 'suspect', ReminderChannel[], ReminderChannel[], string | null]>(
    [
      ['warning', MAIL, ['email', 'sms'], ['email'], null],
      ['warning', MAIL, ['sms', 'email'], ['sms'], null],
      ['warning', MAIL, [], [], 'channel'],
      ['warning', SUSPECT, ['email', 'portal', 'post'], ['portal'], null],
      ['warning', SUSPECT, ['email'], ['email'], 'independent_channel'],
      ['compromised', MAIL, ['email', 'portal', 'post'], ['email', 'post'], null],
      ['compromised', MAIL, ['sms', 'email'], ['email', 'sms'], null],
      ['compromised', MAIL, ['sms'], ['sms'], null],
      ['compromised', MAIL, ['email'], ['email'], 'independent_channel'],
      ['compromised', MAIL, ['email', 'portal'], ['email'], 'independent_channel'],
      ['compromised', SUSPECT, ['email', 'portal', 'sms'], ['sms'], null],
      ['compromised', SUSPECT, ['email', 'portal'], ['email'], 'independent_channel'],
      ['forced', SUSPECT, [], [], 'channel'],
    ],
  )('%s, %s, %j', (state, mailbox, available, channels, lacks) => {
    const mailboxSuspect = mailbox === SUSPECT
    expect(selectChannels({ state, mailboxSuspect, available })).toEqual({ channels, lacks })
  })

  it('trusts the mailbox unless it is told not to', () => {
    const available = ['email', 'sms'] as const
    expect(selectChannels({ state: 'warning', available }).channels).toEqual(['email'])
  })

  it('never tells a compromise by the mailbox or the pages alone without saying so', () => {
    const available = ['email', 'portal'] as const
    for (const mailboxSuspect of [true, false, undefined]) {
      const { lacks } = selectChannels({ state: 'compromised', mailboxSuspect, available })
      expect(lacks).toBe('independent_channel')
    }
  })

  it('refuses words that are none of the choices', () => {
    const state = 'stolen' as RotationState
    expect(() => selectChannels({ state, available: [] })).toThrow(/'state'/u)
    const available = ['fax' as ReminderChannel]
    expect(() => selectChannels({ state: 'warning', available })).toThrow(/'available'/u)
  })
})
