import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNtlmHash } from '../../../../src/adapters/hash-wasm/index.js'
import { encodeFilter } from '../../../../src/breach/offline/encode-filter.js'
import { buildBreachIndex } from '../../../../src/node/build/build-breach-index.js'
import type { BuildBreachIndexOptions } from '../../../../src/node/build/types.js'

/** Passwords, and how often each occurs. */
export type Counts = Readonly<Record<string, number>>

/** Writes a corpus of passwords as the official downloader would; gives its path. */
export async function writeCorpus(
  directory: string,
  counts: Counts,
  hash: 'sha1' | 'ntlm' = 'sha1',
): Promise<string> {
  const ntlm = await createNtlmHash()
  const digest = (password: string): string =>
    hash === 'ntlm'
      ? ntlm.digest(password)
      : createHash('sha1').update(password).digest('hex').toUpperCase()
  const lines = Object.entries(counts).map(([password, count]) => `${digest(password)}:${count}`)
  const path = join(directory, `corpus-${hash}.txt`)
  writeFileSync(path, `${lines.sort().join('\n')}\n`)
  return path
}

/** Builds a small index of passwords; gives its path. */
export async function makeIndex(
  directory: string,
  name: string,
  counts: Counts,
  options: Partial<BuildBreachIndexOptions> = {},
): Promise<string> {
  const target = join(directory, name)
  const source = await writeCorpus(directory, counts, options.hash)
  await buildBreachIndex(source, target, { hash: 'sha1', profile: 'exact', ...options })
  return target
}

/** Writes a filter that says that it holds a whole corpus. */
export async function writeWholeFilter(path: string, hashes: readonly string[]): Promise<void> {
  const bytes = await encodeFilter(Buffer.from([...hashes].sort().join(''), 'hex'), {
    hash: 'sha1',
    bits: 16,
    complete: true,
    top: false,
    createdAt: Date.UTC(2026, 10, 24),
    asOf: null,
    note: '',
    covers: null,
  })
  writeFileSync(path, bytes)
}
