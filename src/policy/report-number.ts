import type { Range } from './limits.js'

/** Takes down what does not hold. */
export type Report = (path: string, holds: boolean, message: string) => void

/** Reports a number that is there and is not whole, or lies outside of its range. */
export function reportNumber(report: Report, path: string, value: unknown, range: Range): void {
  const [min, max] = range
  const isWhole =
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
  const end = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `${min} to ${max}`
  report(path, value === undefined || isWhole, `must be a whole number, ${end}`)
}
