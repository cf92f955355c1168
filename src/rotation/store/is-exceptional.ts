import type { FilledCredential } from './fill-credential.js'

/** Whether the state of a credential does not follow from its dates. */
export function isExceptional(credential: FilledCredential): boolean {
  const { temporary, demands, block, exemption, formerDueOn } = credential
  return (
    temporary || demands.length > 0 || [block, exemption, formerDueOn].some((it) => it !== null)
  )
}
