/** Gives the binomial coefficient: in how many ways some of all can be chosen. */
export function choose(all: number, some: number): number {
  let choices = 1
  for (let count = 1; count <= some; count++) choices = (choices * (all - count + 1)) / count
  return choices
}
