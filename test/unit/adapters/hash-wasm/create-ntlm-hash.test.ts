import { describe, expect, it } from 'vitest'
import { createNtlmHash } from '../../../../src/adapters/hash-wasm/create-ntlm-hash.js'

const ntlm = await createNtlmHash()

describe('createNtlmHash', () => {
  it('says what it is', () => {
    expect(ntlm.kind).toBe('ntlm')
  })

  it.each([
    ['', '31D6CFE0D16AE931B73C59D7E0C089C0'],
    ['password', '8846F7EAEE8FB117AD06BDD830B7586C'],
    // Microsoft MS-NLMP, section 4.2.2.1.2.
    ['Password', 'A4F49C406510BDCAB6824EE7C30FD852'],
  ])('gives the published hash of %j', (text, digits) => {
    expect(ntlm.digest(text)).toBe(digits)
  })

  it('keeps apart what differs in the high byte of a code unit only', () => {
    expect(ntlm.digest('\u0161')).not.toBe(ntlm.digest('a'))
  })

  it('hashes a lone surrogate as it stands', () => {
    const digests = ['\uD83D', '\uDE00', '\uFFFD', '\uD83D\uDE00'].map(ntlm.digest)
    expect(new Set(digests).size).toBe(4)
  })

  it('hashes texts of more than a block, and leaves nothing of one in the next', () => {
    const long = 'é'.repeat(5_000)
    const digest = ntlm.digest(long)
    expect(digest).toMatch(/^[0-9A-F]{32}$/u)
    expect(ntlm.digest('')).toBe('31D6CFE0D16AE931B73C59D7E0C089C0')
    expect(ntlm.digest(long)).toBe(digest)
  })
})
