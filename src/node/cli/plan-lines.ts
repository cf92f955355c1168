import type { Readable } from 'node:stream'
import {
  type PlanRotationOptions,
  planRotation,
  type RotationPlan,
} from '../../rotation/plan-rotation.js'
import type { RotationFacts, RotationRule } from '../../rotation/types.js'
import { CliError } from './cli-error.js'
import { createWrongLines, type WrongLineList } from './create-wrong-lines.js'
import type { WrongLines } from './list-wrong-lines.js'
import { readLines } from './read-lines.js'
import { type PlanSum, sumPlans } from './sum-plans.js'
import { toMemberError } from './to-member-error.js'

/** What one rule, with its incidents and its moment, makes of accounts. */
export type PlanTerms = Pick<PlanRotationOptions, 'rule' | 'epochs' | 'now'>

/** An account, and by what it is judged. */
export interface PlanLine {
  readonly facts: RotationFacts
  readonly terms: PlanTerms
}

/** Options of {@link planLines}. */
export interface PlanLinesOptions extends Pick<PlanRotationOptions, 'from' | 'to'> {
  /** For accounts that say nothing else. Refused at once, if they are impossible. */
  readonly terms: PlanTerms
  /** Reads a line. Raises what is wrong with it. */
  readonly read: (text: string) => PlanLine
}

/** A plan, and what it is a plan of. */
export interface LinesPlan extends WrongLines {
  readonly plan: RotationPlan
  /** The one rule that all accounts follow; `null` when they follow several. */
  readonly rule: RotationRule | null
}

/** Accounts that are planned at once, because they follow one rule. */
interface Group {
  readonly terms: PlanTerms
  readonly lines: number[]
  readonly facts: RotationFacts[]
}

/** Accounts in memory at a time. */
const MAX_HELD = 4_096

/**
 * Plans accounts that are given line by line, each by its own rule if it has one. A wrong line is left out
 * and told. Takes the memory of some thousand accounts, however many there are.
 */
export async function planLines(
  input: Readable,
  { terms, read, from, to }: PlanLinesOptions,
): Promise<LinesPlan> {
  const plan = (facts: readonly RotationFacts[], by: PlanTerms): Promise<RotationPlan> =>
    planRotation(facts, { ...by, from, to })
  const sum = sumPlans(await plan([], terms))
  const rules = new Map<string, RotationRule>()
  const refused = createWrongLines()
  let groups = new Map<string, Group>()
  let held = 0

  const flush = async (): Promise<void> => {
    for (const group of groups.values()) await planGroup(group, plan, sum, refused)
    groups = new Map()
    held = 0
  }
  for await (const line of readLines(input)) {
    try {
      if ('code' in line) throw new CliError(line.code)
      const { facts, terms: own } = read(line.text)
      hold(groups, line.line, facts, own)
      if (rules.size < 2) rules.set(JSON.stringify(own.rule), own.rule)
      held++
    } catch (error) {
      refused.add(line.line, error)
    }
    if (held === MAX_HELD) await flush()
  }
  await flush()
  const [rule = terms.rule] = rules.values()
  return { plan: sum.read(), rule: rules.size > 1 ? null : rule, ...refused.read() }
}

function hold(
  groups: Map<string, Group>,
  line: number,
  facts: RotationFacts,
  terms: PlanTerms,
): void {
  const key = JSON.stringify(terms)
  const group = groups.get(key) ?? { terms, lines: [], facts: [] }
  groups.set(key, group)
  group.lines.push(line)
  group.facts.push(facts)
}

/** Where the library refuses some line, halves tell which, or that it is the rule of them all. */
async function planGroup(
  { terms, lines, facts }: Group,
  plan: (facts: readonly RotationFacts[], terms: PlanTerms) => Promise<RotationPlan>,
  sum: PlanSum,
  refused: WrongLineList,
): Promise<void> {
  try {
    sum.add(await plan(facts, terms))
  } catch (error) {
    const middle = Math.ceil(lines.length / 2)
    if (lines.length === 1) return refused.add(lines[0] as number, toMemberError(error))
    for (const part of [[0, middle] as const, [middle] as const]) {
      const half = { terms, lines: lines.slice(...part), facts: facts.slice(...part) }
      await planGroup(half, plan, sum, refused)
    }
  }
}
