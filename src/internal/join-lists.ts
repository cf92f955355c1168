/** One list of several. Many short lists joined by spreading cost more than what is in them. */
export function joinLists<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = []
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) all.push(list[index] as T)
  }
  return all
}
