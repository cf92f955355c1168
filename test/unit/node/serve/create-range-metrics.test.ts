import { describe, expect, it } from 'vitest'
import { createRangeMetrics } from '../../../../src/node/serve/create-range-metrics.js'
import { METRIC_LAYOUT } from '../../../../src/node/serve/metric-layout.js'

const { classes, notModified, bytes, readErrors, seconds, buckets, bounds, length } = METRIC_LAYOUT

describe('createRangeMetrics', () => {
  it('counts answers by class, those that spared a body, bytes and failed reads', () => {
    const { counts, record } = createRangeMetrics()
    record(200, 60_000, false, 0.000_05)
    record(204, 0, false, 0.000_05)
    record(304, 0, false, 0.000_05)
    record(302, 0, false, 0.000_05)
    record(400, 30, false, 0.000_05)
    record(503, 40, true, 0.000_05)
    expect(counts).toHaveLength(length)
    expect(counts.slice(classes, classes + 4)).toEqual([2, 2, 1, 1])
    expect(counts[notModified]).toBe(1)
    expect(counts[bytes]).toBe(60_070)
    expect(counts[readErrors]).toBe(1)
    expect(counts[seconds]).toBeCloseTo(0.000_3)
    expect(counts[buckets]).toBe(6)
  })

  it('puts a time into the first bucket that holds it, and what is longer into the last', () => {
    const { counts, record } = createRangeMetrics()
    for (const bound of [0, ...bounds, 1.001, 60]) record(200, 0, false, bound)
    expect(counts.slice(buckets)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 2])
    expect(buckets + bounds.length + 1).toBe(length)
  })
})
