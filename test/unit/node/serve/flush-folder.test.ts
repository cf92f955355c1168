import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { flushFolder } from '../../../../src/node/serve/flush-folder.js'

it.each([tmpdir(), '/nowhere'])('a folder is flushed where that can be done: %s', (path) => {
  expect(() => flushFolder(path)).not.toThrow()
})
