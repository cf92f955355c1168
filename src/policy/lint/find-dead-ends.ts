import { writeCanonical } from '../../internal/write-canonical.js'
import type { Occasion, Scope } from '../../scope.js'
import { mergeRules } from '../merge-rules.js'
import { resolveRules } from '../resolve-rules.js'
import type { CompositionProfile, PolicyDocument, PolicyRules } from '../types.js'
import { buildFinding } from './build-finding.js'
import type { PolicyFinding } from './types.js'

/** Lower, upper, digits and special characters, as bits are counted. */
const ALPHABET = 99
/** Three letters, and what stands before the next. */
const WORD = 4
/** Every pair of scopes is looked at; of more scopes each alone. */
const MAX_SCOPES = 32

/** Finds what no password can meet, and scopes that change nothing. */
export function findDeadEnds(document: PolicyDocument): readonly PolicyFinding[] {
  const { scoped, rules } = document
  const findings = new Map<string, PolicyFinding>()
  const take = (found: readonly PolicyFinding[]): void => {
    for (const finding of found) findings.set(finding.code + finding.path, finding)
  }
  take(findImpossible('/rules', rules))
  for (const [index, { scope, rules: own }] of scoped.entries()) {
    const path = `/scoped/${index}`
    const occasion = findWitness([scope])
    if (occasion === null) {
      take([buildFinding('scope_empty', 'warning', `${path}/scope`, {})])
      continue
    }
    take(findScope(path, document, occasion, own))
    if (scoped.length > MAX_SCOPES) continue
    for (const other of scoped.slice(0, index)) {
      const both = findWitness([scope, other.scope])
      if (both !== null) take(findImpossible(`${path}/rules`, resolveRules(document, both)))
    }
  }
  return [...findings.values()]
}

function findScope(
  path: string,
  document: PolicyDocument,
  occasion: Occasion,
  own: PolicyDocument['scoped'][number]['rules'],
): readonly PolicyFinding[] {
  const merged = mergeRules(document.rules, own)
  const form = own.normalization
  const findings = [...findImpossible(`${path}/rules`, resolveRules(document, occasion))]
  if (isSame(mergeRules(document.rules, merged), mergeRules(document.rules, document.rules))) {
    findings.push(buildFinding('scope_without_effect', 'warning', path, {}))
  }
  if (form !== undefined && form !== document.rules.normalization) {
    const at = `${path}/rules/normalization`
    findings.push(buildFinding('normalization_varies', 'error', at, {}))
  }
  return findings
}

/** Merged with themselves, both have their lists in the same order. */
function isSame(a: PolicyRules, b: PolicyRules): boolean {
  return writeCanonical(a) === writeCanonical(b)
}

/** An occasion that lies in all the scopes; `null` where there is none. */
function findWitness(scopes: readonly Scope[]): Occasion | null {
  const pick = <T>(lists: readonly (readonly T[] | undefined)[], otherwise: T): T | null => {
    const [first, ...others] = lists.filter((list) => list !== undefined)
    if (first === undefined) return otherwise
    return first.find((value) => others.every((list) => list.includes(value))) ?? null
  }
  const exposures = scopes.map(({ exposed }) => (exposed === undefined ? undefined : [exposed]))
  const occasion = {
    kind: pick(
      scopes.map(({ kinds }) => kinds),
      'person',
    ),
    moment: pick(
      scopes.map(({ moments }) => moments),
      'sign_up',
    ),
    factors: pick(
      scopes.map(({ factors }) => factors),
      'single',
    ),
    sensitivity: pick(
      scopes.map(({ sensitivities }) => sensitivities),
      'high',
    ),
    exposed: pick(exposures, true),
  }
  const clients = scopes.flatMap(({ clients: names }) => (names === undefined ? [] : [names]))
  const client = clients.length === 0 ? 'any' : pick(clients, '')
  const roles = scopes.map(({ roles: names }) => names?.find((name) => name !== ''))
  const groups = scopes.map(({ groups: names }) => names?.find((name) => name !== ''))
  const isNamed = scopes.every(
    (scope, index) =>
      (scope.roles === undefined || roles[index] !== undefined) &&
      (scope.groups === undefined || groups[index] !== undefined),
  )
  if (!isNamed || !client || Object.values(occasion).includes(null)) return null
  return {
    ...(occasion as Pick<Occasion, 'kind' | 'moment' | 'factors' | 'sensitivity' | 'exposed'>),
    client: clients.length === 0 ? null : client,
    roles: roles.filter((name) => name !== undefined),
    groups: groups.filter((name) => name !== undefined),
  }
}

function findImpossible(path: string, rules: PolicyRules): readonly PolicyFinding[] {
  const { length, composition, strength } = rules
  const max = Math.min(length.max, length.maxBytes ?? length.max)
  if (length.min > max) {
    const params = { min: length.min, max }
    const at = `${path}/length`
    return [buildFinding('length_impossible', 'error', at, params)]
  }
  const findings: PolicyFinding[] = []
  for (const [index, { anyOf, waiveFrom = max + 1 }] of composition.entries()) {
    const at = `${path}/composition/${index}`
    const isOpen = waiveFrom <= max
    const missed = anyOf.flatMap((profile, place) => (needs(profile) > max ? [place] : []))
    if (!isOpen && missed.length === anyOf.length) {
      findings.push(buildFinding('composition_impossible', 'error', at, { max }))
      continue
    }
    for (const place of missed) {
      findings.push(buildFinding('profile_impossible', 'warning', `${at}/anyOf/${place}`, { max }))
    }
  }
  const minBits = strength?.minBits ?? 0
  if (minBits > max * Math.log2(ALPHABET)) {
    findings.push(
      buildFinding('bits_impossible', 'error', `${path}/strength/minBits`, { max, minBits }),
    )
  }
  return findings
}

/** The fewest characters that a profile can be met with. */
function needs(profile: CompositionProfile): number {
  if ('words' in profile) return profile.words * WORD - 1
  if ('bits' in profile) return Math.ceil(profile.bits / Math.log2(ALPHABET))
  if ('kinds' in profile) return Math.max(profile.min, new Set(profile.kinds).size)
  return profile.min
}
