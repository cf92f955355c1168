import type { NonEmpty, Outcome, Reason } from '../outcome.js'
import type { Instant, Period } from '../time.js'

/** Used for nothing else; read by one human, the holder; controlled by the holder and reachable. */
export type MailboxQuestion = 'dedicated' | 'personBound' | 'safe'

/**
 * None means "proven", for any question: nobody sees how a mailbox is used elsewhere, so a portal can
 * contradict a claim, or fail to.
 */
export type MailboxVerdict = 'contradicted' | 'not_contradicted' | 'attested' | 'unknown'

/** What kind of mailbox a domain gives. */
export type MailboxCategory =
  | 'own_domain'
  | 'provider'
  /** Comes with an Internet access contract, and ends some time after it. */
  | 'operator_tied'
  /** An alias service. Never a disposable one. */
  | 'relay'
  | 'disposable'
  /** Anybody can read it without a password. */
  | 'public_inbox'
  /** Closed mail space of French health professionals. */
  | 'mssante'
  /** Same, of a patient: the local part is a health identifier. */
  | 'mssante_patient'

/**
 * Two keys for comparing, never for sending. `exact` folds what the provider documents as the same
 * mailbox, `loose` also what is only widely assumed. Both are personal data: store them keyed.
 */
export interface MailboxKey {
  readonly exact: string
  readonly loose: string
}

/** Only `same` may refuse; `possibly_same` may ask. */
export type MailboxRelation = 'same' | 'possibly_same' | 'different'

/** That something holds for this mailbox, or for one that is only possibly the same. */
export type MailboxMatch = Exclude<MailboxRelation, 'different'>

/** How loudly a sign speaks. */
export type MailboxWeight = 'decisive' | 'strong' | 'medium' | 'weak'

/** What the headers of a reply or of a delivery report say. */
export interface MailboxReplySigns {
  /** It comes from another address. */
  readonly otherSender?: boolean | undefined
  /** It has a header that begins with `List-` (RFC 2369, RFC 2919). */
  readonly list?: boolean | undefined
  /** It has an `Auto-Submitted` other than `no` (RFC 3834). */
  readonly automatic?: boolean | undefined
}

/** What a finding speaks against, and how loudly. */
export interface Finding {
  readonly against: NonEmpty<MailboxQuestion>
  readonly weight: MailboxWeight
}

/** What speaks for a mailbox. It is shown, and cancels no finding. */
export interface MailboxSupport {
  readonly sign:
    | 'mssante_person'
    /** Its local part holds a name of the holder. */
    | 'holder_name'
    /** The holder came in through its provider, which vouches for it. */
    | 'sign_in'
    /** Its provider asked for a second factor. */
    | 'multi_factor'
    /** Control of it was proven, and not too long ago. */
    | 'proof'
    /** The holder said so. */
    | 'attestation'
  readonly for: NonEmpty<MailboxQuestion>
  readonly weight: Exclude<MailboxWeight, 'decisive'>
}

/** Types of MSSanté mailboxes: of an organisation, of a program, of one person, of a practice. */
export type MssanteType = 'ORG' | 'APP' | 'PER' | 'CAB'

/** What a thief of an account does once the mailbox is theirs. */
export type MailboxFollowUp = 'reset' | 'bank_change' | 'mass_look_up'

