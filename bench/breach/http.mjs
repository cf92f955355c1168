import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createRangeHandler } from 'hygie/breach/offline'
import { openFile } from './contenders/open-index.mjs'
import { paths } from './contenders/paths.mjs'
import { readFacts } from './contenders.mjs'
import { DENSE_RANGES, densePrefix } from './create-dense.mjs'
import { loadKernel } from './load-kernel.mjs'
import { interleave, median, number, print, ratio, say, spread } from './measure.mjs'
import { createQueries } from './queries.mjs'

const TURN_MS = 2_000
const at = (path) => new URL(path, import.meta.url)

/** Servers of one thread each, one after the other, and what asks them on the other processor. */
export async function showHttp(folder, { rounds, oschonrock }) {
  const files = paths(folder)
  await showRangeCost(files, rounds)
  const load = fork(at('load.mjs'), [], { serialization: 'advanced' })
  await once(load, 'message')

  const queries = createQueries(readFacts(folder))
  const batches = Array.from({ length: rounds + 1 }, () =>
    queries.take(20_000, 0.5).passwords.map((password) => `/check/plain/${password}`),
  )
  const checks = [
    await startScript('hygie: node:http and one look-up', 'check', [folder]),
    await startScript('static body of 2 bytes, node:http', 'static', ['2']),
    ...(await startOschonrock(files, oschonrock)),
  ]
  await race('Check server, one thread', checks, {
    load,
    rounds,
    pathsOf: (round) => batches[round],
  })

  const ranges = Array.from(
    { length: DENSE_RANGES },
    (_, index) => `/range/${densePrefix(index * 1_999)}`,
  )
  const bytes = String((await openFile(files.dense)).range(densePrefix(0)).length)
  const servers = [
    await startScript('hygie, WASM kernel', 'range', [folder, 'wasm', 'own']),
    await startScript('hygie, plain JavaScript kernel', 'range', [folder, 'plain', 'own']),
    await startScript('hygie, WASM kernel, Request and Response', 'range', [folder, 'wasm', 'web']),
    await startScript(
      'hygie, WASM kernel, padded',
      'range',
      [folder, 'wasm', 'own'],
      'Add-Padding: true',
    ),
    await startScript(
      'hygie, WASM kernel, brotli',
      'range',
      [folder, 'wasm', 'br'],
      'Accept-Encoding: br',
    ),
    await startScript(`static body of ${bytes} bytes, node:http`, 'static', [bytes]),
  ]
  await race(`Range server, one thread, ranges of 1,540 rows`, servers, {
    load,
    rounds,
    pathsOf: () => ranges,
  })
  load.kill()
}

/** Of what a server does for a range, without the server. */
async function showRangeCost({ dense }, rounds) {
  const ways = []
  for (const kernel of ['wasm', 'plain']) {
    const index = await openFile(dense, { kernel: await loadKernel(kernel) })
    const { respond } = createRangeHandler(index)
    const headers = new Headers()
    const ask = (prefix) => respond({ method: 'GET', target: `/range/${prefix}`, headers })
    ways.push({ name: `index.range, ${kernel}`, run: (prefix) => index.range(prefix) })
    ways.push({ name: `handler.respond, ${kernel}: tag and headers too`, run: ask })
  }
  const results = await interleave(ways, rounds, ({ name, run }, round) => {
    say(`http: round ${round} of ${rounds}, ${name}`)
    const times = []
    for (let turn = 0; turn < DENSE_RANGES / 16; turn++) {
      const from = performance.now()
      for (let call = 0; call < 16; call++) run(densePrefix((turn * 16 + call) * 1_999))
      times.push(((performance.now() - from) * 1e6) / 16)
    }
    return times
  })
  const first = results.get(ways[0].name).map(median)
  const rows = ways.map(({ name }) => [
    name,
    spread(results.get(name).flat()),
    ratio(results.get(name).map(median), first),
  ])
  print('One range of 1,540 rows, in process', ['', 'median (p10–p99)', 'ratio'], rows)
}

async function startScript(name, file, parameters, header = '') {
  const child = fork(at(`servers/${file}.mjs`), parameters)
  const [port] = await once(child, 'message')
  return { name, child, port, headers: header === '' ? '' : `${header}\r\n` }
}

async function startOschonrock(files, folder) {
  if (folder === undefined) return []
  const modes = {
    'oschonrock/hibp hibp-server --toc': ['--sha1-db', files.rows24, '--toc'],
    'oschonrock/hibp hibp-server': ['--sha1-db', files.rows24],
    'oschonrock/hibp hibp-server, binfuse8': ['--binfuse8-filter', files.binfuse8],
  }
  const servers = []
  for (const [name, parameters] of Object.entries(modes)) {
    const port = await findPort()
    const options = ['--bind-address', '127.0.0.1', '--port', String(port), '--threads', '1']
    const child = spawn(join(folder, 'hibp-server'), [...parameters, ...options])
    child.stdout.resume()
    child.stderr.resume()
    if (!(await answers(child, `http://127.0.0.1:${port}/check/plain/x`))) {
      console.log(`\nLeft out: ${name}: it does not start.`)
      continue
    }
    servers.push({ name, child, port, headers: '' })
  }
  return servers
}

async function findPort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** Whether a program answers before it ends: its directory of contents is made first. */
async function answers(child, url) {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await fetch(url)
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return false
}

async function race(title, servers, { load, rounds, pathsOf }) {
  const results = await interleave(
    servers,
    rounds,
    async ({ name, child, port, headers }, round) => {
      say(`http: round ${round} of ${rounds}, ${name}`)
      const before = readCpuMs(child.pid)
      load.send({ port, paths: pathsOf(round), headers, ms: TURN_MS })
      const [{ requests, failed, bytes, ms }] = await once(load, 'message')
      if (failed > 0) throw new Error(`${name}: ${failed} answers failed.`)
      const cpuUs = ((readCpuMs(child.pid) - before) * 1e3) / requests
      return {
        nsEach: (ms * 1e6) / requests,
        rate: (requests / ms) * 1e3,
        cpuUs,
        bytes: bytes / requests,
      }
    },
  )
  const first = results.get(servers[0].name).map(({ nsEach }) => nsEach)
  const rows = servers.map(({ name, child }) => {
    const turns = results.get(name)
    const rates = turns.map(({ rate }) => rate)
    return [
      name,
      `${number(median(rates))} (${number(Math.min(...rates))}–${number(Math.max(...rates))})`,
      ratio(
        turns.map(({ nsEach }) => nsEach),
        first,
      ),
      number(median(turns.map(({ cpuUs }) => cpuUs))),
      number(turns[0].bytes),
      (readRss(child.pid) / 1e6).toFixed(0),
    ]
  })
  for (const { child } of servers) child.kill()
  const head = [
    '',
    'requests a second',
    'time, ratio',
    'processor time, µs',
    'bytes an answer',
    'RSS, MB',
  ]
  print(title, head, rows)
}

/** Of all threads of a process, in ticks of 10 ms. */
function readCpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const readRss = (pid) =>
  1024 * Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1])
