import type { SqlDialect } from '../ports.js'

/** Types of columns and parameters, by their names in PostgreSQL. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'timestamptz' | 'jsonb'

/** Names and types of columns. */
export type Columns = Readonly<Record<string, ColumnType>>

/** Writes rows from one parameter, a JSON list of objects, under the name `r`. */
export function unpackRows(dialect: SqlDialect, param: string, columns: Columns): string {
  // Some drivers encode a text once more when they learn that it is to be a document.
  return dialect === 'postgresql'
    ? `jsonb_to_recordset(${param}::text::jsonb) as r(${Object.entries(columns)
        .map(([name, type]) => `${name} ${type}`)
        .join(', ')})`
    : `(select ${Object.keys(columns)
        .map((name) => `json_extract(value, '$.${name}') as ${name}`)
        .join(', ')} from json_each(${param})) as r`
}
