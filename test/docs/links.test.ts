import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../support/list-files.js'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'bench/README.md',
  ...listFiles('docs', '.md'),
]

/** The anchor that a heading has on the usual hosts. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/gu, '-')

const links = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?<target>[^)\s]+)\)/gu)]
    .map(({ groups }) => [page, groups?.['target'] ?? ''] as const)
    .filter(([, target]) => !/^[a-z]+:/u.test(target)),
)

describe('the links of the documentation', () => {
  it.each(links)('%s → %s leads somewhere', (page, target) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : join(dirname(page), path)
    expect(existsSync(file)).toBe(true)
    if (anchor === undefined) return
    const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (?<text>.+)$/gmu)]
    expect(headings.map(({ groups }) => slug(groups?.['text'] ?? ''))).toContain(anchor)
  })
})
