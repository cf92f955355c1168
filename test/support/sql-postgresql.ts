import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of our own, on a socket and no port. */
export interface PostgresqlServer {
  /** For `pg`, which takes the folder of a socket for a host. */
  readonly url: string
  stop(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** The folder of `initdb` and `postgres`: where Debian puts them, else on the PATH; `null` where there is none. */
export function findPostgresql(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  const isThere = (folder: string): boolean =>
    existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))
  return folders.find(isThere) ?? null
}

/** PostgreSQL refuses to run as root: then the user of its package runs it. */
const isRoot = process.getuid?.() === 0
const AS_POSTGRES = ['--reuid=postgres', '--regid=postgres', '--init-groups']

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}

/** Creates a cluster in a temporary folder and starts it. */
export async function startPostgresql(bin: string): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hygie-pg-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) for (const path of [folder, data]) chownSync(path, idOf('-u'), idOf('-g'))
  const write = (name: string, args: readonly string[]): [string, string[]] =>
    isRoot ? ['setpriv', [...AS_POSTGRES, join(bin, name), ...args]] : [join(bin, name), [...args]]
  const cluster = ['-D', data, '-U', 'hygie', '--auth=trust', '--no-sync', '--encoding=UTF8']
  execFileSync(...write('initdb', [...cluster, '--locale=C.UTF-8']), { stdio: 'pipe', cwd: folder })

  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off']
  const server = spawn(
    ...write('postgres', ['-D', data, ...settings.flatMap((it) => ['-c', it])]),
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  await waitUntilReady(server)
  return {
    url: `postgresql://hygie@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const gone = once(server, 'exit')
      // Waits for sessions to end; whoever forgot one does not keep the tests from ending.
      server.kill('SIGTERM')
      const timer = setTimeout(() => server.kill('SIGINT'), 5_000)
      await gone
      clearTimeout(timer)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`postgres ended: ${printed}`)))
    server.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('database system is ready to accept connections')) resolve()
    })
  })
}
