import type { ContextField } from './types.js'

/** What is known of a person, in the order in which it is looked through and told. */
export const CONTEXT_FIELDS: readonly ContextField[] = [
  'name',
  'email',
  'organisation',
  'portal',
  'city',
  'formerPasswords',
  'words',
]
