import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import {
  HygieError,
  isHygieError,
  isSourceError,
  PolicyError,
  SourceError,
} from '../../src/errors.js'

describe('HygieError', () => {
  it('carries a code, a name and the cause', () => {
    const cause = new Error('down')
    const error = new HygieError('ERR_OPTION_INVALID', "'x' is wrong.", { cause })
    expect(error).toMatchObject({ code: 'ERR_OPTION_INVALID', name: 'HygieError', cause })
    expect(error).toBeInstanceOf(Error)
  })

  it('shows nothing but its own members when it is logged', () => {
    expect(Object.keys(new HygieError('ERR_OPTION_INVALID', 'x'))).toEqual(['name', 'code'])
  })
})

describe('SourceError', () => {
  it('has no delay and no cause by default', () => {
    const error = new SourceError('ERR_SOURCE_TIMEOUT', 'Late.')
    expect(error.retryAfterMs).toBeNull()
    expect('cause' in error).toBe(false)
  })

  it('keeps the delay and the cause', () => {
    const cause = new Error('reset')
    const error = new SourceError('ERR_SOURCE_HTTP', 'Busy.', { cause, retryAfterMs: 2_000 })
    expect(error).toMatchObject({ retryAfterMs: 2_000, cause })
  })
})

describe('PolicyError', () => {
  it('lists every path in its message', () => {
    const issues = [
      { path: '', message: 'must be an object' },
      { path: '/id', message: 'is missing' },
    ]
    const error = new PolicyError(issues)
    expect(error.issues).toEqual(issues)
    expect(error.message).toBe(
      'The policy is not valid.\n(document): must be an object\n/id: is missing',
    )
  })
})

describe('the guards', () => {
  const source = new SourceError('ERR_SOURCE_READ', 'x')
  const option = new HygieError('ERR_OPTION_INVALID', 'x')

  it.each([
    [source, true, true],
    [option, true, false],
    [new PolicyError([{ path: '', message: 'x' }]), true, false],
    [new Error('x'), false, false],
    [{ code: 'ERR_OPTION_INVALID' }, false, false],
    [null, false, false],
    ['ERR_SOURCE_READ', false, false],
    [undefined, false, false],
  ])('know their own (%#)', (value, hygie, isSource) => {
    expect(isHygieError(value)).toBe(hygie)
    expect(isSourceError(value)).toBe(isSource)
  })

  it('hold for an error of another realm', () => {
    const foreign: unknown = runInNewContext(
      `const error = new Error('x')
       error.code = 'ERR_SOURCE_HTTP'
       Object.defineProperty(error, Symbol.for('hygie.error'), { value: true })
       error`,
    )
    expect(foreign).not.toBeInstanceOf(Error)
    expect(isSourceError(foreign)).toBe(true)
  })
})
