import { describe, expect, it } from 'vitest'
import { PATTERNS } from '../../../../src/strength/patterns/types.js'
import { listCauses } from '../../../../src/strength/scoring/list-causes.js'
import type { StrengthSpan } from '../../../../src/strength/types.js'

const span = (
  pattern: StrengthSpan['pattern'],
  start = 0,
  disguise: StrengthSpan['disguise'] = 'none',
): StrengthSpan => ({ start, end: start + 4, pattern, disguise })

describe('listCauses', () => {
  const said = PATTERNS.map((pattern) => [pattern, listCauses([span(pattern)])[0]?.code] as const)
  it.each(said)('has a cause for what is a %s', (pattern, code) => {
    const silent = ['number', 'sign', 'separator', 'connector', 'unknown']
    expect(code === 'strength_short').toBe(silent.includes(pattern))
  })

  it('gives the gravest first, each once, at its first place, and disguises last', () => {
    const spans = [
      span('year'),
      span('word', 4, 'reversed'),
      span('name', 8, 'leet'),
      span('word', 12),
      span('personal', 16),
    ]
    expect(listCauses(spans)).toEqual([
      { code: 'strength_personal_data', params: { start: 16, end: 20 } },
      { code: 'strength_name', params: { start: 8, end: 12 } },
      { code: 'strength_common_word', params: { start: 4, end: 8 } },
      { code: 'strength_date', params: { start: 0, end: 4 } },
      { code: 'strength_leet', params: { start: 8, end: 12 } },
      { code: 'strength_reversed', params: { start: 4, end: 8 } },
    ])
  })

  it('says of what it does not recognise that it is short, from end to end', () => {
    expect(listCauses([span('unknown'), span('sign', 4)])).toEqual([
      { code: 'strength_short', params: { start: 0, end: 8 } },
    ])
    expect(listCauses([])).toEqual([{ code: 'strength_short', params: { start: 0, end: 0 } }])
  })
})
