import { defineConfig } from 'tsup'

// One output file per source file: the package mirrors `src`, and a bundler takes only what it imports.
// Declarations come from `tsc --emitDeclarationOnly`, because `dts` of tsup 8 fails under TypeScript 6.
const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: ['src/**/*.ts'],
  format: 'esm',
  target: 'es2022',
  bundle: false,
  clean: true,
  silent: true,
})

export default config
