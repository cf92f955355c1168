import type { Probe } from './start-probe.js'

/** Creates a probe that `startProbe` may be called with again and again. */
export function createProbe(): Probe {
  return {
    block: 0,
    first: 0,
    key: new Int32Array(4),
    tail: 0,
    low: 0,
    high: 0,
    start: 0,
    end: 0,
    misses: 0,
    row: -1,
    code: 0,
  }
}
