const PAYLOAD = (1n << 60n) - 1n
const SUFFIXES = ['', '-br', '-gzip']

/** Writes an entity tag as the server sent it; `null` for 0, and for a form that a later version packed. */
export function unpackEtag(packed: bigint): string | null {
  const form = Number(packed >> 60n)
  const payload = packed & PAYLOAD
  const high = Number(payload >> 28n)
  if (packed === 0n || form > 5) return null
  if (form < 2) return quote(form === 0, `0x${payload.toString(16).toUpperCase()}`)
  if (form < 4)
    return quote(form === 2, `${high.toString(16)}-${(payload & 0xfff_ffffn).toString(16)}`)
  const checksum = (payload & 0xffff_ffffn).toString(16).padStart(8, '0')
  return quote(form === 4, `${checksum}${SUFFIXES[high >> 4]}`)
}

function quote(isWeak: boolean, text: string): string {
  return `${isWeak ? 'W/' : ''}"${text}"`
}
