/** Whether something may still be used. A clock that was set back makes nothing last longer than `maxAgeMs`. */
export function isFresh(expiresAtMs: number, nowMs: number, maxAgeMs: number): boolean {
  return expiresAtMs > nowMs && expiresAtMs <= nowMs + maxAgeMs
}
