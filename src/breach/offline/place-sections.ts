import { LAYOUT } from './layout.js'
import type { IndexSection } from './types.js'

/** Where the sections of an index go, in the order given, and how long the file will be. */
export function placeSections(parts: readonly Omit<IndexSection, 'offset'>[]): {
  readonly sections: readonly IndexSection[]
  readonly footerAt: number
  readonly bytes: number
} {
  const { alignment, headerBytes, footerBytes } = LAYOUT
  const sections: IndexSection[] = []
  let offset: number = headerBytes
  for (const part of parts) {
    sections.push({ ...part, offset })
    offset = Math.ceil((offset + part.length) / alignment) * alignment
  }
  return { sections, footerAt: offset, bytes: offset + footerBytes }
}
