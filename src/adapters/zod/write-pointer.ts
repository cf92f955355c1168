import { escapePointer } from '../../internal/escape-pointer.js'

/** RFC 6901, section 3. A key is cut at 64 characters: it may be somebody's paste. */
export function writePointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escapePointer(String(key).slice(0, 64))}`).join('')
}
