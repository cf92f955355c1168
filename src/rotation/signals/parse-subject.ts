import { isNonEmpty } from '../../internal/is-non-empty.js'
import { assertSignal } from './assert-signal.js'
import { isJsonObject } from './is-json-object.js'
import { type JsonObject, readMember } from './read-member.js'
import { readText } from './read-text.js'
import type { AliasSubject, ComplexSubject, SignalSubject, SimpleSubject } from './types.js'

/** Members of each format. */
const FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['account', ['uri']],
  ['email', ['email']],
  ['iss_sub', ['iss', 'sub']],
  ['opaque', ['id']],
  ['phone_number', ['phone_number']],
  ['did', ['url']],
  ['uri', ['uri']],
  ['jwt_id', ['iss', 'jti']],
  ['saml_assertion_id', ['issuer', 'assertion_id']],
])
/** Names before RFC 9493, under `subject_type` (RISC 1.0, section 3.1). */
const OLD_FORMATS: ReadonlyMap<string, string> = new Map([
  ['iss-sub', 'iss_sub'],
  ['id_token_claims', 'iss_sub'],
  ['phone', 'phone_number'],
  ['phone-number', 'phone_number'],
])
const PARTS = ['user', 'device', 'session', 'application', 'tenant', 'org_unit', 'group'] as const
const MAX_IDENTIFIERS = 10

/**
 * Reads who an event is about, in the form of RFC 9493 or in the older one. Gives `null` for a format that
 * is not known here, and drops members that are none of the format's.
 */
export function parseSubject(
  value: unknown,
  member: 'sub_id' | 'subject',
): SignalSubject | AliasSubject | null {
  assertSignal(isJsonObject(value), member, 'must be an object')
  const format = readFormat(value, member)
  if (format === 'complex') return readComplex(value, member)
  if (format === 'aliases') return readAliases(value, member)
  return readSimple(value, format, member)
}

function readFormat(value: JsonObject, member: string): string {
  const format = readMember(value, 'format')
  const name = readText(
    format === undefined ? readMember(value, 'subject_type') : format,
    `${member}.format`,
  )
  return OLD_FORMATS.get(name) ?? name
}

function readSimple(value: JsonObject, format: string, member: string): SimpleSubject | null {
  const names = FORMATS.get(format)
  if (names === undefined) return null
  const entries = names.map((name) => {
    const own = readMember(value, name)
    // Written `phone` before RFC 9493.
    const found = own === undefined && name === 'phone_number' ? readMember(value, 'phone') : own
    return [name, readText(found, `${member}.${name}`)]
  })
  return Object.freeze({ format, ...Object.fromEntries(entries) }) as SimpleSubject
}

/** Members of other names are not understood, hence ignored (SSF 1.0, sections 3.3 and 4.2.3). */
function readComplex(value: JsonObject, member: string): ComplexSubject | null {
  const parts = PARTS.flatMap((name) => {
    const part = readMember(value, name)
    if (part === undefined) return []
    assertSignal(isJsonObject(part), `${member}.${name}`, 'must be an object')
    const inner = `${member}.${name}`
    const subject = readSimple(part, readFormat(part, inner), inner)
    return [[name, subject ?? Object.freeze({ format: 'unsupported' })]]
  })
  if (parts.length === 0) return null
  return Object.freeze({ format: 'complex', ...Object.fromEntries(parts) }) as ComplexSubject
}

/** Those that cannot be read are left out: the others name the same (RFC 9493, section 3.2.8). */
function readAliases(value: JsonObject, member: string): AliasSubject | null {
  const list = readMember(value, 'identifiers')
  const name = `${member}.identifiers`
  assertSignal(Array.isArray(list) && list.length > 0, name, 'must name at least one')
  assertSignal(list.length <= MAX_IDENTIFIERS, name, 'are too many')
  const identifiers = list.flatMap((item: unknown) => {
    assertSignal(isJsonObject(item), name, 'must be objects')
    return readSimple(item, readFormat(item, name), name) ?? []
  })
  return isNonEmpty(identifiers) ? Object.freeze({ format: 'aliases', identifiers }) : null
}
