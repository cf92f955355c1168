import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of the calendar and of the state machine: a mutant that none of them notices survives. */
// biome-ignore lint/style/noDefaultExport: the runner reads this one.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [
      'test/unit/internal/{add,assert-time-zone,compute-day-end,compute-l,compute-m,compute-o,count}*.test.ts',
      'test/unit/internal/{is-time-zone,to-iso-date}.test.ts',
      'test/unit/rotation/{b,c,d,f,i,p}*.test.ts',
      'test/unit/rotation/holidays/*.test.ts',
      'test/unit/policy/merge-rotation-rules.test.ts',
    ],
    // Their seconds for each mutant find nothing that shorter ones do not.
    testNamePattern: /^(?!.*(every day from 2020|every half hour|two centuries|Invariant 8))/u,
    testTimeout: 60_000,
  },
})
