import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../support/run-command.js'

const argv = ['strength', '--locale', 'fr']
const linesOf = (text: string): string[] => stripVTControlCharacters(text).trimEnd().split('\n')

describe('what is shown to people', () => {
  it('is wrapped at a terminal, with the sentence hanging behind its bullet', async () => {
    const { out } = await runCommand(['mailbox', 'contact@x.example', '--locale', 'fr'], {
      terminal: true,
    })
    const lines = linesOf(out)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
    const bullet = lines.findIndex((line) => line.startsWith('  • '))
    expect(lines[bullet + 1]).toMatch(/^ {4}\S/u)
  })

  it('is left whole in a file or a pipe', async () => {
    const { out } = await runCommand(['mailbox', 'contact@x.example', '--locale', 'fr'])
    const sentences = linesOf(out).filter((line) => line.startsWith('  • '))
    expect(sentences.every((line) => line.endsWith('.'))).toBe(true)
    expect(Math.max(...sentences.map((line) => line.length))).toBeGreaterThan(80)
  })

  it('says the same in both', async () => {
    const [shown, piped] = [
      await runCommand(argv, { input: 'soleil', terminal: true }),
      await runCommand(argv, { input: 'soleil' }),
    ]
    const words = (text: string): string => stripVTControlCharacters(text).replace(/\s+/gu, ' ')
    expect(words(shown.out)).toBe(words(piped.out))
  })
})
