import { computeBits } from '../../internal/compute-bits.js'
import {
  CODES,
  LEET_FLAG,
  PATTERN_MASK,
  PATTERNS,
  REVERSED_FLAG,
  type ReadText,
  type StrengthPattern,
} from '../patterns/types.js'
import type {
  StrengthBits,
  StrengthCrackSeconds,
  StrengthDisguise,
  StrengthExplanation,
  StrengthSpan,
} from '../types.js'
import type { Parse, ParsedPart } from './find-cheapest-parse.js'
import { listCauses } from './list-causes.js'
import { suggest } from './suggest.js'

/** As in ANSSI-PG-078, R21. */
const ANSSI_ALPHABET = 90
const SECONDS_PER_HOUR = 3_600
/** Guesses an hour, and then a second. */
const [THROTTLED, UNTHROTTLED, SLOW_HASH, FAST_HASH] = [100, 10, 1e4, 1e10]

/** Explains an estimate by offsets, codes and numbers. */
export function explain(
  password: string,
  text: ReadText,
  parse: Parse,
  isProvisional: boolean,
): StrengthExplanation {
  const spans = parse.parts
    .map((part) => toSpan(part, text))
    .filter(({ start, end }) => start < end)
  return {
    points: countPoints(parse.parts),
    bits: countBits(password),
    crackSeconds: estimateCrackSeconds(parse.guesses),
    spans,
    suggestions: suggest(parse),
    causes: listCauses(spans),
    isProvisional,
    unread: password.length - (text.offsets[text.size] as number),
  }
}

function countPoints(parts: readonly ParsedPart[]): number {
  let points = 0
  for (const { code, start, end } of parts) points += code === CODES.unknown ? end - start : 1
  return points
}

function countBits(password: string): StrengthBits {
  const codePoints = countCodePoints(password)
  const anssi = Math.round(codePoints * Math.log2(ANSSI_ALPHABET) * 100) / 100
  return { cnil: computeBits(password, codePoints).bits, anssi }
}

/** By units: a hostile text is long, and iterating over it ten times as slow. */
function countCodePoints(text: string): number {
  let count = text.length
  for (let at = 1; at < text.length; at++) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xdc00
    if (isPair && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--
  }
  return count
}

function estimateCrackSeconds(guesses: number): StrengthCrackSeconds {
  return {
    onlineThrottled: (guesses / THROTTLED) * SECONDS_PER_HOUR,
    onlineUnthrottled: guesses / UNTHROTTLED,
    offlineSlowHash: guesses / SLOW_HASH,
    offlineFastHash: guesses / FAST_HASH,
  }
}

/** Marks that stand before the first letter belong to it. Of a ligature, the first letter alone has no text. */
function toSpan({ start, end, code }: ParsedPart, { offsets }: ReadText): StrengthSpan {
  return {
    start: start === 0 ? 0 : (offsets[start] as number),
    end: offsets[end] as number,
    pattern: PATTERNS[code & PATTERN_MASK] as StrengthPattern,
    disguise: readDisguise(code),
  }
}

function readDisguise(code: number): StrengthDisguise {
  if (code & LEET_FLAG) return 'leet'
  return code & REVERSED_FLAG ? 'reversed' : 'none'
}
