import { type FileSystem, nodeFileSystem } from '../../src/node/build/file-system.js'

/** What goes wrong, and how. */
export interface Trouble {
  /** Writes to files whose path this matches fail once `after` bytes are in them. Default: none. */
  readonly path?: RegExp | undefined
  readonly after?: number | undefined
  /** Calls that fail: `open`, `rename`, `sync`, `datasync`, `close`, `read`, `truncate`, `rm`, `opendir`, `readFile`. */
  readonly calls?: readonly string[] | undefined
  readonly code?: string | undefined
  /** Bytes that a read or a write takes at most. */
  readonly atMost?: number | undefined
}

/** The file system of the machine, with troubles that a test decides on. */
export function createFileSystem(trouble: () => Trouble): FileSystem {
  const fail = (call: string): never => {
    const { code = 'ENOSPC' } = trouble()
    throw Object.assign(new Error(`${code}: it did not work, ${call}`), { code })
  }
  const refuses = (call: string, path: string): boolean => {
    const { calls = [], path: pattern = /./u } = trouble()
    return calls.includes(call) && pattern.test(path)
  }
  const wrap = <K extends 'rename' | 'rm' | 'stat' | 'opendir' | 'readFile'>(
    call: K,
  ): FileSystem[K] =>
    // biome-ignore lint/suspicious/noExplicitAny: each call has its own arguments, handed on as they are.
    (async (path: any, ...rest: any[]) => {
      if (refuses(call, String(path))) fail(call)
      // biome-ignore lint/suspicious/noExplicitAny: the same.
      return (nodeFileSystem[call] as any)(path, ...rest)
    }) as unknown as FileSystem[K]
  return {
    rename: wrap('rename'),
    rm: wrap('rm'),
    stat: wrap('stat'),
    opendir: wrap('opendir'),
    readFile: wrap('readFile'),
    async open(path, flags) {
      const name = String(path)
      if (refuses('open', name)) fail('open')
      const file = await nodeFileSystem.open(path, flags)
      return new Proxy(file, {
        get(handle, key) {
          const method = handle[key as keyof typeof handle]
          if (typeof method !== 'function') return method
          return async (...values: unknown[]) => {
            if (refuses(String(key), name)) {
              // What cannot be closed is closed all the same.
              if (key === 'close') await handle.close()
              fail(String(key))
            }
            const { path: pattern, after, atMost } = trouble()
            if (key === 'write' && after !== undefined && pattern?.test(name)) {
              if ((values[3] as number) + (values[2] as number) > after) fail('write')
            }
            if ((key === 'write' || key === 'read') && atMost !== undefined) {
              values[2] = Math.min(values[2] as number, atMost)
            }
            return (method as (...all: unknown[]) => unknown).apply(handle, values)
          }
        },
      })
    },
  }
}
