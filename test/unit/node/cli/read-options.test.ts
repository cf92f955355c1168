import { expect, it } from 'vitest'
import {
  parseCount,
  parseOption,
  parseUrl,
  readOption,
} from '../../../../src/node/cli/read-options.js'

it('a flag has no value', () => {
  expect(readOption({ json: true }, 'json')).toBeUndefined()
  expect(readOption({ name: 'Jeanne' }, 'name')).toBe('Jeanne')
  expect(readOption({}, 'name')).toBeUndefined()
})

it('a value that does not parse is refused by the name of its flag', () => {
  const parse = (value: string): number | null => (value === 'one' ? 1 : null)
  expect(parseOption({ usedBy: 'one' }, 'usedBy', '--used-by', parse)).toBe(1)
  expect(parseOption({}, 'usedBy', '--used-by', parse)).toBeUndefined()
  expect(() => parseOption({ usedBy: 'two' }, 'usedBy', '--used-by', parse)).toThrow(
    expect.objectContaining({ code: 'ERR_CLI_OPTION_INVALID', subject: '--used-by' }),
  )
})

it.each([
  ['0', 0],
  ['12', 12],
  ['13', null],
  ['', null],
  ['-1', null],
  ['1e1', null],
  ['9'.repeat(16), null],
])('of 0 to 12, %j is %j', (value, count) => {
  expect(parseCount(0, 12)(value)).toBe(count)
})

it.each([
  ['https://ranges.example/hibp', true],
  ['http://127.0.0.1:8080', true],
  ['http://ranges.example', false],
  ['ranges.example', false],
])('that a password may be sent to %s is %j', (url, isGood) => {
  expect(parseUrl(url)).toBe(isGood ? url : null)
})
