import { describe, expect, it } from 'vitest'
import { createMemoryReader } from '../../../../src/breach/offline/create-memory-reader.js'

describe('createMemoryReader', () => {
  it('gives the bytes themselves', async () => {
    const bytes = Uint8Array.of(1, 2, 3, 4, 5)
    const reader = createMemoryReader(bytes.subarray(1))
    expect([reader.size, reader.bytes]).toEqual([4, Uint8Array.of(2, 3, 4, 5)])
    expect(reader.readSync(1, 2)).toEqual(Uint8Array.of(3, 4))
    expect(reader.readSync(1, 2).buffer).toBe(bytes.buffer)
    expect(await reader.read(3, 1)).toEqual(Uint8Array.of(5))
  })

  it('makes a plain array of a Buffer, whose methods differ', () => {
    expect(createMemoryReader(Buffer.from('abc')).bytes).not.toBeInstanceOf(Buffer)
  })

  it('has nothing behind its end', async () => {
    const reader = createMemoryReader(new Uint8Array(4))
    const refusal = expect.objectContaining({ code: 'ERR_SOURCE_READ' })
    expect(() => reader.readSync(3, 2)).toThrow(refusal)
    await expect(reader.read(4, 1)).rejects.toThrow(refusal)
  })
})
