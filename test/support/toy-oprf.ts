import { createHash, randomBytes } from 'node:crypto'

// An oblivious pseudorandom function in a group that fits on a screen: shows who learns what, and is for
// nothing else. RFC 9497 is what to use.

/** The prime of RFC 2409, section 6.1: half of it, rounded down, is a prime too. */
const P = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1',
    '29024E088A67CC74020BBEA63B139B22514A08798E3404DD',
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245',
    'E485B576625E7EC6F44C42E9A63A3620FFFFFFFFFFFFFFFF',
  ].join('')}`,
)
const Q = (P - 1n) / 2n

/** The other portal: answers elements that say nothing to it, and publishes what its own accounts give. */
export interface OtherPortal {
  /** Every element that it was ever asked about. */
  readonly asked: readonly bigint[]
  readonly published: ReadonlySet<string>
  evaluate(blinded: bigint): bigint
}

/** Creates the other portal. Each asker has so many questions. */
export function createOtherPortal(keys: readonly string[], limit: number): OtherPortal {
  const secret = randomExponent()
  const asked: bigint[] = []
  const published = new Set(keys.map((key) => digest(key, power(toElement(key), secret))))
  return {
    asked,
    published,
    evaluate(blinded) {
      if (asked.length === limit) throw new Error('Too many questions.')
      asked.push(blinded)
      return power(blinded, secret)
    },
  }
}

/** Asks about a text without saying it. */
export function askBlindly(text: string, { evaluate, published }: OtherPortal): boolean {
  const blind = randomExponent()
  const evaluated = evaluate(power(toElement(text), blind))
  return published.has(digest(text, power(evaluated, invert(blind))))
}

/** Squares are the elements of order Q. */
function toElement(text: string): bigint {
  const hash = createHash('sha512').update(text).digest('hex')
  return power(BigInt(`0x${hash}`), 2n)
}

function digest(text: string, element: bigint): string {
  return createHash('sha256')
    .update(`${text}:${element.toString(16)}`)
    .digest('hex')
}

function randomExponent(): bigint {
  return (BigInt(`0x${randomBytes(80).toString('hex')}`) % (Q - 1n)) + 1n
}

/** Q is a prime: Fermat. */
function invert(exponent: bigint): bigint {
  return power(exponent, Q - 2n, Q)
}

function power(base: bigint, exponent: bigint, modulus: bigint = P): bigint {
  let [result, square, rest] = [1n, base % modulus, exponent]
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
    rest >>= 1n
  }
  return result
}
