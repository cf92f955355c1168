import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { compileKernel, formatKernel } from '../support/compile-kernel.js'

/** What every browser compiles at once on the thread of the page. */
const MAX_BYTES = 4_096

it('ships the kernel that the source compiles to', async () => {
  const path = fileURLToPath(new URL('../../src/kernels/range-kernel.ts', import.meta.url))
  const code = await compileKernel(path)
  expect(code.length).toBeLessThanOrEqual(MAX_BYTES)
  await expect(formatKernel('RANGE_KERNEL', code)).toMatchFileSnapshot(
    '../../src/data/range-kernel.ts',
  )
}, 60_000)
