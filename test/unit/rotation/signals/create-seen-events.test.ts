import { describe, expect, it } from 'vitest'
import { createSeenEvents } from '../../../../src/rotation/signals/create-seen-events.js'

describe('createSeenEvents', () => {
  it('tells a new event from one that was seen', () => {
    const { add } = createSeenEvents()
    expect([add('a'), add('b'), add('a'), add('b')]).toEqual([true, true, false, false])
  })

  it('forgets the oldest above its limit', () => {
    const { add } = createSeenEvents({ limit: 2 })
    expect([add('a'), add('b'), add('c'), add('b'), add('c'), add('a')]).toEqual([
      ...[true, true, true, false, false, true],
    ])
    expect(add('b')).toBe(true)
  })

  it.each([0, -1, 1.5, Number.NaN, '9'])('refuses the limit %j', (limit) => {
    expect(() => createSeenEvents({ limit: limit as number })).toThrow("'limit'")
  })
})
