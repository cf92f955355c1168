import { loadSource } from '../load-source.mjs'

/** `plain` JavaScript, or the one that an index has by itself. */
export async function loadKernel(name) {
  if (name !== 'plain') return undefined
  const { createPlainKernel } = await loadSource('breach/offline/create-plain-kernel.ts')
  return createPlainKernel()
}
