import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { LEET_TABLE } from '../../../../src/strength/compat/leet-table.js'

it('is the table of @zxcvbn-ts/core', () => {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('@zxcvbn-ts/core'))
  const table = require(join(folder, 'data/l33tTable.cjs')) as { readonly default?: unknown }
  expect(Object.fromEntries(LEET_TABLE)).toEqual(table.default ?? table)
})
