import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Resolves `hygie/breach` to `src/breach/index.ts` and `hygie/messages/fr` to `src/messages/fr.ts`. */
const hygie = {
  name: 'hygie-from-source',
  enforce: 'pre' as const,
  resolveId(id: string): string | null {
    if (id !== 'hygie' && !id.startsWith('hygie/')) return null
    const path = id.slice('hygie/'.length)
    const file = source(`${path}.ts`)
    return path !== '' && existsSync(file)
      ? file
      : source(path === '' ? 'index.ts' : `${path}/index.ts`)
  },
}

const project = (name: string, options: object = {}): object => ({
  plugins: [hygie],
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ['test/support/fail-on-console.ts'],
    ...options,
  },
})

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('property'),
      project('contract'),
      project('docs', { testTimeout: 60_000 }),
      project('package', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('browser', { testTimeout: 60_000, hookTimeout: 60_000 }),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      // Two functions that zxcvbn-ts asks for and never calls are not covered.
      thresholds: { lines: 100, branches: 100, functions: 99.8, statements: 99.9 },
    },
  },
})
