import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeyv } from '@keyv/redis'
import type Keyv from 'keyv'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../src/breach/check-breach.js'
import { createPwnedPasswordsSource } from '../../src/breach/create-pwned-passwords-source.js'
import { systemWait } from '../../src/breach/range/system-wait.js'
import type { Wait } from '../../src/breach/range/types.js'
import { buildRange, sha1 } from '../support/build-range.js'
import { type FaultServer, startFaultServer } from '../support/fault-server.js'

const isRequired = process.env['HYGIE_REQUIRE_SERVICES'] === '1'
const isThere = hasRedis()
const title =
  isThere || isRequired
    ? 'a Redis behind Keyv as shared cache'
    : 'a Redis behind Keyv as shared cache (skipped: no redis-server on the PATH, see apt-get install redis-server)'

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const PREFIX = sha1('known').slice(0, 5)
const BODY = buildRange({ known: 12 }, { rows: 900, padding: 0 })

describe.skipIf(!isThere && !isRequired)(title, () => {
  let folder = ''
  let port = 0
  let redis: ChildProcess
  let keyv: Keyv
  let service: FaultServer

  async function startRedis(): Promise<void> {
    const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
    redis = spawn('redis-server', ['--port', String(port), ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    const ready = new Promise<void>((resolve, reject) => {
      redis.once('error', reject)
      redis.once('exit', () => reject(new Error(`redis-server ended: ${printed}`)))
      redis.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (/ready to accept connections/iu.test(printed)) resolve()
      })
    })
    await ready
  }

  async function stopRedis(): Promise<void> {
    const isRunning =
      redis.pid !== undefined && redis.exitCode === null && redis.signalCode === null
    if (!isRunning) return
    const gone = once(redis, 'exit')
    redis.kill('SIGKILL')
    await gone
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hygie-redis-'))
    port = await findPort()
    await startRedis()
  })

  afterAll(async () => {
    await stopRedis()
    rmSync(folder, { recursive: true, force: true })
  })

  beforeEach(async () => {
    service = await startFaultServer({ corpus: new Map([[PREFIX, BODY.split('\r\n')]]) })
    keyv = createKeyv(`redis://127.0.0.1:${port}`)
    // Keyv tells of every outage; nobody listening would make that an exception.
    keyv.on('error', () => undefined)
  })

  afterEach(async () => {
    await service.close()
    await keyv.disconnect().catch(() => undefined)
  })

  /** Another process, as far as the cache is concerned: its memory is empty. */
  const createSource = (wait: Wait) =>
    createPwnedPasswordsSource({
      baseUrl: service.baseUrl,
      sharedCache: keyv,
      padding: false,
      retries: 0,
      wait,
    })
  /** A machine that is busy does not make the cache fail, unless a test is about that. */
  const patient: Wait = (ms, signal) => systemWait(ms * 50, signal)
  const check = async (password: string, wait = patient): Promise<string> =>
    (await checkBreach(password, { sources: [createSource(wait)] })).status
  const key = (): string => `hygie:range:1:${service.baseUrl}:${PREFIX}`

  it('spares other processes the request', async () => {
    expect(await check('known')).toBe('fail')
    await vi.waitFor(async () => expect(await keyv.get(key())).toContain(BODY))
    expect(await check('known')).toBe('fail')
    expect(service.requests).toHaveLength(1)
  })

  it('forgets when the range has expired', async () => {
    const stored = async (): Promise<number> => {
      const { store } = keyv
      const client = await store.getClient()
      return client.pTTL(store.createKeyPrefix(key(), store.namespace))
    }
    await check('known')
    // A day, as the source has it, and not the 31 of the service.
    await vi.waitFor(async () => expect(await stored()).toBeGreaterThan(86_000_000))
    expect(await stored()).toBeLessThanOrEqual(86_400_000)
  })

  it('holds no password, and no more of its hash than five digits', async () => {
    await check('known')
    await vi.waitFor(async () => expect(await keyv.get(key())).toBeDefined())
    const client = await keyv.store.getClient()
    const keys: string[] = await client.keys('*')
    expect(keys.filter((name) => name.includes(service.baseUrl))).toHaveLength(1)
    expect(keys.join()).not.toContain(sha1('known').slice(0, 6))
  })

  it.each([
    ['cut between two rows', (text: string) => text.slice(0, text.lastIndexOf('\r\n'))],
    ['cut within a row', (text: string) => text.slice(0, -5)],
    ['foreign', () => 'a session of somebody else'],
    ['of another type', () => ({ rows: [] })],
  ])('is not believed when what it holds is %s', async (_title, spoil) => {
    expect(await check('known')).toBe('fail')
    await vi.waitFor(async () => expect(await keyv.get(key())).toBeDefined())
    const whole = (await keyv.get(key())) as string
    await keyv.set(key(), spoil(whole))
    expect(await check('known')).toBe('fail')
    expect(service.requests).toHaveLength(2)
    await vi.waitFor(async () => expect(await keyv.get(key())).toContain(BODY))
  })

  it('is no outage when it is one, and serves again afterwards', async () => {
    expect(await check('known')).toBe('fail')
    await stopRedis()
    expect(await check('known', systemWait)).toBe('fail')
    expect(await check('known', systemWait)).toBe('fail')
    expect(service.requests).toHaveLength(3)
    await startRedis()
    await vi.waitFor(
      async () => {
        expect(await check('known', systemWait)).toBe('fail')
        expect(await keyv.get(key())).toContain(BODY)
      },
      { timeout: 20_000, interval: 100 },
    )
    const asked = service.requests.length
    expect(await check('known')).toBe('fail')
    expect(service.requests).toHaveLength(asked)
  })

  it('is no outage when it hangs', async () => {
    redis.kill('SIGSTOP')
    try {
      expect(await check('known', systemWait)).toBe('fail')
      expect(service.requests).toHaveLength(1)
    } finally {
      redis.kill('SIGCONT')
    }
  })
})
