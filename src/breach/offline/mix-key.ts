/**
 * Mixes two words under a seed into 32 bits.
 *
 * The words are parts of a hash, so they are spread evenly already: two rounds make what is drawn from
 * them anew for every seed. Multipliers and shifts are those of the finalizer of MurmurHash3 and of a
 * variant of it, "lowbias32".
 *
 * @see Appleby, MurmurHash3 (public domain); Wellons, "Prospecting for Hash Functions", 2018
 */
export function mixKey(first: number, second: number, seed: number): number {
  let mixed = Math.imul(first ^ seed, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ second, 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}
