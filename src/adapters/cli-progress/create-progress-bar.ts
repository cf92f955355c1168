import { type Options, SingleBar } from 'cli-progress'

/** Options of {@link createProgressBar}. */
export interface CreateProgressBarOptions {
  /** Where the bar is drawn: a stream that may be a terminal. */
  readonly stream: NonNullable<Options['stream']>
  /** Stands behind the bar until the first update. */
  readonly text: string
}

/** A bar that moves. */
export interface ProgressBar {
  /** `fraction` is 0 to 1; the text stands behind the bar. */
  update(fraction: number, text: string): void
  /** Wipes the bar away. Until then its timer keeps the process alive. */
  stop(): void
}

const BAR_LENGTH = 24

/**
 * Creates a bar in the last line of a terminal, drawn at most ten times a second. Where the stream is no
 * terminal, nothing is ever written.
 *
 * @param options - Stream, first text.
 * @returns The bar.
 */
export function createProgressBar({ stream, text }: CreateProgressBarOptions): ProgressBar {
  const bar = new SingleBar({
    stream,
    format: '{bar} {text}',
    barsize: BAR_LENGTH,
    barCompleteChar: '■',
    barIncompleteChar: '□',
    clearOnComplete: true,
    // Cut to the width instead: a process that is killed must not leave a terminal that no longer wraps.
    linewrap: true,
  })
  bar.start(1, 0, { text })
  return {
    update(fraction, words) {
      bar.update(fraction, { text: words })
    },
    stop() {
      bar.stop()
    },
  }
}
