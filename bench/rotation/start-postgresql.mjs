import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'
/** A quarter of a gigabyte of buffers, as a small server has; nothing waits for a disk, and nobody cleans up meanwhile. */
const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '256MB',
  work_mem: '64MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  fsync: 'off',
  autovacuum: 'off',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
}

/** PostgreSQL refuses to run as root: then the user of its package runs it. */
const isRoot = process.getuid() === 0
const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

/**
 * Creates a cluster in a temporary folder, which goes with the process, and starts it on a socket.
 *
 * @returns `url` for `pg`, and `stop`; `null` where there is no PostgreSQL.
 */
export async function startPostgresql() {
  const bin = findPrograms()
  if (bin === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'hygie-bench-pg-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) for (const path of [folder, data]) chownSync(path, idOf('-u'), idOf('-g'))
  const write = (name, args) => [
    ...(isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'] : []),
    join(bin, name),
    ...args,
  ]
  const run = ([command, ...args], options) => [command, args, { cwd: folder, ...options }]
  const cluster = ['-D', data, '-U', 'hygie', '--auth=trust', '--no-sync', '--encoding=UTF8']
  execFileSync(...run(write('initdb', [...cluster, '--locale=C.UTF-8']), { stdio: 'pipe' }))
  const settings = { ...SETTINGS, unix_socket_directories: folder }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(
    ...run(write('postgres', ['-D', data, ...flags]), { stdio: ['ignore', 'ignore', 'pipe'] }),
  )
  process.once('exit', () => {
    server.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  })
  // A process that is ended by a signal says no goodbye of its own accord.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  await waitUntilReady(server)
  return {
    url: `postgresql://hygie@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const gone = once(server, 'exit')
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((it) => join(DEBIAN, it, 'bin')),
    ...process.env.PATH.split(':'),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

async function waitUntilReady(server) {
  let printed = ''
  await new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`postgres ended: ${printed}`)))
    server.stderr.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('ready to accept connections')) resolve()
    })
  })
}
