import { loadRangeKernel } from '../../src/breach/offline/load-range-kernel.js'
import { nodeFileSystem } from '../../src/node/build/file-system.js'
import type { BuildSettings } from '../../src/node/build/types.js'
import { systemClock } from '../../src/ports.js'

/** What a build works with: SHA-1, exact, small pieces, no checkpoints. */
export function buildSettings(own: Partial<BuildSettings> = {}): BuildSettings {
  return {
    hash: 'sha1',
    profile: 'exact',
    top: null,
    isCounted: true,
    asOf: null,
    note: '',
    resume: true,
    kernel: loadRangeKernel(),
    signal: new AbortController().signal,
    onProgress: undefined,
    clock: systemClock,
    files: nodeFileSystem,
    pieceBytes: 256,
    checkpointMs: Number.POSITIVE_INFINITY,
    ...own,
  }
}
