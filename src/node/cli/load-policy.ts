import { createReadStream } from 'node:fs'
import { parsePolicy } from '../../adapters/zod/index.js'
import { cnil2022, nist80063b4 } from '../../policy/presets/index.js'
import type { PolicyDocument } from '../../policy/types.js'
import { CliError } from './cli-error.js'

/** Policies that come along, the default first. */
export const PRESETS: readonly PolicyDocument[] = [cnil2022, nist80063b4]

/** Far above any policy. A device or a disk image given by mistake is not read to its end. */
const MAX_BYTES = 1_048_576

/**
 * Loads a policy: a preset by its name, else a file of JSON. A preset wins over a file of the same name;
 * `./cnil-2022` is the file.
 */
export async function loadPolicy(name: string = cnil2022.id): Promise<PolicyDocument> {
  const preset = PRESETS.find(({ id }) => id === name)
  if (preset !== undefined) return preset
  const value = await readJson(name)
  if (value === undefined) throw new CliError('ERR_CLI_POLICY_FILE')
  return parsePolicy(value)
}

async function readJson(path: string): Promise<unknown> {
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
    if (size > MAX_BYTES) throw new RangeError('The file is too large to be a policy.')
    chunks.push(chunk)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
}
