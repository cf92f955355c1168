/** Makes a text of some of the pieces, at least one and at most as many as told. */
export function makeText(
  random: (limit: number) => number,
  pieces: ArrayLike<string>,
  most: number,
): string {
  return Array.from({ length: 1 + random(most) }, () => pieces[random(pieces.length)]).join('')
}
