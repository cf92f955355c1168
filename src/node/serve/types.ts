/** What a worker tells the primary process: what it has counted, and whether it wants the sum. */
export interface WorkerReport {
  readonly hygie: 'report'
  readonly counts: readonly number[]
  /** Answered with the sum under the same number; `null` wants none. */
  readonly ask: number | null
}

/** What the primary process tells a worker. */
export type PrimaryMessage =
  | { readonly hygie: 'sum'; readonly counts: readonly number[]; readonly ask: number }
  | { readonly hygie: 'close' }
