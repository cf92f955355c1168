import { describe, expect, it } from 'vitest'
import { isCursor } from '../../../../src/rotation/store/is-cursor.js'

const UNTIL = '2027-03-01T05:00:00.000Z'
const TERMS = { until: UNTIL, rule: { maxAge: 'never' }, epochs: ['e'] }
const RUN = {
  ...TERMS,
  passes: [
    { kind: 'due', from: null, before: UNTIL },
    { kind: 'unknown', from: null, before: null },
  ],
  position: 1,
  after: { at: null, accountId: 'a' },
}

describe('a document', () => {
  it.each<[string, unknown]>([
    ['of nothing yet', { swept: null, run: null }],
    ['between two sweeps', { swept: TERMS, run: null }],
    ['of a sweep that begins', { swept: null, run: { ...RUN, after: null } }],
    ['of a sweep under way', { swept: TERMS, run: RUN }],
    [
      'within a page of dates',
      { swept: TERMS, run: { ...RUN, after: { at: UNTIL, accountId: 'a' } } },
    ],
  ])('%s is a place', (_title, document) => {
    expect(isCursor(document)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['an empty object', {}],
    ['a moment of another form', { swept: { ...TERMS, until: '2027-03-01' }, run: null }],
    ['no rule', { swept: { ...TERMS, rule: 'P6M' }, run: null }],
    ['no incidents', { swept: { ...TERMS, epochs: [7] }, run: null }],
    ['terms that are a text', { swept: 'x', run: null }],
    ['a run without terms', { swept: null, run: { ...RUN, until: 7 } }],
    ['no passes', { swept: null, run: { ...RUN, passes: 'all' } }],
    [
      'a pass of another kind',
      { swept: null, run: { ...RUN, passes: [{ kind: 'x', from: null, before: null }] } },
    ],
    ['a pass that is a text', { swept: null, run: { ...RUN, passes: ['due'] } }],
    [
      'a pass of another form',
      { swept: null, run: { ...RUN, passes: [{ kind: 'due', from: 7, before: null }] } },
    ],
    ['no position', { swept: null, run: { ...RUN, position: 0.5 } }],
    ['a key that is a text', { swept: null, run: { ...RUN, after: 'a' } }],
    ['a key without account', { swept: null, run: { ...RUN, after: { at: null } } }],
    ['a key without date', { swept: null, run: { ...RUN, after: { accountId: 'a' } } }],
  ])('of %s is none', (_title, document) => {
    expect(isCursor(document)).toBe(false)
  })
})
