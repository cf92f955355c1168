import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { promptLine } from '../../../../src/adapters/read/index.js'
import { collect } from '../../../support/run-command.js'

describe('promptLine', () => {
  const ask = (
    hidden: boolean,
  ): { input: PassThrough; typed: Promise<string | null>; shown: () => string } => {
    const input = new PassThrough()
    const { stream, text } = collect()
    return { input, shown: text, typed: promptLine('Wort:', { input, output: stream, hidden }) }
  }

  it('echoes an open line', async () => {
    const { input, typed, shown } = ask(false)
    input.write('offen\r')
    expect(await typed).toBe('offen')
    expect(shown()).toContain('Wort: ')
    expect(shown()).toContain('offen')
  })

  it('hides a hidden one, and goes to a new line after it', async () => {
    const { input, typed, shown } = ask(true)
    input.write('geheim\r')
    expect(await typed).toBe('geheim')
    expect(shown()).not.toMatch(/[ghim]/u)
    expect(shown().endsWith('\n')).toBe(true)
  })

  it('keeps spaces at the edges', async () => {
    const { input, typed } = ask(true)
    input.write('  geheim \r')
    expect(await typed).toBe('  geheim ')
  })

  it.each([
    ['Ctrl-C', 'ge\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s gives null', async (_what, keys) => {
    const { input, typed } = ask(true)
    input.write(keys)
    expect(await typed).toBeNull()
  })

  it('the end of the input gives null', async () => {
    const { input, typed } = ask(true)
    input.end()
    expect(await typed).toBeNull()
  })

  it('a terminal that goes away gives null', async () => {
    const { input, typed } = ask(true)
    input.destroy()
    expect(await typed).toBeNull()
  })
})
