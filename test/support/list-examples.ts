import { readFileSync } from 'node:fs'
import { listFiles } from './list-files.js'

/** A piece of code that the documentation shows. */
export interface Example {
  /** `src/text.ts: The same password, typed on two keyboards`. */
  readonly title: string
  readonly code: string
}

const FENCE = /```ts\n(?<code>[\s\S]*?)```/gu

/** Every example of a docstring, and every TypeScript fence of the README and the guides. */
export function listExamples(): readonly Example[] {
  const sources = listFiles('src', '.ts').flatMap(readDocstrings)
  const pages = ['README.md', ...listFiles('docs', '.md')]
  return [...sources, ...pages.flatMap(readPage)]
}

function readDocstrings(file: string): Example[] {
  return [...readFileSync(file, 'utf8').matchAll(/^\/\*\*$[\s\S]*?^ \*\/$/gmu)].flatMap(
    ([comment]) => {
      const text = comment.replaceAll(/^ \* ?/gmu, '')
      return text
        .split('@example ')
        .slice(1)
        .map((part) => ({
          title: `${file}: ${part.slice(0, part.indexOf('\n'))}`,
          code: /```ts\n(?<code>[\s\S]*?)```/u.exec(part)?.groups?.['code'] ?? '',
        }))
    },
  )
}

function readPage(file: string): Example[] {
  return [...readFileSync(file, 'utf8').matchAll(FENCE)].map(({ groups }, index) => ({
    title: `${file}: example ${index + 1}`,
    code: groups?.['code'] ?? '',
  }))
}
