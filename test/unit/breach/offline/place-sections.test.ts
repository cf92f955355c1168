import { describe, expect, it } from 'vitest'
import { placeSections } from '../../../../src/breach/offline/place-sections.js'

describe('placeSections', () => {
  it('puts each part at the next multiple, and the footer behind the last', () => {
    const parts = [
      { kind: 1, crc32: 5, length: 4_194_308 },
      { kind: 2, crc32: 0, length: 0 },
      { kind: 5, crc32: 6, length: 4_096 },
    ]
    expect(placeSections(parts)).toEqual({
      sections: [
        { kind: 1, crc32: 5, length: 4_194_308, offset: 4_096 },
        { kind: 2, crc32: 0, length: 0, offset: 4_202_496 },
        { kind: 5, crc32: 6, length: 4_096, offset: 4_202_496 },
      ],
      footerAt: 4_206_592,
      bytes: 4_206_624,
    })
  })
})
