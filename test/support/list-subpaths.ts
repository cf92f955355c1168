import { readFileSync } from 'node:fs'

/** A subpath of the package and the file it is built from. */
export interface Subpath {
  /** As it is imported: `hygie/breach`. */
  readonly specifier: string
  /** From the root: `src/breach/index.ts`. */
  readonly source: string
}

/** Every documented subpath, from `exports` of package.json. */
export function listSubpaths(): readonly Subpath[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly default: string }>>
  }
  return Object.entries(exports).flatMap(([key, target]) =>
    typeof target === 'string'
      ? []
      : [
          {
            specifier: `hygie${key.slice(1)}`,
            source: target.default.replace('./dist/', 'src/').replace(/\.js$/u, '.ts'),
          },
        ],
  )
}
