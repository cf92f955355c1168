import type { BreachRule, HitAction } from '../breach/types.js'
import type { HistoryRule } from '../history/types.js'
import { writeCanonical } from '../internal/write-canonical.js'
import { DEFAULT_ACTIONS } from '../mailbox/default-actions.js'
import { MAX_ATTESTATION_AGE, TAKEOVER_HOURS } from '../mailbox/default-limits.js'
import type { MailboxAction, MailboxRule } from '../mailbox/types.js'
import type { StrengthRule, StrengthScore } from '../strength/types.js'
import { mergeHostRules } from './merge-host-rules.js'
import { mergeRotationRules } from './merge-rotation-rules.js'
import { mergeSaid } from './merge-said.js'
import { pickSaid } from './pick-said.js'
import { pickShorter } from './pick-shorter.js'
import { pickWithDefault } from './pick-with-default.js'
import type { FailureMode, LengthRule, PartialRules, PatternRule, PolicyRules } from './types.js'

/** Adds the rules of a scope. Of two values the stricter wins; a rule that is off yields to one that is on. */
export function mergeRules(base: PolicyRules, added: PartialRules): PolicyRules {
  return {
    // Not a matter of strictness: the form must be the one that the stored hashes were made with.
    normalization: added.normalization ?? base.normalization,
    length: added.length === undefined ? base.length : mergeLength(base.length, added.length),
    composition: uniteRules(base.composition, added.composition),
    blocklist: uniteRules(base.blocklist, added.blocklist),
    strength: mergeSaid(base.strength, added.strength, mergeStrength),
    breach: mergeSaid(base.breach, added.breach, mergeBreach),
    rotation: mergeSaid(base.rotation, added.rotation, mergeRotationRules),
    mailbox: mergeSaid(base.mailbox, added.mailbox, mergeMailbox),
    patterns: mergeSaid(base.patterns, added.patterns, mergePatterns),
    history: mergeSaid(base.history, added.history, mergeHistory),
    ...mergeHostRules(base, added),
    onUnknown: {
      breach: pickStricter(
        MODES,
        base.onUnknown.breach,
        added.onUnknown?.breach ?? base.onUnknown.breach,
      ),
    },
  }
}

const MODES: readonly FailureMode[] = ['warn', 'recheck', 'unknown', 'refuse']
const HITS: readonly HitAction[] = ['ignore', 'warn', 'force_change', 'refuse']
const ACTIONS: readonly MailboxAction[] = ['ignore', 'warn', 'refuse']

function mergeLength(a: LengthRule, b: LengthRule): LengthRule {
  return {
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    maxBytes: pickSaid(a.maxBytes, b.maxBytes, Math.min),
    bcrypt: pickWithDefault('warn', a.bcrypt, b.bcrypt, pickLouder),
  }
}

function mergeStrength(a: StrengthRule, b: StrengthRule): StrengthRule {
  return {
    minScore: Math.max(a.minScore, b.minScore) as StrengthScore,
    minPoints: pickSaid(a.minPoints, b.minPoints, Math.max),
    minGuessesLog10: pickSaid(a.minGuessesLog10, b.minGuessesLog10, Math.max),
    minBits: pickSaid(a.minBits, b.minBits, Math.max),
  }
}

/** What a rule leaves out has its default, which the other rule may only make stricter. */
function mergeBreach(a: BreachRule, b: BreachRule): BreachRule {
  return {
    maxOccurrences: pickWithDefault(0, a.maxOccurrences, b.maxOccurrences, Math.min),
    onHit: pickWithDefault('refuse', a.onHit, b.onHit, pickHit),
    tweaks: pickSaid(a.tweaks, b.tweaks, (one, two) => one || two),
    onSimilar: pickWithDefault('warn', a.onSimilar, b.onSimilar, pickHit),
  }
}

function mergePatterns(a: PatternRule, b: PatternRule): PatternRule {
  return {
    keyboard: pickSaid(a.keyboard, b.keyboard, pickAction),
    sequences: pickSaid(a.sequences, b.sequences, pickAction),
    repeats: pickSaid(a.repeats, b.repeats, pickAction),
  }
}

function mergeHistory(a: HistoryRule, b: HistoryRule): HistoryRule {
  return {
    entries: Math.max(a.entries, b.entries),
    onSimilar: pickWithDefault('warn', a.onSimilar, b.onSimilar, pickAction),
  }
}

/** All of them, each once, in an order that does not depend on which came first. */
function uniteRules<T>(a: readonly T[], b: readonly T[] | undefined): readonly T[] {
  if (b === undefined) return a
  const rules = new Map([...a, ...b].map((rule) => [writeCanonical(rule), rule]))
  return [...rules].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, rule]) => rule)
}

/** What a rule leaves out has its default action, which the other rule may only make stricter. */
function mergeMailbox(a: MailboxRule, b: MailboxRule): MailboxRule {
  const codes = Object.keys(DEFAULT_ACTIONS) as (keyof typeof DEFAULT_ACTIONS)[]
  const said = codes.filter((code) => (a.actions?.[code] ?? b.actions?.[code]) !== undefined)
  const actions = said.map((code) => [
    code,
    pickStricter(
      ACTIONS,
      a.actions?.[code] ?? DEFAULT_ACTIONS[code],
      b.actions?.[code] ?? DEFAULT_ACTIONS[code],
    ),
  ])
  return {
    actions:
      a.actions === undefined && b.actions === undefined ? undefined : Object.fromEntries(actions),
    smtputf8: pickWithDefault(false, a.smtputf8, b.smtputf8, (one, two) => one && two),
    maxProofAge: pickSaid(a.maxProofAge, b.maxProofAge, pickShorter),
    maxAttestationAge: pickWithDefault(
      MAX_ATTESTATION_AGE,
      a.maxAttestationAge,
      b.maxAttestationAge,
      pickShorter,
    ),
    takeoverHours: pickWithDefault(TAKEOVER_HOURS, a.takeoverHours, b.takeoverHours, Math.max),
  }
}

function pickLouder(a: 'warn' | 'ignore', b: 'warn' | 'ignore'): 'warn' | 'ignore' {
  return a === 'ignore' ? b : a
}

function pickHit(a: HitAction, b: HitAction): HitAction {
  return pickStricter(HITS, a, b)
}

function pickAction(a: MailboxAction, b: MailboxAction): MailboxAction {
  return pickStricter(ACTIONS, a, b)
}

function pickStricter<T>(laxFirst: readonly T[], a: T, b: T): T {
  return laxFirst.indexOf(b) > laxFirst.indexOf(a) ? b : a
}
