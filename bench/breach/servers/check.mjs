// What an application would write: a count for a password in the path. Not run by hand.

import { createServer } from 'node:http'
import { openFile } from '../contenders/open-index.mjs'
import { paths } from '../contenders/paths.mjs'

const START = '/check/plain/'.length
const index = await openFile(paths(process.argv[2]).exact)
const server = createServer((request, response) => {
  const body = `${index.count(decodeURIComponent(request.url.slice(START)))}\n`
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
