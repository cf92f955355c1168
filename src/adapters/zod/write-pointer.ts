/** RFC 6901, section 3. A key is cut at 64 characters: it may be somebody's paste. */
export function writePointer(path: readonly PropertyKey[]): string {
  return path
    .map((key) => `/${String(key).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
