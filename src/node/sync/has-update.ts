import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LAYOUT } from '../../breach/offline/layout.js'
import type { HashKind } from '../../breach/types.js'
import { SourceError } from '../../errors.js'
import type { RandomSource } from '../../ports.js'
import { checkBlock } from './check-block.js'
import { linkSignals } from './link-signals.js'
import { loadRangePacker } from './load-range-packer.js'
import { type BaseIndex, openBaseIndex } from './open-base-index.js'
import { openRangeService } from './open-range-service.js'
import { readServiceOptions } from './read-service-options.js'
import type { RangeServiceOptions } from './types.js'

const PROBES = 8

/**
 * Tells whether a server has other rows than an index, by eight prefixes chosen at random.
 *
 * A load of a million new hashes changes 61 % of the ranges, so eight probes miss it once in 2,000 times; one
 * of ten million they never miss; a change of a few hashes they hardly ever see. **Leaves the process:** eight
 * prefixes that no password chose, in GET requests to `baseUrl`. Costs eight requests, most of them without
 * a body where the server gives entity tags, some 60 kB each where it does not; and reads the tables of the
 * index, 20 MiB.
 *
 * @param path - The index, or the directory that `syncPwnedPasswords` keeps it in.
 * @param options - As for `syncPwnedPasswords`.
 * @returns Whether one of them differs; `true` for a directory without an index.
 * @throws `HygieError` `ERR_OPTION_INVALID`; `ERR_INDEX_INVALID` for a file that is no index of exact rows
 * of this corpus; `SourceError` with `ERR_SOURCE_READ` for a path that cannot be read, and with
 * `ERR_SOURCE_HTTP`, `ERR_SOURCE_NETWORK`, `ERR_SOURCE_TIMEOUT` or `ERR_SOURCE_MALFORMED` when the server does
 * not answer; the reason of `options.signal` when it aborts.
 *
 * @example Sync only when it is worth it
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { hasUpdate } from 'hygie/node'
 *
 * const directory = await mkdtemp(join(tmpdir(), 'hygie-'))
 * console.log(await hasUpdate(directory)) // true
 * ```
 *
 * @since 0.3.0
 */
export async function hasUpdate(path: string, options: RangeServiceOptions = {}): Promise<boolean> {
  const service = readServiceOptions(options)
  const { mode, random } = service
  options.signal?.throwIfAborted()
  const base = await openBaseIndex(await findIndex(path, mode), mode)
  if (base === null) return true
  const { controller: stop, unlink } = linkSignals([options.signal])
  const { ask, close } = openRangeService(service, loadRangePacker(mode), PROBES, stop.signal)
  try {
    const blocks = selectBlocks(base, random)
    const checked = await Promise.all(blocks.map((block) => checkBlock(block, base, ask)))
    return checked.length === 0 || checked.some(({ record }) => record.kind === 3)
  } finally {
    unlink()
    // The others are of no use any more when one of them failed.
    stop.abort()
    close()
    base.close()
  }
}

async function findIndex(path: string, mode: HashKind): Promise<string> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new SourceError('ERR_SOURCE_READ', 'The index cannot be read.', { cause })
  })
  return found.isDirectory() ? join(path, `pwned-${mode}.hygie`) : path
}

/** Different blocks that hold something, from random places on. */
function selectBlocks(base: BaseIndex, random: RandomSource): number[] {
  const selected = new Set<number>()
  const places = new Uint32Array(PROBES)
  random.fill(new Uint8Array(places.buffer))
  for (const place of places) {
    for (let step = 0; step < LAYOUT.blocks; step++) {
      const block = (place + step) % LAYOUT.blocks
      if (base.rowsIn(block) === 0 || selected.has(block)) continue
      selected.add(block)
      break
    }
  }
  return [...selected]
}
