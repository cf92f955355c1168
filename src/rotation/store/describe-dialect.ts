import { assertDialect } from '../../internal/assert-dialect.js'
import { type Columns, type ColumnType, unpackRows } from '../../internal/unpack-rows.js'
import type { SqlDialect } from '../../ports.js'

/** What the two dialects say differently. */
export interface DialectWords {
  /** A parameter of a type. */
  cast(param: string, type: ColumnType): string
  /** Rows from one parameter, a JSON list of objects, under the name `r`. */
  unpack(param: string, columns: Columns): string
  /** The texts of one parameter, a JSON list, as a subquery. */
  names(param: string): string
  /** Whether two JSON lists of texts have one in common: a column, and a parameter. */
  overlaps(column: string, param: string): string
  /** A member of a JSON object: a text, a flag as 1 or 0, or a part that is JSON itself. */
  textOf(column: string, member: string): string
  flagOf(column: string, member: string): string
  partOf(column: string, member: string): string
  /** An instant as text, in our own form. */
  write(column: string): string
  /** A JSON list and one more object. */
  append(column: string, param: string): string
  /** Those of the demands that a change does not meet. */
  unmet(column: string, param: string): string
  /** What a row is found by within one statement. */
  readonly rowId: string
  /** Whether a row is one of those picked, in words that make no planner read the whole table for it. */
  isPicked(table: string): string
  /** Passes over rows that another worker is busy with; a single writer has no need to. */
  readonly skipLocked: string
}

const POSTGRESQL: DialectWords = {
  // Some drivers encode a text once more when they learn that it is to be a document.
  cast: (param, type) => (type === 'jsonb' ? `${param}::text::jsonb` : `${param}::${type}`),
  unpack: (param, columns) => unpackRows('postgresql', param, columns),
  names: (param) => `(select jsonb_array_elements_text(${param}::text::jsonb))`,
  overlaps: (column, param) =>
    `${column} @> any (array(select jsonb_build_array(name) from jsonb_array_elements_text(${param}::text::jsonb) as name))`,
  textOf: (column, member) => `${column} ->> '${member}'`,
  flagOf: (column, member) => `(${column} ->> '${member}')::boolean::integer`,
  partOf: (column, member) => `${column} -> '${member}'`,
  write: (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  append: (column, param) => `${column} || ${param}::text::jsonb`,
  unmet: (column, param) =>
    `coalesce((select jsonb_agg(d) from jsonb_array_elements(${column}) as d where d ->> 'at' >= ${param}), '[]')`,
  rowId: 'ctid',
  // The list leads straight to the rows; for the comparison alone a table that is not large is read whole.
  isPicked: (table) =>
    `${table}.ctid = any (array(select row_id from picked)) and ${table}.ctid = row_id`,
  skipLocked: 'for update of o skip locked',
}

const SQLITE: DialectWords = {
  cast: (param) => param,
  unpack: (param, columns) => unpackRows('sqlite', param, columns),
  names: (param) => `(select value from json_each(${param}))`,
  overlaps: (column, param) =>
    `exists (select 1 from json_each(${column}) as own where own.value in (select value from json_each(${param})))`,
  textOf: (column, member) => `json_extract(${column}, '$.${member}')`,
  flagOf: (column, member) => `json_extract(${column}, '$.${member}')`,
  partOf: (column, member) => `json_extract(${column}, '$.${member}')`,
  write: (column) => column,
  append: (column, param) => `json_insert(${column}, '$[#]', json(${param}))`,
  unmet: (column, param) =>
    `(select json_group_array(json(value)) from json_each(${column}) where json_extract(value, '$.at') >= ${param})`,
  rowId: 'rowid',
  isPicked: (table) => `${table}.rowid = row_id`,
  skipLocked: '',
}

/** The words of a dialect. */
export function describeDialect(dialect: SqlDialect): DialectWords {
  assertDialect(dialect)
  return dialect === 'postgresql' ? POSTGRESQL : SQLITE
}
