import { assertOption } from '../../internal/assert-option.js'
import type { OtherHolders } from '../evidence.js'
import type { MailboxKey } from '../types.js'
import { createSigner, type Signer } from './create-signer.js'
import type {
  FillOptions,
  HolderCounts,
  MailboxAccount,
  MailboxIndex,
  MailboxIndexKey,
  MailboxStore,
  StoredMailbox,
} from './types.js'

/** Options of {@link createMailboxIndex}. */
export interface CreateMailboxIndexOptions {
  /** One key; or two while one takes the place of the other, the new one first. */
  readonly keys: readonly MailboxIndexKey[]
  readonly store: MailboxStore
}

/** Accounts that are signed and written at once. */
const BATCH = 1_000

/**
 * Creates an index of the mailboxes of a portal's accounts, for `otherHolders` of `buildMailboxEvidence`.
 *
 * Holds HMAC-SHA-256 under a key of the portal of `mbx:v1:` and the key of the mailbox, never an address: a
 * bare hash of an address is a dictionary away. Holders are signed too. Counts holders and not accounts, so
 * that one person with two practices is nobody else; says a number and never whose. Two keys may stand side
 * by side: the first writes, both are looked up, and a holder with accounts under both may count twice.
 *
 * What the store sends leaves the process, to the database of the portal: accounts and signed texts. Costs
 * two signatures a key and one statement a look-up.
 *
 * @param options - Keys, store.
 * @returns The index. `countOtherHolders` gives `null` where an account of nobody known leaves it open; its
 * methods reject with what the store rejects with, and with `ERR_OPTION_INVALID` for an account that is none.
 * @throws `HygieError` `ERR_OPTION_INVALID` without one or two keys of different names.
 * @see RFC 2104; `docs/guides/mailbox.md` for back-filling and changing the key
 *
 * @example Is somebody else already here with this mailbox?
 * ```ts
 * import { createMac, systemRandom } from 'hygie'
 * import { buildMailboxEvidence, normalizeMailbox } from 'hygie/mailbox'
 * import { createMailboxIndex, createMemoryMailboxStore } from 'hygie/mailbox/lookup'
 *
 * const secret = new Uint8Array(32)
 * systemRandom.fill(secret)
 * const keys = [{ id: 'k1', mac: await createMac(secret) }]
 * const index = createMailboxIndex({ keys, store: createMemoryMailboxStore() })
 *
 * const key = normalizeMailbox('J.Dupont@gmail.com')
 * if (key) await index.putMailboxes([{ accountId: 'a-1', key, holder: '10001234567' }])
 *
 * const { evidence } = await buildMailboxEvidence('jdupont+portail@googlemail.com', {
 *   holder: '10007654321',
 *   ports: { otherHolders: index },
 * })
 * console.log(evidence.otherHolders?.same) // 1
 * ```
 *
 * @since 0.5.0
 */
export function createMailboxIndex({ keys, store }: CreateMailboxIndexOptions): MailboxIndex {
  const [first, ...others] = readKeys(keys)
  const signers = [first, ...others]

  const put = async (accounts: readonly MailboxAccount[], keep: string | null): Promise<void> => {
    assertAccounts(accounts)
    const signed = await Promise.all(accounts.map((account) => signAccount(account, first)))
    if (signed.length > 0) await store.putMailboxes(signed, keep)
  }
  return {
    putMailboxes: (accounts) => put(accounts, null),
    removeMailbox: (accountId) => store.removeMailbox(accountId),
    fillMailboxes: (accounts, options = {}) =>
      fill(accounts, (batch) => put(batch, first.id), options),
    countOutdated: () => store.countOutdated(first.id),

    async countOtherHolders({ exact, loose }: MailboxKey, holder, signal) {
      assertHolder(holder, "'holder'")
      const [exactTexts, looseTexts, holderTexts] = await Promise.all([
        signAll(signers, (signer) => signer.signKey(exact)),
        signAll(signers, (signer) => signer.signKey(loose)),
        holder === null ? [] : signAll(signers, (signer) => signer.signHolder(holder)),
      ])
      signal?.throwIfAborted()
      const counts = await store.countHolders({
        exact: exactTexts,
        loose: looseTexts,
        holder: holderTexts,
      })
      signal?.throwIfAborted()
      return judge(counts, holder !== null)
    },
  }
}

function readKeys(keys: readonly MailboxIndexKey[]): readonly [Signer, ...Signer[]] {
  const isList = Array.isArray(keys) && (keys.length === 1 || keys.length === 2)
  assertOption(isList, "'keys' must hold one key, or two.")
  for (const { id, mac } of keys) {
    const isKey = typeof id === 'string' && /^[a-z0-9]{1,16}$/u.test(id)
    assertOption(isKey, "'keys[].id' must be 1 to 16 of a-z and 0-9.")
    assertOption(typeof mac?.sign === 'function', "'keys[].mac' must sign.")
  }
  assertOption(keys[0]?.id !== keys[1]?.id, "'keys[].id' must differ.")
  return keys.map(createSigner) as unknown as readonly [Signer, ...Signer[]]
}

function assertAccounts(accounts: readonly MailboxAccount[]): void {
  const seen = new Set<string>()
  for (const { accountId, key, holder } of accounts) {
    assertOption(isText(accountId), "'accounts[].accountId' must be a text.")
    assertOption(isText(key?.exact) && isText(key.loose), "'accounts[].key' must hold two keys.")
    assertHolder(holder, "'accounts[].holder'")
    seen.add(accountId)
  }
  assertOption(seen.size === accounts.length, "'accounts' must hold an account once.")
}

function assertHolder(holder: string | null, name: string): void {
  assertOption(holder === null || isText(holder), `${name} must be a text or null.`)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

async function signAccount(
  { accountId, key: { exact, loose }, holder }: MailboxAccount,
  { signKey, signHolder }: Signer,
): Promise<StoredMailbox> {
  const signed = await signKey(exact)
  return {
    accountId,
    exact: signed,
    loose: loose === exact ? signed : await signKey(loose),
    holder: holder === null ? null : await signHolder(holder),
  }
}

function signAll(
  signers: readonly Signer[],
  sign: (signer: Signer) => Promise<string>,
): Promise<readonly string[]> {
  return Promise.all(signers.map(sign))
}

/**
 * What nobody can tell is not zero. A holder who is known to be another one settles a question that an
 * account of nobody known leaves open.
 */
function judge(
  { same, any, unknownSame, unknownAny }: HolderCounts,
  isKnown: boolean,
): OtherHolders | null {
  if (!isKnown) return any + unknownAny > 0 ? null : { same: 0, possibly_same: 0 }
  const isOpen = same === 0 && (unknownSame > 0 || (any === 0 && unknownAny > 0))
  return isOpen ? null : { same, possibly_same: any - same }
}

async function fill(
  accounts: AsyncIterable<MailboxAccount> | Iterable<MailboxAccount>,
  put: (batch: readonly MailboxAccount[]) => Promise<void>,
  { signal, onProgress = () => undefined }: FillOptions,
): Promise<number> {
  let read = 0
  let batch: MailboxAccount[] = []
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted()
    await put(batch)
    read += batch.length
    batch = []
    onProgress(read)
  }
  for await (const account of accounts) {
    batch.push(account)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  return read
}
