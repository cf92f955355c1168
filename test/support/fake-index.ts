import type { BreachIndex, IndexInfo } from '../../src/breach/offline/types.js'
import type { Instant, IsoDate } from '../../src/time.js'

/** Ranges that a test makes up, by prefix. */
export interface FakeIndexOptions {
  readonly info?: Partial<IndexInfo>
  /** As it is now; that of `info` where it is left out. */
  readonly coverage?: () => IndexInfo['coverage']
  /** Rows `SUFFIX:COUNT` of a range; an empty list is a block that is not held. */
  readonly rows?: (prefix: string) => readonly string[]
  readonly checksum?: (prefix: string) => number
  /** Thrown by every read. */
  readonly failure?: () => Error | null
}

const NO_BYTES = new Uint8Array()

/** An index that answers ranges and nothing else. */
export function createFakeIndex({
  info = {},
  coverage = () => info.coverage ?? 'complete',
  rows = () => [`${'0'.repeat(35)}:1`],
  checksum = (prefix) => Number.parseInt(prefix, 16) + 1,
  failure = () => null,
}: FakeIndexOptions = {}): BreachIndex & { readonly asked: readonly string[] } {
  const asked: string[] = []
  const refuse = (): never => {
    throw new Error('a server of ranges asked for something else')
  }
  return {
    asked,
    kind: 'local',
    name: 'fake',
    get coverage() {
      return coverage()
    },
    asOf: null,
    info: {
      profile: 'exact',
      hash: 'sha1',
      hashes: 1_000,
      bytes: 20_000,
      coverage: 'complete',
      asOf: '2026-11-01' as IsoDate,
      createdAt: '2026-11-02T00:00:00.000Z' as Instant,
      note: '',
      ...info,
    },
    range(prefix) {
      // An export asks a million times.
      if (asked.length < 100) asked.push(prefix)
      const error = failure()
      if (error !== null) throw error
      const held = rows(prefix)
      return held.length === 0 ? NO_BYTES : new TextEncoder().encode(held.join('\r\n'))
    },
    checksum,
    find: refuse,
    count: refuse,
    countHash: refuse,
    countMany: refuse,
    countAsync: refuse,
    verify: refuse,
    selfTest: refuse,
    close: refuse,
  }
}
