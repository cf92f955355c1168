import type { CredentialStore, SweepCursor } from '../rotation/store/types.js'
import { assertEqual } from './assert-equal.js'
import { computeMoment } from './compute-moment.js'
import { createStoreCheck } from './create-store-check.js'
import type { CredentialStoreCheck } from './types.js'

/** Checks of `SweepCursors`. */
export function listCursorChecks(): readonly CredentialStoreCheck[] {
  return [createStoreCheck('keeps the place of every band', keepsPlace)]
}

async function keepsPlace(store: CredentialStore): Promise<void> {
  const terms = {
    until: computeMoment(0),
    rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
    epochs: ['2026-01-mailboxes'],
  } as const
  const done: SweepCursor = { swept: terms, run: null }
  const underWay: SweepCursor = {
    swept: null,
    run: {
      ...terms,
      passes: [{ kind: 'due', from: null, before: computeMoment(1) }],
      position: 0,
      after: { at: computeMoment(0), accountId: "o'brien" },
    },
  }
  assertEqual(await store.loadCursor('a'), null, 'the place of a new band')
  await store.saveCursor('a', underWay)
  await store.saveCursor('b', done)
  assertEqual(await store.loadCursor('a'), underWay, 'the place of one band')
  await store.saveCursor('a', done)
  assertEqual(await store.loadCursor('a'), done, 'its place later')
  assertEqual(await store.loadCursor('b'), done, 'the place of the other')
  assertEqual(await store.loadCursor('c'), null, 'the place of a third')
}
