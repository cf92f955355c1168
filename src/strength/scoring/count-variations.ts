/**
 * In how many ways letters can be of two sorts, when as few as these, or fewer, are of the rarer one. As in
 * zxcvbn: a guesser tries one capital, then two, and so on.
 */
export function countChoices(some: number, others: number): number {
  const all = some + others
  const limit = Math.min(some, others)
  let [sum, choices] = [0, 1]
  for (let count = 1; count <= limit; count++) {
    choices = (choices * (all - count + 1)) / count
    sum += choices
  }
  return sum
}
