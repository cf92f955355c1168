import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readOne } from '../../../../src/node/cli/read-one.js'
import { collect, runCommand } from '../../../support/run-command.js'

const options = { prompt: 'Mot de passe\u00A0:', hidden: true }

describe('from a pipe', () => {
  it.each([
    ['', ''],
    ['\n', ''],
    ['secret', 'secret'],
    ['secret\n', 'secret'],
    ['  secret \r\n', '  secret '],
    // One text is never JSON: only lines of a batch are.
    ['{"password":"secret"}', '{"password":"secret"}'],
  ])('%j is %j', async (input, expected) => {
    const { stream: stderr } = collect()
    const stdin = Readable.from([input], { objectMode: true })
    expect(await readOne({ stdin, stderr }, options)).toBe(expected)
  })

  it.each([
    ['a\nb', 'ERR_CLI_INPUT_LINES'],
    ['a\n\n', 'ERR_CLI_INPUT_LINES'],
    ['a'.repeat(65_537), 'ERR_CLI_INPUT_TOO_LONG'],
  ])('%.5j… is refused', async (input, code) => {
    const { stream: stderr } = collect()
    const stdin = Readable.from([input], { objectMode: true })
    await expect(readOne({ stdin, stderr }, options)).rejects.toMatchObject({ code })
  })
})

describe('at a terminal', () => {
  const open = (): PassThrough & { isTTY?: boolean } =>
    Object.assign(new PassThrough(), { isTTY: true })

  it('a password is asked for on standard error and not echoed', async () => {
    const stdin = open()
    const { stream, text } = collect()
    const typed = readOne({ stdin, stderr: stream }, options)
    stdin.write('secret\r')
    expect(await typed).toBe('secret')
    expect(text()).toContain('Mot de passe\u00A0: ')
    expect(text()).not.toMatch(/[cr]/u)
    expect(text().endsWith('\n')).toBe(true)
  })

  it('Ctrl-C calls a command off', async () => {
    const stdin = open()
    const done = runCommand(['strength', '--locale', 'en'], { io: { stdin } })
    stdin.write('sec\u0003')
    const { code, out, err } = await done
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('hygie: The prompt was called off. [ERR_CLI_CANCELED]\n')
  })
})
