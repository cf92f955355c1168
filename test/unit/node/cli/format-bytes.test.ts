import { expect, it } from 'vitest'
import { en } from '../../../../src/messages/en.js'
import { fr } from '../../../../src/messages/fr.js'
import { formatBytes } from '../../../../src/node/cli/format-bytes.js'

it.each([
  [0, '0 octet', '0 bytes'],
  [999, '999 octets', '999 bytes'],
  [1_000, '1 ko', '1 kB'],
  [29_123_456_789, '29,1 Go', '29.1 GB'],
  [5e15, '5 000 To', '5,000 TB'],
])('%i bytes', (bytes, french, english) => {
  expect(formatBytes(bytes, fr).replace(/\s/gu, ' ')).toBe(french)
  expect(formatBytes(bytes, en).replace(/\s/gu, ' ')).toBe(english)
})
