import { describe, expect, it } from 'vitest'
import { openBundle } from '../../../../src/breach/bundled/open-bundle.js'
import { buildFuseShard } from '../../../../src/breach/offline/build-fuse-shard.js'
import { computeSha1 } from '../../../../src/internal/compute-sha1.js'
import { encodeBundle } from '../../../../src/words/encode-bundle.js'

const LONG = ['motdepasse2026', "l'été d'azur%1", 'motdepasse2026!', '\\\\\\\\\\\\\\\\\\\\\\\\é€']
const [high = 0, low = 0] = Uint32Array.from(computeSha1('doudou'))
const filter = buildFuseShard(Uint32Array.of(high), Uint32Array.of(low), 16)
const text = encodeBundle(LONG, filter, 'hygie (MIT)')
const isFound = (password: string): unknown => openBundle(text).find(password)

describe('openBundle', () => {
  it('reads what is encoded, signs that need an escape included', () => {
    expect(text).toMatch(/^[\n\x20-\x7e]+$/u)
    expect(text).not.toMatch(/['\\]/u)
    for (const password of [...LONG, 'doudou', 'DouDou']) {
      expect(isFound(password)).toEqual({ found: true, occurrences: null })
    }
  })

  it.each(['motdepasse202', 'loulou', 'dou', 'e'.repeat(12), ''])(
    'does not hold %j',
    (password) => {
      expect(isFound(password)).toEqual({ found: false, occurrences: null })
    },
  )

  it('composes and lowers what it is asked, and looks at no long text', () => {
    expect(isFound("L'E\u0301TE\u0301 D'AZUR%1")).toEqual({ found: true, occurrences: null })
    expect(isFound('\u0301'.repeat(200))).toEqual({ found: false, occurrences: null })
  })

  it('tells a bundle that is cut or altered, wherever', () => {
    const places = [0, 10, 20, 30, text.indexOf('\n') + 2, text.length - 1]
    for (const at of places) {
      const other = text[at] === '0' ? '1' : '0'
      const altered = text.slice(0, at) + other + text.slice(at + 1)
      for (const broken of [altered, text.slice(0, at)]) {
        expect(() => openBundle(broken)).toThrow(
          expect.objectContaining({ code: 'ERR_INDEX_INVALID' }),
        )
      }
    }
    expect(() => openBundle(`${text}A`)).toThrow(
      expect.objectContaining({ code: 'ERR_INDEX_INVALID' }),
    )
  })
})
