// Asks a server over connections that stay open, one request at a time on each: { port, paths, headers, ms },
// answers { requests, failed, bytes, ms }. Bytes are counted, not read. Not run by hand.

import { connect } from 'node:net'

const CONNECTIONS = 50
const END = Buffer.from('\r\n\r\n')

function open(port, state) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let left = 0
  const send = () => {
    if (performance.now() > state.until) {
      socket.end()
      return
    }
    const path = state.paths[state.next++ % state.paths.length]
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${state.headers}\r\n`)
  }
  socket.on('connect', send)
  socket.on('data', (chunk) => {
    state.bytes += chunk.length
    if (left > 0) left -= chunk.length
    else {
      const end = chunk.indexOf(END)
      const head = chunk.latin1Slice(0, end)
      if (end < 0 || !head.startsWith('HTTP/1.1 200')) state.failed++
      const length = Number(/content-length: *(\d+)/iu.exec(head)?.[1] ?? 0)
      left = end + END.length + length - chunk.length
    }
    if (left > 0) return
    state.requests++
    send()
  })
  return new Promise((resolve, reject) => socket.on('close', resolve).on('error', reject))
}

process.on('message', async ({ port, paths, headers, ms }) => {
  const from = performance.now()
  const state = { paths, headers, next: 0, until: from + ms, requests: 0, failed: 0, bytes: 0 }
  await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port, state)))
  const { requests, failed, bytes } = state
  process.send({ requests, failed, bytes, ms: performance.now() - from })
})
process.send('ready')
