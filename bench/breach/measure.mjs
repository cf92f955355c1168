export const say = (text) => process.stderr.write(`${text}\n`)

export function quantile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export const median = (numbers) => quantile(numbers, 0.5)

export const number = (value) =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toPrecision(Math.abs(value) < 0.01 ? 1 : Math.abs(value) < 1 ? 2 : 3)

/** Nanoseconds with a unit that fits. */
export function time(ns) {
  if (ns >= 1e9) return `${number(ns / 1e9)} s`
  if (ns >= 1e6) return `${number(ns / 1e6)} ms`
  return ns >= 1e3 ? `${number(ns / 1e3)} µs` : `${Math.round(ns)} ns`
}

export const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)

/** Median with the tenth and the ninety-ninth hundredth. */
export const spread = (values) =>
  values.length === 0
    ? '–'
    : `${time(median(values))} (${time(quantile(values, 0.1))}–${time(quantile(values, 0.99))})`

/** Ratios of each round to the same round of the first one: their median and range. */
export function ratio(rounds, first) {
  const ratios = rounds.map((value, round) => value / first[round])
  if (ratios.some(Number.isNaN)) return '–'
  const [middle, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)]
  return `${number(middle)}× (${number(least)}–${number(most)})`
}

export function print(title, head, rows) {
  console.log(`\n#### ${title}\n`)
  console.log(`| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

/**
 * Goes through the contenders in every round, in one order and then the other, and leaves the first round out.
 *
 * @returns What `turn(contender, round)` answered, by name: a list with an entry for each round.
 */
export async function interleave(contenders, rounds, turn) {
  const results = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const result = await turn(contender, round)
      if (round > 0) results.get(contender.name).push(result)
    }
  }
  return results
}
