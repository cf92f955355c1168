import { choose } from '../scoring/choose.js'
import { countChoices } from '../scoring/count-variations.js'
import type { Keyboard } from './read-keyboard.js'
import type { KeyGraph, Offer } from './types.js'

const SHIFTED = /[~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?]/u
const MIN_LENGTH = 3

/** A step from a key to a neighbour. */
interface Step {
  readonly direction: number
  readonly isShifted: boolean
}

/** Finds walks over neighbouring keys with the guesses of zxcvbn-ts 4.2.0. */
export function findKeyWalks(password: string, keyboard: Keyboard, offer: Offer): void {
  let first = 0
  while (first < password.length - 1) {
    let [at, turns, direction] = [first + 1, 0, -1]
    let shifted = !keyboard.isKeypad && SHIFTED.test(password.charAt(first)) ? 1 : 0
    for (; at < password.length; at++) {
      const step = findStep(keyboard.graph, password.charAt(at - 1), password.charAt(at))
      if (step === null) break
      if (step.isShifted) shifted++
      if (step.direction !== direction) turns++
      direction = step.direction
    }
    const length = at - first
    if (length >= MIN_LENGTH) offer(first, at - 1, priceWalk(keyboard, length, turns, shifted))
    first = at
  }
}

function findStep(graph: KeyGraph, from: string, to: string): Step | null {
  const neighbours = Object.hasOwn(graph, from) ? (graph[from] as readonly (string | null)[]) : []
  const direction = neighbours.findIndex((key) => key?.includes(to))
  if (direction < 0) return null
  return { direction, isShifted: (neighbours[direction] as string).indexOf(to) === 1 }
}

/** Counts the walks of this length or less, with as many turns or less, and what Shift makes of them. */
function priceWalk(
  { starts, degree }: Keyboard,
  length: number,
  turns: number,
  shifted: number,
): number {
  let guesses = 0
  for (let size = 2; size <= length; size++) {
    for (let turn = 1; turn <= Math.min(turns, size - 1); turn++) {
      guesses += choose(size - 1, turn - 1) * starts * degree ** turn
    }
  }
  if (shifted > 0) guesses *= shifted === length ? 2 : countChoices(shifted, length - shifted)
  return Math.round(guesses)
}
