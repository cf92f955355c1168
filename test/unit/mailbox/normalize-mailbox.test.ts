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
    ['x@jean-paul.fastmail.com', 'jean_paul@fastmail.com', 'jean_paul@fastmail.com'],
    ['jean_paul+x@fastmail.com', 'jean_paul@fastmail.com', 'jean_paul@fastmail.com'],
    ['jean-paul@fastmail.com', 'jean-paul@fastmail.com', 'jean-paul@fastmail.com'],
    ['Jean+x@eml.cc', 'jean+x@eml.cc', 'jean@eml.cc'],
    ['x@jean.eml.cc', 'x@jean.eml.cc', 'x@jean.eml.cc'],
    ['jean.paul-x+y@ya.ru', 'jean.paul-x+y@ya.ru', 'jean.paul.x@yandex.com'],
    ['jean+x@cabinet.mssante.fr', 'jean+x@cabinet.mssante.fr', 'jean+x@cabinet.mssante.fr'],
    ['J-P.Dupont+x@laposte.net', 'j-p.dupont+x@laposte.net', 'j-p.dupont@laposte.net'],
    // What would be left of these is no address.
    ['jean.+x@outlook.fr', 'jean.+x@outlook.fr', 'jean.+x@outlook.fr'],
    ['jean.+x@gmail.com', 'jean@gmail.com', 'jean@gmail.com'],
    ['jean+a@mailinator.com', 'jean+a@mailinator.com', 'jean@mailinator.com'],
    // Small letters take an accent that capitals cannot, and an ignored dot may stand before one.
    ['J\u030Can@x.fr', '\u01F0an@x.fr', '\u01F0an@x.fr'],
    ['e.\u0301x@gmail.com', '\u00E9x@gmail.com', '\u00E9x@gmail.com'],
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

describe('normalizeMailbox with the hosts of the domain', () => {
  const google = ['ASPMX.L.GOOGLE.COM.', 'alt1.aspmx.l.google.com']
  const cases: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['j.dupont+x@cabinet.example', google, 'j.dupont@cabinet.example'],
    ['j.dupont+x@cabinet.example', ['aspmx2.googlemail.com'], 'j.dupont@cabinet.example'],
    ['j.dupont+x@cabinet.example', ['google.com'], 'j.dupont@cabinet.example'],
    ['j.dupont+x@cabinet.example', ['mx.evilgoogle.com'], 'j.dupont+x@cabinet.example'],
    ['j.dupont+x@cabinet.example', ['google.com.evil.example'], 'j.dupont+x@cabinet.example'],
    ['j.dupont+x@cabinet.example', [...google, 'mx.x.example'], 'j.dupont+x@cabinet.example'],
    ['j.dupont+x@cabinet.example', ['mx.x.example', ...google], 'j.dupont+x@cabinet.example'],
    ['j.dupont+x@cabinet.example', [], 'j.dupont+x@cabinet.example'],
    ['+x@cabinet.example', google, undefined],
    // Its own rules win over those of whoever carries its mail.
    ['jean+x@yahoo.fr', google, 'jean+x@yahoo.fr'],
    ['jean+x@duck.com', google, 'jean+x@duck.com'],
    ['jean+x@cabinet.mssante.fr', google, 'jean+x@cabinet.mssante.fr'],
  ]
  it.each(cases)('%s at %j: %s', (address, mx, exact) => {
    expect(normalizeMailbox(address, { mx })?.exact).toBe(exact)
  })

  it.each([['aspmx.l.google.com'], [[12]], [null]])('refuses %j', (mx) => {
    expect(() => normalizeMailbox('a@x.fr', { mx: mx as never })).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: "'mx' must be a list of host names.",
      }),
    )
  })
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
    ['jean.dupont@yandex.ru', 'jean-dupont@yandex.fr', 'possibly_same'],
    ['jean_dupont@yandex.ru', 'jean-dupont@yandex.ru', 'different'],
    ['x@jean.fastmail.com', 'jean+y@fastmail.com', 'same'],
    ['jean@fastmail.com', 'jean@fastmail.fm', 'different'],
    ['jean@free.fr', 'jean@aliceadsl.fr', 'different'],
    ['jean@gmx.fr', 'jean@gmx.com', 'different'],
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
