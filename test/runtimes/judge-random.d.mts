/** What was answered to random passwords. */
export interface RandomAnswers {
  readonly digests: readonly string[]
  readonly statuses: Readonly<Record<'pass' | 'warn' | 'unknown' | 'fail', number>>
}

export declare function judgeRandom(count: number, seed: number): Promise<RandomAnswers>
