import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/messages/en.js'
import { fr } from '../../../../src/messages/fr.js'
import { createProgress } from '../../../../src/node/cli/create-progress.js'
import { textsEn } from '../../../../src/node/cli/texts-en.js'
import { textsFr } from '../../../../src/node/cli/texts-fr.js'
import type { CliSession } from '../../../../src/node/cli/types.js'
import type { Instant } from '../../../../src/time.js'
import { collect } from '../../../support/run-command.js'

/** A fraction, what is done by then, and the seconds since the first one. */
type Step = readonly [fraction: number, done: number, seconds: number]

/** What the bar says last. */
function show(
  steps: readonly Step[],
  { isEnglish = false, isTTY = true, isJson = false, hasRate = true } = {},
): string {
  const { stream, text } = collect()
  let seconds = 0
  const session = {
    io: {
      stderr: Object.assign(stream, { isTTY, columns: 100 }),
      clock: { now: () => new Date(seconds * 1_000).toISOString() as Instant },
    },
    options: isJson ? { json: true } : {},
    catalog: isEnglish ? en : fr,
    texts: isEnglish ? textsEn : textsFr,
  } as unknown as CliSession
  const progress = createProgress(session, hasRate ? session.texts.breach.formatHashRate : null)
  for (const [fraction, done, at] of steps) {
    seconds = at
    progress.update(fraction, done)
  }
  progress.stop()
  const drawn =
    stripVTControlCharacters(text())
      .split(/[■□]+ /u)
      .at(-1) ?? ''
  return drawn.replace(/\s/gu, ' ')
}

describe('a bar says', () => {
  it.each([
    ['a share at first', [[0, 0, 0]], '0 %'],
    [
      'a share alone within the first second',
      [
        [0, 0, 0],
        [0.1, 100, 0.9],
      ],
      '10 %',
    ],
    [
      'a share alone while nothing happens',
      [
        [0.1, 0, 0],
        [0.1, 0, 5],
      ],
      '10 %',
    ],
    [
      'rate and seconds',
      [
        [0, 0, 0],
        [0.5, 17_450_000, 10],
      ],
      '50 %, 1,75 M empreintes/s, encore 10 secondes',
    ],
    [
      'minutes',
      [
        [0, 0, 0],
        [0.1, 1_000, 20],
      ],
      '10 %, 50 empreintes/s, encore 3 minutes',
    ],
    [
      'hours',
      [
        [0, 0, 0],
        [0.01, 1_000, 100],
      ],
      '1 %, 10 empreintes/s, encore 3 heures',
    ],
    [
      'no time when it is done',
      [
        [0, 0, 0],
        [1, 1_000, 100],
      ],
      '100 %, 10 empreintes/s',
    ],
    [
      'the rate of this run, where an earlier one is gone on with',
      [
        [0.5, 1_000_000, 0],
        [0.75, 1_000_100, 10],
      ],
      '75 %, 10 empreintes/s, encore 10 secondes',
    ],
  ] as readonly (readonly [string, readonly Step[], string])[])('%s', (_what, steps, expected) => {
    expect(show(steps)).toBe(expected)
  })

  it('the same in English', () => {
    const steps: Step[] = [
      [0, 0, 0],
      [0.5, 17_450_000, 10],
    ]
    expect(show(steps, { isEnglish: true })).toBe('50%, 1.75M hashes/s, 10 seconds left')
  })

  it('no rate where nothing is counted', () => {
    expect(
      show(
        [
          [0, 0, 0],
          [0.5, 1, 10],
        ],
        { hasRate: false },
      ),
    ).toBe('50 %, encore 10 secondes')
  })
})

it.each([[{ isTTY: false }], [{ isJson: true }]])('with %j nothing is shown', (options) => {
  expect(
    show(
      [
        [0, 0, 0],
        [1, 1, 10],
      ],
      options,
    ),
  ).toBe('')
})
