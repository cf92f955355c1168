// The range protocol: with the kernel named, packed or not, by the server of hygie or through `Request` and
// `Response`. Not run by hand.

import { createRangeHandler } from 'hygie/breach/offline'
import { createNodeCompressor, startRangeServer } from 'hygie/node'
import { openFile } from '../contenders/open-index.mjs'
import { paths } from '../contenders/paths.mjs'
import { loadKernel } from '../load-kernel.mjs'

const [, , folder, kernel, way] = process.argv
const index = await openFile(paths(folder).dense, { kernel: await loadKernel(kernel) })
const compress = way === 'br' ? createNodeCompressor('br') : undefined
const handler = createRangeHandler(index, { compress })
const served = way === 'web' ? (request) => handler(request) : handler
const { port } = await startRangeServer(served, { port: 0 })
process.send(port)
