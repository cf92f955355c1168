/** A document whose format alone has been read. */
export type AnyDocument = Readonly<Record<string, unknown>>

/** Rewrites a document of one format as one of the next. */
export type Migration = (document: AnyDocument) => AnyDocument

/** From each earlier format to the one behind it. `hygie-policy/1` is the first: new members of it are optional. */
const MIGRATIONS: ReadonlyMap<unknown, Migration> = new Map()

/** Brings a document of an earlier format to the current one. What is of no earlier format comes back as it is. */
export function migratePolicy(
  value: unknown,
  migrations: ReadonlyMap<unknown, Migration> = MIGRATIONS,
): unknown {
  let document = value
  // Each format is left once, so that a table that leads in a circle ends.
  const left = new Set<unknown>()
  while (typeof document === 'object' && document !== null) {
    const format: unknown = Reflect.get(document, 'format')
    const migrate = migrations.get(format)
    if (migrate === undefined || left.has(format)) break
    left.add(format)
    document = migrate(document as AnyDocument)
  }
  return document
}
