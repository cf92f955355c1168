import { describe, expect, it } from 'vitest'
import { createWindows, type ReadBytes } from '../../../../src/node/sync/create-windows.js'

const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251)

/** A file in memory, and where it was read. */
function createFile(): { readonly reads: number[]; readonly read: ReadBytes } {
  const reads: number[] = []
  return {
    reads,
    async read(offset, length) {
      reads.push(offset)
      return bytes.slice(offset, offset + length)
    },
  }
}

describe('createWindows', () => {
  it('gives the bytes of any place, in any order', async () => {
    const read = createWindows(createFile().read, 64)
    for (const offset of [0, 10, 50, 900, 20, 936, 0, 500, 480, 990]) {
      const length = Math.min(64, 1_000 - offset)
      expect(await read(offset, length)).toEqual(bytes.subarray(offset, offset + length))
    }
  })

  it('reads two places that move forward once each, and a little behind along with them', async () => {
    const { reads, read } = createFile()
    const window = createWindows(read, 100)
    for (let step = 0; step < 10; step++) {
      await window(100 + step * 5, 5)
      await window(600 + step * 5, 5)
      await window(98 + step * 5, 2)
    }
    expect(reads).toEqual([75, 575])
  })

  it('comes back to its place from one step aside', async () => {
    const { reads, read } = createFile()
    const window = createWindows(read, 100)
    for (const offset of [0, 10, 700, 20, 30, 400, 40]) await window(offset, 10)
    expect(reads).toEqual([0, 675, 375])
  })

  it('reads what is longer than a window', async () => {
    const read = createWindows(createFile().read, 64)
    expect(await read(100, 500)).toEqual(bytes.subarray(100, 600))
  })

  it.each([
    [990, 11],
    [1_000, 1],
    [5_000, 1],
  ])('gives nothing where the file ends before (%i, %i)', async (offset, length) => {
    expect(await createWindows(createFile().read, 64)(offset, length)).toBe(null)
  })
})
