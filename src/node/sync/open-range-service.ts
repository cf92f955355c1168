import type { AskForBlock } from './check-block.js'
import { createHttpFetch } from './create-http-fetch.js'
import { createRetrier } from './create-retrier.js'
import { fetchRange } from './fetch-range.js'
import type { RangePacker } from './load-range-packer.js'
import type { RangeService } from './read-service-options.js'
import { toPrefix } from './to-prefix.js'

/** From this attempt on, another variant of the answer is asked for. */
const PADDED_FROM = 2

/** A server that can be asked for blocks. */
export interface OpenRangeService {
  readonly ask: AskForBlock
  /** Ends the connections. */
  close(): void
}

/**
 * Opens the way to a server: conditional requests, repeated where that helps, and bodies packed.
 *
 * A cache on the way may have kept somebody's outage, with the lifetime of a good answer. So a retry asks past
 * caches, and from the second on for the padded variant, which they keep apart; its rows of count 0 are left
 * out, and its entity tag is not remembered.
 */
export function openRangeService(
  service: RangeService,
  pack: RangePacker,
  connections: number,
  signal: AbortSignal,
): OpenRangeService {
  const { href, mode, userAgent, timeoutMs, clock, minRows } = service
  const own = service.fetch === undefined ? createHttpFetch(connections) : null
  const fetch = own?.fetch ?? (service.fetch as NonNullable<typeof service.fetch>)
  const retry = createRetrier({ ...service, signal })
  const query = mode === 'ntlm' ? '?mode=ntlm' : ''
  return {
    ask: (block, etag) =>
      retry(async (number) => {
        const isPadded = number >= PADDED_FROM
        const headers = {
          Accept: 'text/plain',
          'User-Agent': userAgent,
          ...(etag === null ? {} : { 'If-None-Match': etag }),
          ...(number > 0 ? { 'Cache-Control': 'no-cache' } : {}),
          ...(isPadded ? { 'Add-Padding': 'true' } : {}),
        }
        const url = `${href}/range/${toPrefix(block)}${query}`
        const answer = await fetchRange({ fetch, url, headers, timeoutMs, signal, clock })
        if (answer.body === null) return { block: null, etag: null, bytes: 0 }
        return {
          block: pack(answer.body, minRows),
          etag: isPadded ? null : answer.etag,
          bytes: answer.body.length,
        }
      }),
    close: () => own?.close(),
  }
}
