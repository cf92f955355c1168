import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const { exports } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as { readonly exports: Readonly<Record<string, string | { readonly default: string }>> }

/** Resolves every subpath of the package to the source that its file is built from. */
const hygie = {
  name: 'hygie-from-source',
  enforce: 'pre' as const,
  resolveId(id: string): string | null {
    if (id !== 'hygie' && !id.startsWith('hygie/')) return null
    const target = exports[id.replace('hygie', '.')]
    if (typeof target !== 'object') return null
    const path = target.default.replace('./dist/', './src/').replace(/\.js$/u, '.ts')
    return fileURLToPath(new URL(path, import.meta.url))
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
