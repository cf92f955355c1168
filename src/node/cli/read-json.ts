import { createReadStream } from 'node:fs'

/** Far above any policy or context. A device or a disk image given by mistake is not read to its end. */
const MAX_BYTES = 1_048_576

/** Reads a file of JSON; `undefined` when that is not possible. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readText(path))
  } catch {
    // Missing, unreadable, too large, not UTF-8 or not JSON: one answer, which quotes nothing.
    return undefined
  }
}

/** By a stream, because a shell's `<(…)` cannot be read from a position. */
async function readText(path: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MAX_BYTES) throw new RangeError('The file is too large to be read.')
    chunks.push(chunk)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
}
