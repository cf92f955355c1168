import type { Instant } from '../time.js'
import type {
  MailboxFollowUp,
  MailboxMatch,
  MailboxQuestion,
  MailboxReplySigns,
  MssanteType,
} from './types.js'

/** How many other holders use a mailbox, by relation. One holder with two accounts proves nothing. */
export type OtherHolders = Readonly<Record<MailboxMatch, number>>

/** In which breaches a mailbox is. No counts and no names: those say something about the person. */
export interface MailboxBreaches {
  /** In a verified breach of another site; `null` for none. */
  readonly elsewhere: MailboxMatch | null
  /** On lists of spam or of guessed passwords, which prove no use. */
  readonly listsOnly: boolean
}

/** Whether malicious software took a password from somebody who used the mailbox. */
export interface MailboxStealerLogs {
  /** For this portal: the log names its domain. */
  readonly portal?: boolean | undefined
  /** For whatever site: by the address, or by a domain of its own. */
  readonly address?: boolean | undefined
}

/**
 * What the provider of the mailbox told and is still open. Of the effects of `hygie/rotation/signals`,
 * `mailbox_suspect` is `reassigned` where it voids proofs and else `disabled`; `hold_reset` is `recovery`.
 */
export interface MailboxProviderSignal {
  /** Closed; given to somebody else or renamed; its recovery used or changed. */
  readonly kind: 'disabled' | 'reassigned' | 'recovery'
  readonly at: Instant
}

/** A sign-in through the provider of the mailbox, from the claims of a verified token. */
export interface MailboxSignIn {
  readonly at: Instant
  /** Claim `email_verified`. */
  readonly verified: boolean
  /** Claim `hd`, or its like: the account belongs to an organisation. */
  readonly organisation?: boolean | undefined
  /** Claim `is_private_email`, or its like: the address is a relay's. */
  readonly relay?: boolean | undefined
  /** Claims `amr` or `acr`: the provider asked for a second factor. */
  readonly multiFactor?: boolean | undefined
}

/** When the mailbox took the place of another one, and what followed. */
export interface MailboxChange {
  readonly at: Instant
  readonly followedBy: { readonly event: MailboxFollowUp; readonly at: Instant } | null
}

/** A way to an account. */
export type RecoveryChannel = 'mailbox' | 'telephone' | 'app' | 'key' | 'card' | 'letter' | 'visit'

/** What opens the account when the password is lost, and what opens the mailbox. */
export interface MailboxRecovery {
  readonly resetChannel: RecoveryChannel
  /** `null` without a second factor. */
  readonly secondFactorChannel: RecoveryChannel | null
  /** The holder's answer to whether the mailbox is recovered through itself; `null` when not asked. */
  readonly recoversItself: boolean | null
}

/** What a holder stated. */
export interface MailboxAttestation {
  readonly at: Instant
  /** Of the text that was agreed to: 1 to 64 of letters, digits, `.`, `_` and `-`. */
  readonly textVersion: string
  /** When the rotation ends it. Default: as the rule says. */
  readonly until?: Instant | undefined
}

/** Members that a port may answer. */
export type MailboxPortName =
  | 'mx'
  | 'otherHolders'
  | 'otherPortals'
  | 'published'
  | 'mssanteType'
  | 'breaches'

/**
 * What the caller knows and hygie cannot. Plain JSON.
 *
 * A member that is left out was not asked about and never passes for an answer; `null`, `false` and 0 say
 * that it was asked about and nothing was found.
 */
export interface MailboxEvidence {
  /** Accounts of others at this portal. */
  readonly otherHolders?: OtherHolders | undefined
  /** Use at another portal. */
  readonly otherPortals?: MailboxMatch | null | undefined
  /** On a site, in a directory, on a letterhead. */
  readonly published?: MailboxMatch | null | undefined
  /** From the directory of MSSanté; `null` when it does not know the mailbox. */
  readonly mssanteType?: MssanteType | null | undefined
  /** Given names and family names of the holder. Compared, and never given back. */
  readonly holderNames?: readonly string[] | undefined
  /** Whether the domain belongs to an employer, a hospital or a practice. */
  readonly employerDomain?: boolean | undefined
  readonly breaches?: MailboxBreaches | undefined
  readonly stealerLogs?: MailboxStealerLogs | undefined
  readonly providerSignal?: MailboxProviderSignal | null | undefined
  readonly signIn?: MailboxSignIn | null | undefined
  /** Last proof of control; `null` when there never was one. */
  readonly provenAt?: Instant | null | undefined
  /** When a confirmation message was sent that nobody has followed; `null` when none is open. */
  readonly unansweredSince?: Instant | null | undefined
  /** Whether this portal is registered with Apple's relay as a sender. */
  readonly registeredWithApple?: boolean | undefined
  readonly changed?: MailboxChange | null | undefined
  readonly recovery?: MailboxRecovery | null | undefined
  /** Of the replies and delivery reports that came from it. */
  readonly headers?: MailboxReplySigns | null | undefined
  /** On how many devices the last confirmation link was opened. */
  readonly openedOnDevices?: number | undefined
  /** Host names that take mail for the domain; a single `.` takes none; `null` when there is no such domain. */
  readonly mx?: readonly string[] | null | undefined
  /** Who was asked and could not tell: nothing good is said of what they would have spoken against. */
  readonly unanswered?: readonly MailboxPortName[] | undefined
  /** What the holder stated, by question. */
  readonly attested?:
    | { readonly [Q in MailboxQuestion]?: MailboxAttestation | undefined }
    | undefined
}
