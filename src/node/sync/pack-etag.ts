import { unpackEtag } from './unpack-etag.js'

const BLOB = /^(?<weak>W\/)?"0x(?<digits>[0-9A-F]{1,15})"$/u
const FILE = /^(?<weak>W\/)?"(?<time>[0-9a-f]{1,8})-(?<size>[0-9a-f]{1,7})"$/u
const CHECKSUM = /^(?<weak>W\/)?"(?<crc>[0-9a-f]{8})(?:-(?<encoding>br|gzip))?"$/u

/**
 * Packs an entity tag into 64 bits, so that it can be sent back letter by letter; 0 when it has none of the
 * forms that fit. The top four bits name the form: 0 and 1 a blob of Azure, weak as the public service sends
 * it, or strong; 2 and 3 a static file of nginx, weak or strong; 4 and 5 the checksum of our own server.
 */
export function packEtag(text: string | null): bigint {
  if (text === null) return 0n
  const packed = packBlob(text) || packFile(text) || packChecksum(text)
  // A leading zero, for one, would be lost on the way.
  return unpackEtag(packed) === text ? packed : 0n
}

function packBlob(text: string): bigint {
  const { weak, digits } = BLOB.exec(text)?.groups ?? {}
  if (digits === undefined) return 0n
  return withForm(weak === undefined ? 1n : 0n, BigInt(`0x${digits}`))
}

function packFile(text: string): bigint {
  const { weak, time, size } = FILE.exec(text)?.groups ?? {}
  if (time === undefined) return 0n
  return withForm(weak === undefined ? 3n : 2n, (BigInt(`0x${time}`) << 28n) | BigInt(`0x${size}`))
}

function packChecksum(text: string): bigint {
  const { weak, crc, encoding } = CHECKSUM.exec(text)?.groups ?? {}
  if (crc === undefined) return 0n
  const suffix = encoding === undefined ? 0n : encoding === 'br' ? 1n : 2n
  return withForm(weak === undefined ? 5n : 4n, (suffix << 32n) | BigInt(`0x${crc}`))
}

function withForm(form: bigint, payload: bigint): bigint {
  return (form << 60n) | payload
}
