import type { HeadersLike } from '../../ports.js'

/**
 * Computes until when a response may be kept: its `max-age` less its `Age`, counted from the moment it was
 * asked for, and at most `maxAgeMs`. One that must not be kept, by several people or without asking, or
 * that says nothing, expires at once. A page of another origin is not shown `Age`.
 *
 * @see RFC 9111, sections 3, 4.1, 4.2.1 and 4.2.3
 */
export function computeExpiry(headers: HeadersLike, askedAtMs: number, maxAgeMs: number): number {
  const control = headers.get('cache-control') ?? ''
  const bars = /(?:^|[\s,])(?:no-store|no-cache|private|\*)(?:$|[\s,=])/iu
  if (bars.test(`${control},${headers.get('vary') ?? ''}`)) return askedAtMs
  const maxAge = /(?:^|[\s,])max-age="?(?<seconds>\d{1,9})/iu.exec(control)?.groups?.['seconds']
  const age = /^\d{1,9}$/u.exec(headers.get('age') ?? '')?.[0]
  const freshMs = (Number(maxAge ?? 0) - Number(age ?? 0)) * 1_000
  return askedAtMs + Math.max(0, Math.min(freshMs, maxAgeMs))
}
