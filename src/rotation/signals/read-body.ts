import { assertSignal } from './assert-signal.js'
import { createSignalError } from './create-signal-error.js'

/** Reads a body as text, and no further than the limit. */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  if (request.body === null) return ''
  const reader = request.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(refuseHalf)
    if (done) return text + decoder.decode()
    size += value.length
    if (size > maxBytes) await reader.cancel()
    assertSignal(size <= maxBytes, 'size', 'is above the limit')
    text += decoder.decode(value, { stream: true })
  }
}

/** Whoever broke off is told so, if still there. */
function refuseHalf(): never {
  throw createSignalError('body', 'breaks off')
}
