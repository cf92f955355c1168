import { dictionary } from '@zxcvbn-ts/language-common'
import { foldPassword } from '../breach/bundled/fold-password.js'
import { LONG, type PasswordBundle } from '../breach/bundled/types.js'
import { buildFuseShard, type FuseShard } from '../breach/offline/build-fuse-shard.js'
import { computeSha1 } from '../internal/compute-sha1.js'
import { encodeBundle } from './encode-bundle.js'
import { listLongPasswords, type Quotas } from './list-long-passwords.js'
import { listShortPasswords } from './list-short-passwords.js'

/** What goes into the bundle, before it is packed. */
export interface CommonPasswords {
  /** Of fewer characters than the others; looked up in a filter. */
  readonly short: readonly string[]
  /** Looked up in a list. */
  readonly long: readonly string[]
}

/**
 * ASVS 5.0.0, requirement 6.2.4, wants the commonest 3,000 passwords that satisfy the policy refused. Twelve
 * and sixteen are the shortest lengths that the standards of our presets ask for, of people and of
 * administrators; whoever asks for eight to eleven has the short ones too.
 */
const QUOTAS: Quotas = [
  [LONG, 3_000],
  [16, 3_000],
]

const LICENCES =
  'zxcvbn-ts (MIT); INSEE (Licence Ouverte 2.0); hygie (MIT); changed: merged, derived, hashed. See NOTICE'

/** Lists the passwords of the bundle, from the list of zxcvbn-ts and from our own. */
export function listCommonPasswords(): CommonPasswords {
  const common = (dictionary['passwords-common'] as readonly string[]).map(foldPassword)
  return { short: listShortPasswords(common), long: listLongPasswords(common, QUOTAS) }
}

/** Compiles them into the text that is shipped. */
export function compileCommonPasswords(): PasswordBundle {
  const { short, long } = listCommonPasswords()
  return encodeBundle(long, buildFilter(short), LICENCES)
}

function buildFilter(passwords: readonly string[]): FuseShard {
  const keys = passwords
    .map((password) => Uint32Array.from(computeSha1(password)))
    .sort((a, b) => read(a, 0) - read(b, 0) || read(a, 1) - read(b, 1))
  return buildFuseShard(
    Uint32Array.from(keys, (key) => read(key, 0)),
    Uint32Array.from(keys, (key) => read(key, 1)),
    16,
  )
}

function read(key: Uint32Array, index: number): number {
  return key[index] as number
}
