import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder that goes with the process. */
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'hygie-bench-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  return path
}
