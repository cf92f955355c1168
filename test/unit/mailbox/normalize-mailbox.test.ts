import { describe, expect, it } from 'vitest'
import { computeMailboxRelation, normalizeMailbox } from '../../../src/mailbox/index.js'

describe('normalizeMailbox', () => {
  const keys: readonly (readonly [string, string, string])[] = [
    ['J.Dupont+amelipro@GoogleMail.com', 'jdupont@gmail.com', 'jdupont@gmail.com'],
    [
      'j.dupont@cabinet-workspace.fr',
      'j.dupont@cabinet-workspace.fr',
      'j.dupont@cabinet-workspace.fr',
    ],
    ['Jean.Dupont+pro@outlook.fr', 'jean.dupont@outlook.fr', 'jean.dupont@outlook.fr'],
    ['jean+x@hotmail.nl', 'jean@hotmail.nl', 'jean@hotmail.nl'],
    ['jean+x@hotmail.ch', 'jean+x@hotmail.ch', 'jean@hotmail.ch'],
    ['jean@me.com', 'jean@icloud.com', 'jean@icloud.com'],
    ['jean+x@mac.com', 'jean+x@icloud.com', 'jean@icloud.com'],
    ['jean_dupont@pm.me', 'jeandupont@proton.me', 'jeandupont@proton.me'],
    ['jean@wanadoo.fr', 'jean@wanadoo.fr', 'jean@orange.fr'],
    ['jean-dupont@yahoo.fr', 'jean-dupont@yahoo.fr', 'jean-dupont@yahoo.fr'],
    ['jean+x@yahoo.fr', 'jean+x@yahoo.fr', 'jean+x@yahoo.fr'],
    ['x@jean.fastmail.com', 'jean@fastmail.com', 'jean@fastmail.com'],
    ['jean+x@fastmail.com', 'jean@fastmail.com', 'jean@fastmail.com'],
    ['x@a.b.fastmail.com', 'x@a.b.fastmail.com', 'x@a.b.fastmail.com'],
    ['x@jean-paul.fastmail.com', 'x@jean-paul.fastmail.com', 'x@jean-paul.fastmail.com'],
    ['Jean+a+b@x.fr', 'jean+a+b@x.fr', 'jean@x.fr'],
    ['+a@x.fr', '+a@x.fr', '+a@x.fr'],
    ['jean+@gmail.com', 'jean@gmail.com', 'jean@gmail.com'],
    ['AbC@duck.com', 'AbC@duck.com', 'AbC@duck.com'],
    ['a+b@x.mozmail.com', 'a+b@x.mozmail.com', 'a+b@x.mozmail.com'],
    ['\u0130@x.fr', '\u0130@x.fr', '\u0130@x.fr'],
    ['je\u0301ro\u0302me@x.fr', 'j\u00E9r\u00F4me@x.fr', 'j\u00E9r\u00F4me@x.fr'],
    ['"jean.dupont"@example.fr', 'jean.dupont@example.fr', 'jean.dupont@example.fr'],
  ]
  it.each(keys)('gives %s its keys', (address, exact, loose) => {
    expect(normalizeMailbox(address)).toEqual({ exact, loose })
  })

  it.each(['+x@gmail.com', '+@outlook.fr', '._-@proton.me', 'jean', 'jean@x.fr.', ''])(
    'gives %j none',
    (address) => {
      expect(normalizeMailbox(address)).toBeNull()
    },
  )
})

describe('computeMailboxRelation', () => {
  const relations: readonly (readonly [string, string, string])[] = [
    ['jean@me.com', 'Jean@icloud.com', 'same'],
    ['jean_dupont@pm.me', 'JeanDupont@protonmail.com', 'same'],
    ['jean.dupont@gmail.com', 'j.e.a.n.dupont+x@googlemail.com', 'same'],
    ['jean+a@x.fr', 'jean@x.fr', 'possibly_same'],
    ['jean@wanadoo.fr', 'jean@orange.fr', 'possibly_same'],
    ['jean+a@icloud.com', 'jean@icloud.com', 'possibly_same'],
    ['jean@yandex.ru', 'jean@ya.ru', 'possibly_same'],
    ['jean-dupont@yahoo.fr', 'jean-martin@yahoo.fr', 'different'],
    ['jean+a@yahoo.fr', 'jean@yahoo.fr', 'different'],
    ['jean@sfr.fr', 'jean@neuf.fr', 'different'],
    ['jean@hotmail.fr', 'jean@outlook.fr', 'different'],
    ['j.dupont@x.fr', 'jdupont@x.fr', 'different'],
    ['a@duck.com', 'A@duck.com', 'different'],
    ['+a@x.fr', '+b@x.fr', 'different'],
  ]
  it.each(relations)('%s and %s: %s', (a, b, relation) => {
    const [first, second] = [normalizeMailbox(a), normalizeMailbox(b)]
    if (first === null || second === null) throw new Error('no key')
    expect(computeMailboxRelation(first, second)).toBe(relation)
    expect(computeMailboxRelation(second, first)).toBe(relation)
  })
})