/** Why a text is not an address that can be accepted. `index` counts UTF-16 units. */
export type MailboxSyntaxReason =
  /** `fail`. CR, LF, NUL or another control character: header injection. */
  | Reason<'mailbox_control_character', { index: number }>
  /** `fail`. Display name, comment, list, `mailto:`, no `@` or several. */
  | Reason<'mailbox_not_an_address', Record<never, never>>
  /** `fail`. Nothing before the `@`. */
  | Reason<'mailbox_empty_local', Record<never, never>>
  /** `fail`. First, last or doubled dot of the local part. */
  | Reason<'mailbox_dot_placement', { index: number }>
  /** `fail`. A quoted local part that does not unquote to a plain one. Valid, but not supported. */
  | Reason<'mailbox_quoted_local_part', Record<never, never>>
  /** `fail`. `%` or `!` in the local part, or a source route. */
  | Reason<'mailbox_old_routing', { index: number }>
  /** `fail`. A character that no local part may hold. */
  | Reason<'mailbox_invalid_character', { index: number }>
  /** `fail`. Invisible, format, bidirectional or space character. */
  | Reason<'mailbox_invisible_character', { index: number }>
  /** `fail`. The local part, in UTF-8 octets. */
  | Reason<'mailbox_local_too_long', { max: number; actual: number }>
  /** `fail`. The whole, in octets, the domain in its ASCII form. */
  | Reason<'mailbox_too_long', { max: number; actual: number }>
  /** `fail`. `[192.0.2.1]`. */
  | Reason<'mailbox_address_literal', Record<never, never>>
  /** `fail`. An IPv4 address without brackets, in any notation. */
  | Reason<'mailbox_numeric_host', Record<never, never>>
  /** `fail`. A host without a dot, such as `localhost`. */
  | Reason<'mailbox_dotless_domain', Record<never, never>>
  /** `fail`. A dot at the end of the domain, which slips past lists. */
  | Reason<'mailbox_trailing_dot', Record<never, never>>
  /** `fail`. A label that is empty, too long, or not letters, digits and inner hyphens. */
  | Reason<'mailbox_bad_label', Record<never, never>>
  /** `fail`. Outside the International Domain Names rules. */
  | Reason<'mailbox_bad_domain', Record<never, never>>
  /** `fail`. Nothing is left once what the provider ignores is taken away. */
  | Reason<'mailbox_empty_base', Record<never, never>>
  /** `fail`. Non-ASCII local part, and the mailer does not support it. */
  | Reason<'mailbox_needs_smtputf8', Record<never, never>>

/** What else may be found about a mailbox. */
export type MailboxFindingReason =
  /** `warn`. The domain reads differently from what was typed; `domain` is its mapped form. */
  | Reason<'mailbox_domain_mapped', Finding & { domain: string }>
  /** `warn`. A character of the local part is another one than it seems. */
  | Reason<'mailbox_local_mapped', Finding>
  /** `warn`. Letters of several scripts in the local part. */
  | Reason<'mailbox_mixed_script', Finding>
  /** `warn`. Full-width letters, long s and their like in the local part. */
  | Reason<'mailbox_compatibility_character', Finding>
  /** `warn`. One letter away from a well-known provider. */
  | Reason<'mailbox_typo_domain', Finding & { provider: string }>
  /** `warn`. Made of letters that look like those of a well-known provider. */
  | Reason<'mailbox_look_alike_domain', Finding & { provider: string }>
  /** `warn`. Names a function and not a person, whole or at its beginning. */
  | Reason<'mailbox_role', Finding & { role: string; match: 'whole' | 'part' }>
  /** `fail`. The domain gives mailboxes that live for minutes. */
  | Reason<'mailbox_disposable', Finding>
  /** `fail`. Anybody can read it without a password. */
  | Reason<'mailbox_public_inbox', Finding>
  /** `warn`. An alias; if its holder switches it off, mail is lost without notice. */
  | Reason<'mailbox_relay', Finding>
  /** Information. Ends some time after an Internet access contract. */
  | Reason<'mailbox_operator_tied', Finding>
  /** `warn`. Closed mail space of health professionals: ordinary mail does not arrive. */
  | Reason<'mailbox_mssante', Finding>
  /** `fail`. Of a patient: the address itself is a health identifier. */
  | Reason<'mailbox_mssante_patient', Finding>
  /** Information. A tag after `+`: the mailbox without it receives the same mail. */
  | Reason<'mailbox_sub_address', Finding>
  /** `fail`, or `warn` when it is only possibly the same. The mailbox is on the account of another holder. Says nothing of whom. */
  | Reason<'mailbox_shared', Finding & { relation: MailboxMatch }>
  /** `warn`. Nobody has proven control of it for longer than the rule allows. */
  | Reason<'mailbox_proof_outdated', Finding & { provenAt: Instant | null }>
  /** `warn`. It is in use at another portal. Says nothing of which, or of whom. */
  | Reason<'mailbox_other_portal', Finding & { relation: MailboxMatch }>
  /** `warn`. It stands on a site, in a directory or on a letterhead. */
  | Reason<'mailbox_published', Finding & { relation: MailboxMatch }>
  /** Information. MSSanté mailbox of one professional, whose purpose is to write to colleagues. */
  | Reason<'mailbox_mssante_person', Finding>
  /** `fail`. MSSanté mailbox of a practice, an organisation or a program: several people read it. */
  | Reason<'mailbox_mssante_shared', Finding & { type: Exclude<MssanteType, 'PER'> }>
  /** Information. An employer gives it, and can read it or give it to somebody else. */
  | Reason<'mailbox_employer_domain', Finding>
  /** `warn`. It is in the breach of another site, where it was therefore used. */
  | Reason<'mailbox_breached', Finding & { relation: MailboxMatch }>
  /** Information. It is on lists of senders of spam or of guessed passwords, which prove no use. */
  | Reason<'mailbox_breach_lists', Finding>
  /** `fail`. Malicious software took a password for this portal along with it. */
  | Reason<'mailbox_stolen_here', Finding>
  /** `warn`. Malicious software took a password along with it, for another site. */
  | Reason<'mailbox_stolen', Finding>
  /** `fail`. Its provider has closed it, or has given the address to somebody else. */
  | Reason<'mailbox_provider_alert', Finding & { signal: 'disabled' | 'reassigned' }>
  /** `warn`. Its provider says that its recovery has just been used or changed. */
  | Reason<'mailbox_recovery_used', Finding>
  /** `warn`. A confirmation message was sent, and nobody has followed it. */
  | Reason<'mailbox_unanswered', Finding & { since: Instant }>
  /** `warn`. The relay refuses mail of senders that are not registered with it, and this portal is not. */
  | Reason<'mailbox_relay_sender', Finding>
  /** `warn`. It was put in the place of another one, and what a thief would do next followed. */
  | Reason<'mailbox_takeover', Finding & { event: MailboxFollowUp }>
  /** `warn`. One channel opens everything, or the mailbox opens itself. */
  | Reason<'mailbox_recovery_loop', Finding & { cause: 'same_channel' | 'itself' }>
  /** Information. Mail to it comes back from elsewhere, through a list, or from a program. */
  | Reason<'mailbox_forwarded', Finding & { signs: NonEmpty<keyof MailboxReplySigns> }>
  /** Information. A confirmation link was opened on several devices, or by a scanner. */
  | Reason<'mailbox_several_devices', Finding & { devices: number }>
  /** `warn`. Its domain does not exist any more, or takes no mail. */
  | Reason<'mailbox_unreachable', Finding & { cause: 'no_domain' | 'no_mx' | 'null_mx' }>
  /** `warn`. What the holder stated about it has come to its end. */
  | Reason<
      'mailbox_attestation_outdated',
      Finding & { question: MailboxQuestion; statedAt: Instant }
    >

