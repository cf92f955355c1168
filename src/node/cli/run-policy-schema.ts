import { readFile } from 'node:fs/promises'
import type { CliSession, ExitCode } from './types.js'

/** `hygie policy schema`: writes the JSON Schema of a policy. */
export async function runPolicySchema({ output }: CliSession): Promise<ExitCode> {
  // Three folders up, in the source and in the package.
  const file = new URL('../../../docs/policy.schema.json', import.meta.url)
  await output.write(await readFile(file, 'utf8'))
  return 0
}
