import type { RandomSource } from '../../ports.js'
import { drawBelow } from './draw-below.js'

/** What may stand at the places of a text, in groups that a rule does not tell apart. */
export interface DrawingPlan {
  readonly places: number
  /** How many members each group has. */
  readonly sizes: readonly number[]
  /** What is known of the text once a member of the group stands behind it. The first state is 0. */
  readonly next: (state: number, group: number) => number
  /** Whether a whole text may end like this. */
  readonly accepts: (state: number) => boolean
}

/** One member of one group. */
export interface Drawn {
  readonly group: number
  readonly member: number
}

/** All texts of a plan. */
export interface Drawing {
  /** How many there are. */
  readonly total: bigint
  /** One of them, each as likely as another. `total` must not be 0. */
  readonly draw: (random: RandomSource) => readonly Drawn[]
}

/**
 * Counts the texts that a plan accepts, and draws among exactly those: one number below the count, which is
 * then read as the text it stands for. So nothing is put in its place afterwards, nothing has to be shuffled,
 * and the binary logarithm of the count is the entropy.
 */
export function createDrawing({ places, sizes, next, accepts }: DrawingPlan): Drawing {
  const known = Array.from({ length: places + 1 }, () => new Map<number, bigint>())
  const count = (left: number, state: number): bigint => {
    const counts = known[left] as Map<number, bigint>
    const before = counts.get(state)
    if (before !== undefined) return before
    let sum = left === 0 && accepts(state) ? 1n : 0n
    if (left > 0) {
      sizes.forEach((size, group) => {
        sum += BigInt(size) * count(left - 1, next(state, group))
      })
    }
    counts.set(state, sum)
    return sum
  }
  const total = count(places, 0)
  const draw = (random: RandomSource): readonly Drawn[] => {
    let rest = drawBelow(total, random)
    let state = 0
    return Array.from({ length: places }, (_, place) => {
      let group = 0
      for (;;) {
        const after = next(state, group)
        const ways = count(places - place - 1, after)
        const all = BigInt(sizes[group] as number) * ways
        if (rest < all) {
          const member = Number(rest / ways)
          rest %= ways
          state = after
          return { group, member }
        }
        rest -= all
        group++
      }
    })
  }
  return { total, draw }
}