/** Every reason that concerns a mailbox. */
export type MailboxReason = MailboxSyntaxReason | MailboxFindingReason

/** The three verdicts, never one score. */
export interface MailboxDetails extends Readonly<Record<MailboxQuestion, MailboxVerdict>> {
  /** `null` when the text is no address. */
  readonly category: MailboxCategory | null
  /** Everything found, also what the rule lets pass. */
  readonly findings: readonly MailboxReason[]
  /** What speaks for it. Cancels nothing. */
  readonly supports: readonly MailboxSupport[]
}

/** Outcome of `checkMailbox`. */
export type MailboxOutcome = Outcome<MailboxReason, MailboxDetails>

/** Tables that are too large to come along. Domains in ASCII lower case. */
export interface MailboxLists {
  /** A domain on it refuses its sub-domains too. */
  readonly disposable?: ReadonlySet<string> | undefined
  /** Domains of employers, hospitals and practices, with their sub-domains. */
  readonly employers?: ReadonlySet<string> | undefined
  /** Wins over every list but that of employers. */
  readonly allowed?: ReadonlySet<string> | undefined
}

/** What one finding does to the outcome. */
export type MailboxAction = 'ignore' | 'warn' | 'refuse'

/** Findings whose effect a rule may change: all but a public inbox and the mailbox of a patient. */
export type AdjustableFinding = Exclude<
  MailboxFindingReason['code'],
  'mailbox_public_inbox' | 'mailbox_mssante_patient'
>

/** Part of a policy. */
export interface MailboxRule {
  /**
   * What each finding does. Default: `refuse` where it proves that the mailbox will not do, `ignore` where
   * it is information, and `warn` for the rest: see the comment of each code.
   */
  readonly actions?: { readonly [C in AdjustableFinding]?: MailboxAction | undefined } | undefined
  /** Whether the mailer supports non-ASCII local parts (RFC 6531). Default: `false`. */
  readonly smtputf8?: boolean | undefined
  /** How long a proof of control holds, in calendar units. Default: for ever. */
  readonly maxProofAge?: Period | undefined
  /** How long a statement of the holder holds at most: until the next rotation. Default: `P6M`. */
  readonly maxAttestationAge?: Period | undefined
  /**
   * For how many hours after a change of the mailbox a reset, a change of bank details or a mass look-up is
   * taken for what a thief does. Default: 72, a choice that no text fixes.
   */
  readonly takeoverHours?: number | undefined
}
