// The ceiling: one body for whatever is asked. Not run by hand.

import { createServer } from 'node:http'

const body = Buffer.alloc(Number(process.argv[2]), '0')
const headers = { 'Content-Type': 'text/plain', 'Content-Length': body.length }
const server = createServer((_, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
