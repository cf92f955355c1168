import { describe, expect, it } from 'vitest'
import { createRangeMetrics } from '../../../../src/node/serve/create-range-metrics.js'
import { formatMetrics } from '../../../../src/node/serve/format-metrics.js'
import { createFakeIndex } from '../../../support/fake-index.js'

const sha1 = createFakeIndex({ info: { hashes: 1_600_000_000 } })
const ntlm = createFakeIndex({ info: { hash: 'ntlm', asOf: null, hashes: 7 } })

describe('formatMetrics', () => {
  it('writes every count with its type', () => {
    const { counts, record } = createRangeMetrics()
    record(200, 60_000, false, 0.000_062_5)
    record(304, 0, false, 0.001)
    record(503, 25, true, 2)
    expect(
      formatMetrics(counts, { sha1, ntlm }),
    ).toBe(`# HELP hygie_range_requests_total Answers by class of status.
# TYPE hygie_range_requests_total counter
hygie_range_requests_total{status="2xx"} 1
hygie_range_requests_total{status="3xx"} 1
hygie_range_requests_total{status="4xx"} 0
hygie_range_requests_total{status="5xx"} 1
# HELP hygie_range_not_modified_total Answers that spared the body.
# TYPE hygie_range_not_modified_total counter
hygie_range_not_modified_total 1
# HELP hygie_range_response_bytes_total Bytes of bodies, as sent.
# TYPE hygie_range_response_bytes_total counter
hygie_range_response_bytes_total 60025
# HELP hygie_range_read_errors_total Ranges that could not be read.
# TYPE hygie_range_read_errors_total counter
hygie_range_read_errors_total 1
# HELP hygie_range_duration_seconds Time from a request to its answer, without sending it.
# TYPE hygie_range_duration_seconds histogram
hygie_range_duration_seconds_bucket{le="0.0001"} 1
hygie_range_duration_seconds_bucket{le="0.00025"} 1
hygie_range_duration_seconds_bucket{le="0.0005"} 1
hygie_range_duration_seconds_bucket{le="0.001"} 2
hygie_range_duration_seconds_bucket{le="0.0025"} 2
hygie_range_duration_seconds_bucket{le="0.01"} 2
hygie_range_duration_seconds_bucket{le="0.1"} 2
hygie_range_duration_seconds_bucket{le="1"} 2
hygie_range_duration_seconds_bucket{le="+Inf"} 3
hygie_range_duration_seconds_sum 2.0010625
hygie_range_duration_seconds_count 3
# HELP hygie_range_index_hashes Hashes that the index holds.
# TYPE hygie_range_index_hashes gauge
hygie_range_index_hashes{hash="sha1"} 1600000000
hygie_range_index_hashes{hash="ntlm"} 7
# HELP hygie_range_index_timestamp_seconds Day of the data, or of the index.
# TYPE hygie_range_index_timestamp_seconds gauge
hygie_range_index_timestamp_seconds{hash="sha1"} 1793491200
hygie_range_index_timestamp_seconds{hash="ntlm"} 1793577600
`)
  })

  it('says nothing of an index that is not there', () => {
    const text = formatMetrics(createRangeMetrics().counts, { sha1 })
    expect(text).not.toContain('ntlm')
  })
})
