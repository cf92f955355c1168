/** Freezes plain data, so that a policy cannot change under those who share it. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const key of Object.keys(value)) freezeDeep(Reflect.get(value, key))
  return Object.freeze(value)
}
