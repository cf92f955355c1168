import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildRange } from '../support/build-range.js'
import { listExamples } from '../support/list-examples.js'
import { createSourceProgram } from '../support/read-source.js'

const folder = resolve('.cache/examples')
const examples = listExamples().map((example, index) => ({
  ...example,
  file: `${folder}/example-${index}.ts`,
}))

/** What `console.log` of an example is said to print: the comment behind it, or below it. */
const EXPECTED = /console\.log\([^\n]*\)(?:\n)? *\/\/ (?<text>[^\n]+)/gu

/** The public service, from memory. */
async function answer(url: string): Promise<Response> {
  if (!/^https:\/\/api\.pwnedpasswords\.com\/range\/[0-9A-F]{5}$/u.test(url)) {
    throw new Error(`an example asked ${url}`)
  }
  return new Response(buildRange({ motdepasse: 83_000 }, { rows: 800 }))
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { file, code } of examples) writeFileSync(file, `${code}\nexport {}\n`)
})

afterEach(() => vi.unstubAllGlobals())

describe('the examples of the documentation', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThan(40)
    expect(examples.filter(({ code }) => code === '')).toEqual([])
  })

  it('compile', () => {
    const program = createSourceProgram(examples.map(({ file }) => file))
    const problems = examples.flatMap(({ file, title }) => {
      const source = program.getSourceFile(file)
      const found = source === undefined ? [] : ts.getPreEmitDiagnostics(program, source)
      return found.map(({ messageText }) => [
        title,
        ts.flattenDiagnosticMessageText(messageText, ' '),
      ])
    })
    expect(problems).toEqual([])
  })

  it.each(examples)('$title runs', async ({ file, code }) => {
    const printed: string[] = []
    vi.stubGlobal('fetch', vi.fn(answer))
    const log = (...values: unknown[]): void => {
      printed.push(
        values
          .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
          .join(' '),
      )
    }
    vi.stubGlobal('console', { ...console, log })
    await import(pathToFileURL(file).href)
    let from = 0
    for (const { groups } of code.matchAll(EXPECTED)) {
      const rest = printed.slice(from).map(toPlainSpaces)
      const expected = toPlainSpaces(groups?.['text'] ?? '')
      expect(rest).toContain(expected)
      from += rest.indexOf(expected) + 1
    }
  })
})

/** A page shows a no-break space as a space. */
function toPlainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ')
}
