import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { listSubpaths } from './test/support/list-subpaths.js'

const sources = new Map(listSubpaths().map(({ specifier, source }) => [specifier, source]))

/** Resolves every subpath of the package to the source that its file is built from. */
const hygie = {
  name: 'hygie-from-source',
  enforce: 'pre' as const,
  resolveId(id: string): string | null {
    const source = sources.get(id)
    return source === undefined ? null : fileURLToPath(new URL(source, import.meta.url))
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
      project('unit', { testTimeout: 60_000 }),
      project('property', { testTimeout: 120_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('docs', { testTimeout: 60_000 }),
      project('package', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('browser', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('oracle', { testTimeout: 900_000 }),
      project('services', { testTimeout: 120_000, hookTimeout: 120_000 }),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/kernels/**'],
      reporter: ['text-summary', 'html'],
      // Two functions that zxcvbn-ts asks for and never calls are not covered.
      thresholds: { lines: 100, branches: 100, functions: 99.8, statements: 99.9 },
    },
  },
})
