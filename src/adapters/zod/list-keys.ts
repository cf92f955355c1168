import type * as z from 'zod/mini'

type Schema = z.core.$ZodTypes

/**
 * Lists the keys that a schema allows at a place of a document, those of every form that may stand there. The
 * place is one where zod has met an object, and a key that is not on the list.
 */
export function listKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let places = [schema]
  for (const key of path) places = places.flatMap((place) => enter(place as Schema, key))
  return [...new Set(places.flatMap((place) => readKeys(place as Schema)))]
}

function enter(schema: Schema, key: PropertyKey): readonly z.core.$ZodType[] {
  const { def } = schema._zod
  switch (def.type) {
    case 'object':
      return [def.shape[String(key)] as z.core.$ZodType]
    case 'record':
      return [def.valueType]
    case 'array':
      return [def.element]
    case 'tuple':
      return def.items
    default:
      return unwrap(schema).flatMap((form) => enter(form as Schema, key))
  }
}

function readKeys(schema: Schema): readonly string[] {
  const { def } = schema._zod
  if (def.type === 'object') return Object.keys(def.shape)
  if (def.type === 'record') return [...(def.keyType._zod.values as Set<string>)]
  return unwrap(schema).flatMap((form) => readKeys(form as Schema))
}

/** What may be left out or `null` is what it is otherwise; of several forms, each. */
function unwrap(schema: Schema): readonly z.core.$ZodType[] {
  const { def } = schema._zod
  if (def.type === 'optional' || def.type === 'nullable') return [def.innerType]
  return (def as z.core.$ZodUnionDef).options
}
