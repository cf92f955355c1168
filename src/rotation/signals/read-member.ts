/** An object of a JSON text. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Reads what an object holds itself: `__proto__` and what is inherited is no member. */
export function readMember(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
