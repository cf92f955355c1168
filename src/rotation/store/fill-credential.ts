import { assertOption } from '../../internal/assert-option.js'
import type { Instant, IsoDate } from '../../time.js'
import { readFacts } from '../read-facts.js'
import { readInstant } from '../read-instant.js'
import type { ChangeDemand, RotationBlock, RotationExemption } from '../types.js'
import type { StoredCredential } from './types.js'

/** With every default written out: the one form that stores keep and give. */
export interface FilledCredential extends StoredCredential {
  readonly changedBy: NonNullable<StoredCredential['changedBy']>
  readonly temporary: boolean
  readonly lastLoginAt: Instant | null
  readonly demands: readonly ChangeDemand[]
  readonly block: RotationBlock | null
  readonly exemption: RotationExemption | null
  readonly formerDueOn: IsoDate | null
}

/** Fills in defaults, and refuses what `checkRotation` would refuse later, when nobody looks. */
export function fillCredential(credential: StoredCredential): FilledCredential {
  assertShape(credential)
  const { changedAt, lastLoginAt } = readFacts(credential, [])
  const { accountId, band, changedBy = 'user', temporary = false } = credential
  const { demands = [], block = null, exemption = null } = credential
  const { formerDueOn = null, organisation, cohorts, occasion } = credential
  return {
    accountId,
    band,
    changedAt,
    changedBy,
    temporary,
    lastLoginAt,
    demands: demands.map(({ at, cause, requires }) => ({
      at: readInstant(at, 'demands[].at'),
      cause,
      requires,
    })),
    block: block && { at: readInstant(block.at, 'block.at'), cause: block.cause },
    exemption: exemption && {
      until: readInstant(exemption.until, 'exemption.until'),
      owner: exemption.owner,
    },
    formerDueOn,
    ...(organisation === undefined ? {} : { organisation }),
    ...(cohorts === undefined ? {} : { cohorts }),
    ...(occasion === undefined ? {} : { occasion }),
  }
}

/** A row of a database may hold anything. */
function assertShape(credential: StoredCredential): void {
  const { accountId, band, temporary, demands, block, exemption } = credential
  const { organisation, cohorts, occasion } = credential
  assertOption(isName(accountId), "'accountId' must be a text.")
  assertOption(isName(band), "'band' must be a text.")
  assertOption(
    temporary === undefined || typeof temporary === 'boolean',
    "'temporary' must be a boolean.",
  )
  assertOption(
    demands === undefined || (Array.isArray(demands) && demands.every(isObject)),
    "'demands' must be a list.",
  )
  for (const [name, value] of Object.entries({ block, exemption, occasion })) {
    assertOption(
      value === undefined || value === null || isObject(value),
      `'${name}' must be an object.`,
    )
  }
  assertOption(organisation === undefined || isName(organisation), "'organisation' must be a text.")
  assertOption(
    cohorts === undefined || (Array.isArray(cohorts) && cohorts.every(isName)),
    "'cohorts' must be a list of texts.",
  )
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
