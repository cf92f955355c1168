import { expect, it } from 'vitest'
import { formatUrl } from '../../../../src/node/serve/format-url.js'

it.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['ranges.local', 'http://ranges.local:8080'],
  ['::1', 'http://[::1]:8080'],
])('the address of %s is %s', (host, url) => {
  expect(formatUrl(host, 8_080)).toBe(url)
})
