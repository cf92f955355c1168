import type { CorpusLine } from './build-index-bytes.js'
import { createRandom } from './create-random.js'

/** What a corpus is made of. */
export interface CreateCorpusOptions {
  readonly lines: number
  readonly seed?: number | undefined
  readonly hash?: 'sha1' | 'ntlm' | undefined
  /** From how many different prefixes hashes are drawn. Default: as many as there are lines. */
  readonly prefixes?: number | undefined
}

/** Creates as many different hashes as asked, sorted; of their counts, one in k is k or more. */
export function createCorpus({
  lines,
  seed = 1,
  hash = 'sha1',
  prefixes = lines,
}: CreateCorpusOptions): CorpusLine[] {
  const random = createRandom(seed)
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => random(16).toString(16)).join('')
  const heads = Array.from({ length: prefixes }, () => hex(5))
  const tail = (hash === 'sha1' ? 40 : 32) - 5
  const hashes = new Set<string>()
  while (hashes.size < lines) {
    hashes.add(`${heads[random(heads.length)]}${hex(tail)}`.toUpperCase())
  }
  return [...hashes].sort().map((hash) => ({
    hash,
    count: Math.floor(2 ** 32 / (random(2 ** 32) + 1)),
  }))
}

/** Writes a corpus as text. */
export function formatCorpus(
  lines: readonly CorpusLine[],
  { lineEnd = '\r\n', end = lineEnd }: { readonly lineEnd?: string; readonly end?: string } = {},
): Uint8Array<ArrayBuffer> {
  const text = lines.map(({ hash, count }) => (count === null ? hash : `${hash}:${count}`))
  return new TextEncoder().encode(`${text.join(lineEnd)}${end}`)
}

/** Cuts bytes into pieces of a length. */
export function* cutBytes(bytes: Uint8Array, length: number): Generator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
