import type { JsonObject } from './read-member.js'

/** Tells an object of a JSON text from a list and from everything else. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
