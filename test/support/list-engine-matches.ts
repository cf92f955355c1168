import { type MatchExtended, type Matcher, ZxcvbnFactory } from '@zxcvbn-ts/core'

/** What a matcher of @zxcvbn-ts/core found: places, both included, and what depends on the matcher. */
export interface EngineMatch {
  readonly i: number
  readonly j: number
  readonly [field: string]: unknown
}

type EngineOptions = ConstructorParameters<typeof ZxcvbnFactory>[0]
type Engine = Parameters<InstanceType<Matcher['Matching']>['match']>[0]['omniMatch']

/** Creates the function that lists what one matcher of the engine finds. Its matchers are not exported. */
export function createEngineMatches(
  name: string,
  options: EngineOptions = {},
): (password: string) => readonly EngineMatch[] {
  let engine: Engine | undefined
  class Spy {
    match({ omniMatch }: { readonly omniMatch: Engine }): MatchExtended[] {
      engine ??= omniMatch
      return []
    }
  }
  const spy = { Matching: Spy, feedback: () => null, scoring: () => 1 } as unknown as Matcher
  new ZxcvbnFactory(options, { spy }).check('x')
  const omniMatch = engine as Engine
  const matcher = omniMatch.matchers[name] as InstanceType<Matcher['Matching']>
  return (password) =>
    matcher.match({ password, omniMatch } as never) as unknown as readonly EngineMatch[]
}
