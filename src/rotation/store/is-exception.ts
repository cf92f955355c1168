/** What exceptions are found by. Index and query say it in the same words, or the index is not used. */
export const IS_EXCEPTION =
  "(temporary or demands <> '[]' or block is not null or exemption is not null or former_due_on is not null)"
