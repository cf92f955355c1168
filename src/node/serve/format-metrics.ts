import type { RangeIndexes } from '../../breach/offline/create-range-responder.js'
import { METRIC_LAYOUT } from './metric-layout.js'

const CLASSES = ['2xx', '3xx', '4xx', '5xx']

/**
 * Writes counts as text that Prometheus reads.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/, version 0.0.4
 */
export function formatMetrics(counts: readonly number[], indexes: RangeIndexes): string {
  const { classes, notModified, bytes, readErrors } = METRIC_LAYOUT
  const at = (place: number): number => counts[place] as number
  return [
    ...family('hygie_range_requests_total', 'counter', 'Answers by class of status.'),
    ...CLASSES.map(
      (name, index) => `hygie_range_requests_total{status="${name}"} ${at(classes + index)}`,
    ),
    ...family('hygie_range_not_modified_total', 'counter', 'Answers that spared the body.'),
    `hygie_range_not_modified_total ${at(notModified)}`,
    ...family('hygie_range_response_bytes_total', 'counter', 'Bytes of bodies, as sent.'),
    `hygie_range_response_bytes_total ${at(bytes)}`,
    ...family('hygie_range_read_errors_total', 'counter', 'Ranges that could not be read.'),
    `hygie_range_read_errors_total ${at(readErrors)}`,
    ...formatHistogram(at),
    ...formatIndexes(indexes),
    '',
  ].join('\n')
}

function family(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function formatHistogram(at: (place: number) => number): string[] {
  const name = 'hygie_range_duration_seconds'
  const lines = family(name, 'histogram', 'Time from a request to its answer, without sending it.')
  let sum = 0
  for (const [index, bound] of [...METRIC_LAYOUT.bounds, '+Inf'].entries()) {
    sum += at(METRIC_LAYOUT.buckets + index)
    lines.push(`${name}_bucket{le="${bound}"} ${sum}`)
  }
  return [...lines, `${name}_sum ${at(METRIC_LAYOUT.seconds)}`, `${name}_count ${sum}`]
}

function formatIndexes({ sha1, ntlm }: RangeIndexes): string[] {
  const infos = [sha1, ntlm].flatMap((index) => (index === undefined ? [] : [index.info]))
  const line = (name: string, value: (info: (typeof infos)[number]) => number): string[] =>
    infos.map((info) => `${name}{hash="${info.hash}"} ${value(info)}`)
  return [
    ...family('hygie_range_index_hashes', 'gauge', 'Hashes that the index holds.'),
    ...line('hygie_range_index_hashes', ({ hashes }) => hashes),
    ...family('hygie_range_index_timestamp_seconds', 'gauge', 'Day of the data, or of the index.'),
    ...line(
      'hygie_range_index_timestamp_seconds',
      ({ asOf, createdAt }) => Date.parse(asOf ?? createdAt) / 1_000,
    ),
  ]
}
