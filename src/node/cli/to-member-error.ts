import { isHygieError } from '../../errors.js'
import { CliError } from './cli-error.js'

/** The library names what is wrong first in its message, and never its value. */
const NAMED = /^'(?:facts\.(?<fact>[^']+)|(?<whole>(?:epochs\[\]|evidence)[^']*))'/u

/** Names the member of a record that the library refuses; another error stays what it is. */
export function toMemberError(error: unknown): unknown {
  const { fact, whole = fact } = (isHygieError(error) && NAMED.exec(error.message)?.groups) || {}
  return whole === undefined ? error : new CliError('ERR_CLI_INPUT_MEMBER', whole)
}
