import { styleText } from 'node:util'
import type { Status } from '../../outcome.js'

/** Colours by meaning. */
export interface Palette {
  status(status: Status, text: string): string
  strong(text: string): string
  faint(text: string): string
}

const COLORS = { pass: 'green', warn: 'yellow', unknown: 'magenta', fail: 'red' } as const

/** Creates the colours of a terminal, or none. Colour never carries meaning alone: a word always does. */
export function createPalette(enabled: boolean): Palette {
  if (!enabled) {
    return { status: (_status, text) => text, strong: (text) => text, faint: (text) => text }
  }
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { validateStream: false })
  return {
    status: (status, text) => style(COLORS[status], text),
    strong: (text) => style('bold', text),
    faint: (text) => style('dim', text),
  }
}
