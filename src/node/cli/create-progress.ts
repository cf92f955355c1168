import { createProgressBar } from '../../adapters/cli-progress/index.js'
import type { CliSession } from './types.js'

/** How far the work of a command has come. */
export interface Progress {
  /** `fraction` is 0 to 1, `done` what is counted for the rate. */
  update(fraction: number, done: number): void
  stop(): void
}

/** A rate of less than this much time says nothing. */
const SETTLED_MS = 1_000
/** Seconds from which on whole minutes, and whole hours, are told. */
const MINUTES_FROM = 90
const HOURS_FROM = 90 * 60

/**
 * Creates a bar on standard error, with rate and remaining time. Where that is no terminal, and beside JSON,
 * nothing is shown.
 *
 * @param session - Streams, clock, language.
 * @param formatRate - Writes so many a second; `null` shows no rate.
 */
export function createProgress(
  { io, options, catalog, texts }: CliSession,
  formatRate: ((rate: string) => string) | null,
): Progress {
  if (io.stderr.isTTY !== true || options.json === true) return SILENT
  const percent = new Intl.NumberFormat(catalog.language, { style: 'percent' })
  const compact = new Intl.NumberFormat(catalog.language, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
  const readClock = (): number => Date.parse(io.clock.now())
  const bar = createProgressBar({ stream: io.stderr, text: percent.format(0) })
  // Work that goes on from where an earlier run stopped has not been done by this one.
  let first: { readonly fraction: number; readonly done: number; readonly atMs: number } | null =
    null

  return {
    update(fraction, done) {
      const atMs = readClock()
      first ??= { fraction, done, atMs }
      const seconds = (atMs - first.atMs) / 1_000
      const gained = fraction - first.fraction
      const isSettled = atMs - first.atMs >= SETTLED_MS && gained > 0
      const rate =
        isSettled && formatRate !== null
          ? formatRate(compact.format((done - first.done) / seconds))
          : null
      const remaining =
        isSettled && fraction < 1
          ? formatSeconds(catalog.language, ((1 - fraction) * seconds) / gained)
          : null
      bar.update(fraction, texts.breach.formatProgress(percent.format(fraction), rate, remaining))
    },
    stop: bar.stop,
  }
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined }

function formatSeconds(language: string, seconds: number): string {
  const [unit, length] =
    seconds < MINUTES_FROM ? ['second', 1] : seconds < HOURS_FROM ? ['minute', 60] : ['hour', 3_600]
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'long',
  })
  return format.format(Math.ceil(seconds / (length as number)))
}
