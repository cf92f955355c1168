import type { CliIo } from '../../../../src/node/cli/types.js'

/** A Ctrl-C that a test presses. */
export interface Interrupts {
  readonly onInterrupt: NonNullable<CliIo['onInterrupt']>
  /** Presses it; where nobody listens, the process would end. */
  press(): void
  /** How many listen. */
  count(): number
}

/** Creates the port that tells a command of Ctrl-C. */
export function createInterrupts(): Interrupts {
  const listeners = new Set<() => void>()
  return {
    onInterrupt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press() {
      for (const listener of [...listeners]) listener()
    },
    count: () => listeners.size,
  }
}
