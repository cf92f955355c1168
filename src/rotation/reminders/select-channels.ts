import { assertOption } from '../../internal/assert-option.js'
import { ROTATION_STATES, type RotationState } from '../types.js'
import type { ReminderChannel } from './types.js'

/** Options of {@link selectChannels}. */
export interface SelectChannelsOptions {
  /** State of the password, as `checkRotation` gives it. */
  readonly state: RotationState
  /** Whether somebody else may read the mailbox. Default: `false`. */
  readonly mailboxSuspect?: boolean | undefined
  /** Ways to this holder that are set up and proven, the preferred first. */
  readonly available: readonly ReminderChannel[]
}

/** By which ways to send. */
export interface ChannelSelection {
  /** All of them are to be used; none when there is none. */
  readonly channels: readonly ReminderChannel[]
  /**
   * What is missing for the holder to count as told: a channel at all, or one that whoever has the password
   * or the mailbox cannot read. `null` when nothing is.
   */
  readonly lacks: 'channel' | 'independent_channel' | null
}

const CHANNELS: readonly ReminderChannel[] = ['email', 'sms', 'post', 'portal']

/**
 * Selects by which channels a holder is told, so that a notice reaches the holder and not only a thief.
 *
 * An ordinary reminder goes by the preferred channel. Once the password is compromised it also goes by one
 * that needs neither the mailbox nor the password: a text message or a letter, not the mailbox and not the
 * pages behind the login. Where the mailbox is suspect it is left out, as long as there is another way.
 *
 * Sends nothing, and does not know whether a number or an address is right.
 *
 * @param options - State, mailbox, and what is available.
 * @returns The channels, and what they lack. A notice that lacks something is sent all the same and proves
 * nothing: do not count the holder as told, and find another way, such as a call or a visit.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a state or a channel that is not listed.
 *
 * @example A mailbox that somebody else may read
 * ```ts
 * import { selectChannels } from 'hygie/rotation/reminders'
 *
 * const available = ['email', 'post'] as const
 * console.log(selectChannels({ state: 'warning', available }).channels) // ["email"]
 * console.log(selectChannels({ state: 'compromised', available }).channels) // ["email","post"]
 * const alone = { state: 'compromised', mailboxSuspect: true, available: ['email'] } as const
 * console.log(selectChannels(alone)) // {"channels":["email"],"lacks":"independent_channel"}
 * ```
 *
 * @since 0.4.0
 */
export function selectChannels({
  state,
  mailboxSuspect = false,
  available,
}: SelectChannelsOptions): ChannelSelection {
  assertOption(ROTATION_STATES.includes(state), "'state' must be one of the states of rotation.")
  assertOption(
    available.every((channel) => CHANNELS.includes(channel)),
    "'available' must be channels: 'email', 'sms', 'post' or 'portal'.",
  )
  const [preferred] = available
  if (preferred === undefined) return { channels: [], lacks: 'channel' }
  const isCompromised = state === 'compromised'
  if (!isCompromised && !mailboxSuspect) return { channels: [preferred], lacks: null }
  const independent = available.find(
    (channel) => channel !== 'email' && !(isCompromised && channel === 'portal'),
  )
  if (independent === undefined) return { channels: [preferred], lacks: 'independent_channel' }
  const isMailToo = !mailboxSuspect && available.includes('email')
  return { channels: isMailToo ? ['email', independent] : [independent], lacks: null }
}
