import { expect, it } from 'vitest'
import { parseOption, readOption } from '../../../../src/node/cli/read-options.js'

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
