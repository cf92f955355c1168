import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
  readonly bin: Readonly<Record<string, string>>
}
const targets = [
  ...Object.values(exports).map((target) => (typeof target === 'string' ? '' : target.default)),
  ...Object.values(bin),
]

// A file for each subpath, and what several share: opening a file for each function makes Node start three
// times slower. Declarations come from `tsc --emitDeclarationOnly`, because `dts` of tsup 8 fails under
// TypeScript 6.
const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: [
    ...new Set(
      targets
        .filter((target) => target !== '')
        .map((target) => target.replace('./dist/', 'src/').replace(/\.js$/u, '.ts')),
    ),
  ],
  format: 'esm',
  target: 'es2022',
  splitting: true,
  clean: true,
  silent: true,
})

export default config
