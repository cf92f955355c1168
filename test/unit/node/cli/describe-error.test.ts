import { expect, it } from 'vitest'
import { HygieError, InputError, PolicyError, SourceError } from '../../../../src/errors.js'
import { CliError } from '../../../../src/node/cli/cli-error.js'
import { describeError } from '../../../../src/node/cli/describe-error.js'
import { textsEn } from '../../../../src/node/cli/texts-en.js'

it.each([
  [new CliError('ERR_CLI_OPTION_INVALID', '--top'), 2, '“--top”'],
  [new CliError('ERR_CLI_PAUSED'), 130, 'to go on'],
  [new CliError('ERR_CLI_INTERRUPTED'), 130, 'nothing is kept'],
  [new PolicyError([{ path: '/id', message: 'is no text' }]), 2, 'not valid'],
  [new InputError('order', 1_204), 2, 'Line 1,204 belongs further up'],
  [new HygieError('ERR_INDEX_INVALID', 'x'), 2, 'damaged'],
  [new HygieError('ERR_TARGET_WRITE', 'x'), 2, 'Writing failed'],
  [new SourceError('ERR_SOURCE_READ', 'x'), 2, 'could not be read'],
  [new SourceError('ERR_SOURCE_HTTP', 'x', { status: 429 }), 3, 'status 429'],
  [new SourceError('ERR_SOURCE_TIMEOUT', 'x'), 3, 'in time'],
  [new SourceError('ERR_SOURCE_CIRCUIT_OPEN', 'x'), 3, 'too often'],
  // What has no sentence of its own has one for developers.
  [new HygieError('ERR_TIER_INVALID', 'The tier is cut.'), 2, 'The tier is cut.'],
])('%s', (error, exitCode, sentence) => {
  expect(describeError(error, textsEn)).toEqual({
    code: error.code,
    exitCode,
    sentence: expect.stringContaining(sentence),
    below: error instanceof PolicyError ? ['  /id is no text'] : [],
  })
})

it('says what a sync lacks', () => {
  const error = Object.assign(new SourceError('ERR_SOURCE_NETWORK', 'x'), { missing: 1 })
  expect(describeError(error, textsEn)?.below).toEqual([
    '  1\u00A0range is missing. What came is kept: run the same command again to go on.',
  ])
})

it('a bug is none of these', () => {
  expect(describeError(new TypeError('x'), textsEn)).toBeNull()
  expect(describeError('x', textsEn)).toBeNull()
})
