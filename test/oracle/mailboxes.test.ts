import { describe, expect, it } from 'vitest'
import { compareMailboxes } from '../../src/mailbox/index.js'
import { createRandom } from '../support/create-random.js'
import { findBrokenLaw } from '../support/find-broken-law.js'
import { generateAddresses } from '../support/generate-addresses.js'

const ADDRESSES = 1_000_000

describe('addresses', () => {
  it(`keep the laws of comparing, ${ADDRESSES} of them three by three`, () => {
    const random = createRandom(20_261_124)
    const broken: string[] = []
    const met = { same: 0, possibly_same: 0, different: 0 }
    for (let count = 0; count < ADDRESSES; count += 3) {
      const three = generateAddresses(random)
      const law = findBrokenLaw(three)
      if (law !== null) broken.push(`${law}: ${JSON.stringify(three)}`)
      const relation = compareMailboxes(three[0], three[1])
      if (relation !== null) met[relation]++
    }
    expect(broken).toEqual([])
    // What was generated is worth a look at.
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(ADDRESSES / 1_000)
  })
})
