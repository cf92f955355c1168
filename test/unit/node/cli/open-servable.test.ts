import { afterEach, expect, it, vi } from 'vitest'
import * as opening from '../../../../src/node/cli/open-index.js'
import { openServable } from '../../../../src/node/cli/open-servable.js'
import { textsEn } from '../../../../src/node/cli/texts-en.js'
import type { CliSession } from '../../../../src/node/cli/types.js'
import { createFakeIndex } from '../../../support/fake-index.js'

afterEach(() => vi.restoreAllMocks())

const session = { operands: ['a'], options: {}, texts: textsEn } as unknown as CliSession

it('of a whole corpus there is nothing to say, and no leave to ask', async () => {
  const close = vi.fn()
  const index = { ...createFakeIndex(), close }
  vi.spyOn(opening, 'openIndex').mockResolvedValue(index)
  const servable = await openServable(session)
  expect([servable.indexes, servable.notes]).toEqual([{ sha1: index }, []])
  servable.close()
  expect(close).toHaveBeenCalledOnce()
})

it('what is refused is closed', async () => {
  const first = { ...createFakeIndex(), close: vi.fn() }
  const second = { ...createFakeIndex(), close: vi.fn() }
  vi.spyOn(opening, 'openIndex').mockResolvedValueOnce(first).mockResolvedValueOnce(second)
  await expect(openServable({ ...session, operands: ['a', 'b'] })).rejects.toMatchObject({
    code: 'ERR_CLI_INDEX_TWICE',
  })
  expect(first.close).toHaveBeenCalledOnce()
  expect(second.close).toHaveBeenCalledOnce()
})
