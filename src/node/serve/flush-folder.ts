import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Puts the names in a folder on the disk, where the system opens folders: Windows does not. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {}
}
