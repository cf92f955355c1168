import * as promises from 'node:fs/promises'

/** What a builder needs of the file system: a test has one that is full. */
export type FileSystem = Pick<
  typeof promises,
  'open' | 'opendir' | 'readFile' | 'rename' | 'rm' | 'stat'
>

/** The file system of the machine. */
export const nodeFileSystem: FileSystem = promises
