/** Where each count stands among those of a server, so that processes can add theirs up by place. */
export const METRIC_LAYOUT = {
  /** Answers of 200 to 299, of 300 to 399, of 400 to 499, and of 500 on. */
  classes: 0,
  notModified: 4,
  bytes: 5,
  readErrors: 6,
  seconds: 7,
  /** Answers up to each bound, not counting those of the bounds below; then the others. */
  buckets: 8,
  /** Bounds of the histogram, in seconds. */
  bounds: [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.01, 0.1, 1],
  length: 17,
} as const
