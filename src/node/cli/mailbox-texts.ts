import type { MailboxRelation } from '../../mailbox/types.js'
import type { CommandText, OptionText } from './help-texts.js'

/** Commands on mailboxes, by their words. */
export type MailboxCommandName = 'mailbox' | 'mailbox compare' | 'mailbox audit'

/** Their options, by the name they are parsed under. */
export type MailboxOptionName =
  | 'usedBy'
  | 'smtputf8'
  | 'mx'
  | 'evidence'
  | 'csv'
  | 'addressColumn'
  | 'holderColumn'

/** What the commands on mailboxes say. */
export interface MailboxPhrases {
  readonly relations: Readonly<Record<MailboxRelation, string>>
  /** What a relation allows. */
  readonly relationNotes: Readonly<Record<MailboxRelation, string>>
  /** One of the two texts is none. */
  readonly noAddress: string
  readonly labels: {
    readonly accepted: string
    readonly warned: string
    readonly refused: string
    readonly same: string
    readonly possiblySame: string
    readonly roles: string
    readonly reasons: string
  }
  readonly formatAccounts: (count: number) => string
  readonly formatGroups: (mailboxes: number, accounts: number) => string
  /** Mailboxes of several people. */
  readonly formatOfSeveral: (mailboxes: number) => string
  /** Accounts of the most common mailbox. */
  readonly formatLargest: (accounts: number) => string
  readonly holdersHint: string
  readonly formatAccountRate: (rate: string) => string
}

/** Everything about mailboxes, in one language. */
export interface MailboxTexts {
  readonly commands: Readonly<Record<MailboxCommandName, CommandText>>
  readonly options: Readonly<Record<MailboxOptionName, OptionText>>
  readonly phrases: MailboxPhrases
}
