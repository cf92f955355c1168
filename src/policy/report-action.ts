import type { Report } from './report-number.js'

const ACTIONS: readonly unknown[] = ['ignore', 'warn', 'refuse']

/** Reports what is no action. One that is left out is its default. */
export function reportAction(path: string, action: unknown, report: Report): void {
  const isAction = action === undefined || ACTIONS.includes(action)
  report(path, isAction, "must be 'ignore', 'warn' or 'refuse'")
}
