import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createProgressBar } from '../../../../src/adapters/cli-progress/index.js'
import { collect } from '../../../support/run-command.js'

describe('at a terminal', () => {
  it('a bar grows, with what is said behind it, and is wiped away', () => {
    const { stream, text } = collect()
    const terminal = Object.assign(stream, { isTTY: true, columns: 80 })
    const bar = createProgressBar({ stream: terminal, text: '0 %' })
    bar.update(0.5, '50 %, 3 min')
    bar.stop()
    const drawn = stripVTControlCharacters(text())
    expect(drawn).toBe(`${'□'.repeat(24)} 0 %${'■'.repeat(12)}${'□'.repeat(12)} 50 %, 3 min`)
    // Line wiped, cursor at its start.
    expect(text().endsWith('\u001B[1G\u001B[2K')).toBe(true)
  })

  it('a bar is cut to the width of the terminal, which goes on wrapping', () => {
    const { stream, text } = collect()
    const terminal = Object.assign(stream, { isTTY: true, columns: 26 })
    createProgressBar({ stream: terminal, text: 'cut' }).stop()
    expect(stripVTControlCharacters(text())).toBe(`${'□'.repeat(24)} c`)
    expect(text()).not.toContain('\u001B[?7')
  })

  it('what comes behind the end is not drawn', () => {
    const { stream, text } = collect()
    const bar = createProgressBar({ stream: Object.assign(stream, { isTTY: true }), text: 'a' })
    bar.stop()
    const before = text()
    bar.update(1, 'b')
    bar.stop()
    expect(text()).toBe(before)
  })
})

it('nothing is written where there is no terminal', () => {
  const { stream, text } = collect()
  const bar = createProgressBar({ stream, text: 'a' })
  bar.update(0.5, 'b')
  bar.stop()
  expect(text()).toBe('')
})
