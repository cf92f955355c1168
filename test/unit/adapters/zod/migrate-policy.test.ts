import { describe, expect, it } from 'vitest'
import { type Migration, migratePolicy } from '../../../../src/adapters/zod/migrate-policy.js'

const renamed =
  (format: string): Migration =>
  ({ name, ...document }) => ({ ...document, format, id: document['id'] ?? name })

const table = new Map<unknown, Migration>([
  ['draft/1', renamed('draft/2')],
  ['draft/2', renamed('hygie-policy/1')],
  ['circle/1', renamed('circle/2')],
  ['circle/2', renamed('circle/1')],
])

describe('migratePolicy', () => {
  it('takes a document from format to format', () => {
    expect(migratePolicy({ format: 'draft/1', name: 'mine' }, table)).toEqual({
      format: 'hygie-policy/1',
      id: 'mine',
    })
  })

  it.each([
    [{ format: 'hygie-policy/1', id: 'x' }],
    [{ format: 'hygie-policy/2' }],
    [{ format: 1 }],
    [{}],
    [null],
    ['draft/1'],
    [undefined],
  ])('leaves alone what is of no earlier format: %j', (value) => {
    expect(migratePolicy(value, table)).toBe(value)
    expect(migratePolicy(value)).toBe(value)
  })

  it('ends where a table leads in a circle, or to no object', () => {
    expect(migratePolicy({ format: 'circle/1' }, table)).toMatchObject({ format: 'circle/1' })
    const odd = new Map<unknown, Migration>([['draft/1', () => null as never]])
    expect(migratePolicy({ format: 'draft/1' }, odd)).toBeNull()
  })
})
