// The quickest synchronous SHA-1 that the platform has: peers bring none of their own.

import * as crypto from 'node:crypto'

export const sha1Bytes =
  crypto.hash === undefined
    ? (text) => crypto.createHash('sha1').update(text).digest()
    : (text) => crypto.hash('sha1', text, 'buffer')

export const sha1Digits =
  crypto.hash === undefined
    ? (text) => crypto.createHash('sha1').update(text).digest('hex')
    : (text) => crypto.hash('sha1', text, 'hex')
