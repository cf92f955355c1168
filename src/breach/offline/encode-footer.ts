import { LAYOUT } from './layout.js'

/** Writes the last 32 bytes of an index: its length again, its root, and the magic again. */
export function encodeFooter(bytes: number, root: Uint8Array): Uint8Array<ArrayBuffer> {
  const footer = new Uint8Array(LAYOUT.footerBytes)
  const view = new DataView(footer.buffer)
  view.setUint32(0, bytes % 2 ** 32, true)
  view.setUint32(4, Math.floor(bytes / 2 ** 32), true)
  footer.set(root.subarray(0, LAYOUT.rootBytes), 8)
  footer.set(LAYOUT.magic, 24)
  return footer
}
