import { describe, expect, it, vi } from 'vitest'
import { type CheckHistoryOptions, checkHistory } from '../../../src/history/check-history.js'

/** A hash that can be read, for a test. */
const hash = (text: string): string => `hash of ${text}`
const verifier = () => vi.fn((text: string, stored: string) => stored === hash(text))

const past = ['Bateau-Lavande-7', 'Quatre chemins', 'Tournesol bleu', 'Vent d’ouest']

const check = (password: string, options: Partial<CheckHistoryOptions> = {}) =>
  checkHistory(password, {
    rule: { entries: 3 },
    entries: past.map(hash),
    verify: verifier(),
    ...options,
  })

describe('checkHistory', () => {
  it.each([
    ['Bateau-Lavande-7', 'fail', 1],
    ['Quatre chemins', 'fail', 2],
    ['Tournesol bleu', 'fail', 3],
    ['Vent d’ouest', 'pass', 3],
    ['Tout à fait neuf', 'pass', 3],
  ] as const)('judges %j: %s after %i hashes', async (password, status, verified) => {
    const outcome = await check(password)
    expect(outcome).toEqual({
      status,
      reasons: status === 'pass' ? [] : [{ code: 'history_reused', params: { entries: 3 } }],
      details: { verified, compared: false },
    })
  })

  it('verifies one hash after the other, each with the password, and none behind a match', async () => {
    const verify = verifier()
    await check('Quatre chemins', { verify })
    expect(verify.mock.calls).toEqual([
      ['Quatre chemins', hash('Bateau-Lavande-7')],
      ['Quatre chemins', hash('Quatre chemins')],
    ])
  })

  it('waits for a verifier that answers later', async () => {
    const outcome = await check('Quatre chemins', {
      verify: async (text, stored) => stored === hash(text),
    })
    expect(outcome.status).toBe('fail')
  })

  it('knows the current password without a hash', async () => {
    const verify = verifier()
    const outcome = await check('Mouette', { verify, current: 'Mouette', entries: [] })
    expect(outcome).toMatchObject({ status: 'fail', details: { verified: 0, compared: true } })
    expect(outcome.reasons).toEqual([{ code: 'history_reused', params: { entries: 3 } }])
    expect(verify).not.toHaveBeenCalled()
  })

  const similar: readonly (readonly [string, string, string])[] = [
    ['Bateau-Lavande-8', 'Bateau-Lavande-7', 'number_changed'],
    ['Bateau-Lavande-7!', 'Bateau-Lavande-7', 'ending_removed'],
    ['bateau-Lavande-7', 'Bateau-Lavande-7', 'first_letter'],
    ['Lavande', 'Lavande2', 'ending_removed'],
    ['Lavande7Lavande7', 'Lavande7', 'halved'],
    ['7ednavaL', 'Lavande7', 'reversed'],
  ]
  it.each(similar)('finds %j to be a small change of %j: %s', async (password, current, tweak) => {
    const outcome = await check(password, { current })
    expect(outcome).toMatchObject({
      status: 'warn',
      reasons: [{ code: 'history_similar', params: { tweak } }],
      details: { verified: 3, compared: true },
    })
    expect(JSON.stringify(outcome)).not.toMatch(/lavande/iu)
  })

  it.each([
    ['refuse', 'fail'],
    ['warn', 'warn'],
    ['ignore', 'pass'],
  ] as const)('makes of a small change what the rule says: %s → %s', async (onSimilar, status) => {
    const rule = { entries: 3, onSimilar }
    const outcome = await check('Bateau-Lavande-8', { rule, current: 'Bateau-Lavande-7' })
    expect(outcome.status).toBe(status)
  })

  it('finds nothing alike in another password, nor where the current one is not known', async () => {
    expect((await check('Quatorze phares', { current: 'Bateau-Lavande-7' })).status).toBe('pass')
    expect((await check('Bateau-Lavande-8')).status).toBe('pass')
  })

  it('asks about no hash where the rule wants none, and then lets the same come back', async () => {
    const outcome = await check('Mouette', { rule: { entries: 0 }, current: 'Mouette' })
    expect(outcome).toMatchObject({ status: 'pass', details: { verified: 0 } })
  })

  it('stops between two hashes when it is told to', async () => {
    const controller = new AbortController()
    const verify = vi.fn(() => {
      controller.abort(new Error('enough'))
      return false
    })
    await expect(check('Neuf', { verify, signal: controller.signal })).rejects.toThrow('enough')
    expect(verify).toHaveBeenCalledTimes(1)
    await expect(check('Neuf', { signal: controller.signal })).rejects.toThrow('enough')
  })

  it('passes on what the verifier throws: a hash that cannot be read is no pass', async () => {
    const verify = (): never => {
      throw new TypeError('unknown scheme')
    }
    await expect(check('Neuf', { verify })).rejects.toThrow('unknown scheme')
  })

  const wrong: readonly (readonly [string, string, object])[] = [
    ['a number', 'password', { password: 7 }],
    ['too deep a rule', 'rule.entries', { rule: { entries: 25 } }],
    ['a negative depth', 'rule.entries', { rule: { entries: -1 } }],
    ['half an entry', 'rule.entries', { rule: { entries: 1.5 } }],
    ['a misspelt action', 'rule.onSimilar', { rule: { entries: 1, onSimilar: 'refused' } }],
    ['no list', 'entries', { entries: 'hash' }],
    ['a list of other things', 'entries', { entries: [7] }],
    ['a verifier that answers nothing', 'verify', { verify: () => undefined }],
  ]
  it.each(wrong)('throws for %s', async (_title, option, given) => {
    const { password = 'Neuf', ...options } = given as { password?: string }
    await expect(check(password, options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
  })
})
