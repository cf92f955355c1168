import { describe, expect, it } from 'vitest'
import { buildMailboxEvidence } from '../../../src/mailbox/build-mailbox-evidence.js'
import { checkMailbox } from '../../../src/mailbox/check-mailbox.js'
import { normalizeMailbox } from '../../../src/mailbox/normalize-mailbox.js'
import type { CrossPortalLookup } from '../../../src/mailbox/ports.js'
import { askBlindly, createOtherPortal } from '../../support/toy-oprf.js'

const THERE = ['J.Dupont@gmail.com', 'jeanne@orange.fr']

/** Keys of the other portal, each behind the name of its kind. */
const listKeys = (): string[] =>
  THERE.flatMap((address) => {
    const key = normalizeMailbox(address)
    return key === null ? [] : [`exact:${key.exact}`, `loose:${key.loose}`]
  })

describe('a look-up at another portal by an oblivious function', () => {
  const open = (limit = 100) => {
    const portal = createOtherPortal(listKeys(), limit)
    const otherPortals: CrossPortalLookup = {
      isKnownElsewhere: async (key, kind) => askBlindly(`${kind}:${key}`, portal),
    }
    return { portal, ports: { otherPortals } }
  }

  it.each([
    ['jdupont+x@googlemail.com', 'same', 'contradicted'],
    ['jeanne@wanadoo.fr', 'possibly_same', 'unknown'],
    ['nobody@cabinet.example', null, 'unknown'],
  ])('%s: %s', async (address, relation, dedicated) => {
    const { ports } = open()
    const { evidence } = await buildMailboxEvidence(address, { ports })
    expect(evidence).toEqual({ otherPortals: relation })
    expect(checkMailbox(address, { evidence }).details.dedicated).toBe(dedicated)
  })

  it('tells the other portal nothing, not even that it was asked the same again', async () => {
    const { portal, ports } = open()
    for (let n = 0; n < 5; n++) await buildMailboxEvidence('jdupont@gmail.com', { ports })
    expect(new Set(portal.asked).size).toBe(5)
  })

  it('is unanswered once the asker has asked too often', async () => {
    const { ports } = open(1)
    await buildMailboxEvidence('jdupont@gmail.com', { ports })
    const { evidence, unanswered } = await buildMailboxEvidence('jdupont@gmail.com', { ports })
    expect(evidence.otherPortals).toBeUndefined()
    expect(unanswered).toEqual(['otherPortals'])
  })
})
