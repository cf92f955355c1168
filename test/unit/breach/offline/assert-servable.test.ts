import { describe, expect, it } from 'vitest'
import { assertServable } from '../../../../src/breach/offline/assert-servable.js'
import { createFakeIndex } from '../../../support/fake-index.js'

const partial = createFakeIndex({ info: { coverage: 'partial' } })
const filter = createFakeIndex({ info: { profile: 'filter16' } })

describe('assertServable', () => {
  it('takes a complete index, and a partial one where that is meant', () => {
    expect(() => assertServable(createFakeIndex(), 'refuse')).not.toThrow()
    expect(() => assertServable(partial, 'serve')).not.toThrow()
  })

  it.each([
    ['a filter', filter, 'serve', "'index'"],
    ['a partial index', partial, 'refuse', "'partial'"],
    ['another word', createFakeIndex(), 'yes' as 'serve', "'partial'"],
  ] as const)('refuses %s', (_title, index, word, option) => {
    expect(() => assertServable(index, word)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(option),
      }),
    )
  })
})
