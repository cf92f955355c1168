import { CHILD_BIT, NEXT_SHIFT, type Trie } from './types.js'

/** Finds the node that a symbol leads to; 0 where there is none. */
export function findChild({ nodes }: Pick<Trie, 'nodes'>, node: number, symbol: number): number {
  let child = (nodes[node] as number) & CHILD_BIT ? node + 1 : 0
  while (child !== 0 && ((nodes[child] as number) & 0xff) !== symbol) {
    child = (nodes[child] as number) >>> NEXT_SHIFT
  }
  return child
}
