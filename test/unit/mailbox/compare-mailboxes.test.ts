import { describe, expect, it } from 'vitest'
import { compareMailboxes } from '../../../src/mailbox/compare-mailboxes.js'

describe('compareMailboxes', () => {
  const google = ['aspmx.l.google.com']
  const cases: readonly (readonly [
    string,
    string,
    readonly string[] | undefined,
    string | null,
  ])[] = [
    ['jean@me.com', 'Jean@icloud.com', undefined, 'same'],
    ['jean@wanadoo.fr', 'jean@orange.fr', undefined, 'possibly_same'],
    ['jean-dupont@yahoo.fr', 'jean-martin@yahoo.fr', undefined, 'different'],
    ['jean+a@cabinet.example', 'jean+b@cabinet.example', undefined, 'possibly_same'],
    ['jean+a@cabinet.example', 'jean+b@cabinet.example', google, 'same'],
    ['j.ean@cabinet.example', 'jean@cabinet.example', google, 'different'],
    ['jean@cabinet.example', 'jean@autre.example', google, 'different'],
    ['jean', 'jean@x.fr', undefined, null],
    ['+x@gmail.com', '+x@gmail.com', undefined, null],
  ]
  it.each(cases)('%s and %s at %j: %s', (a, b, mx, relation) => {
    expect(compareMailboxes(a, b, { mx })).toBe(relation)
    expect(compareMailboxes(b, a, { mx })).toBe(relation)
  })

  it('needs no options, and refuses what is no string', () => {
    expect(compareMailboxes('a@x.fr', 'A@X.fr')).toBe('same')
    expect(() => compareMailboxes('a@x.fr', 12 as never)).toThrow("'address' must be a string.")
  })
})
