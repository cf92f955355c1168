import { fillCredential } from './fill-credential.js'
import type { CredentialPatch } from './types.js'

const FIELDS = [
  'band',
  'block',
  'exemption',
  'formerDueOn',
  'organisation',
  'cohorts',
  'occasion',
] as const satisfies readonly (keyof CredentialPatch)[]

/** The fields that a patch sets, in the form that stores keep. */
export function readPatch(patch: CredentialPatch): CredentialPatch {
  const given = FIELDS.filter((field) => patch[field] !== undefined)
  const filled = fillCredential({
    accountId: '-',
    band: '-',
    changedAt: null,
    ...pick(patch, given),
  })
  return pick(filled, given)
}

function pick(
  source: CredentialPatch,
  fields: readonly (keyof CredentialPatch)[],
): CredentialPatch {
  return Object.fromEntries(fields.map((field) => [field, source[field]]))
}
