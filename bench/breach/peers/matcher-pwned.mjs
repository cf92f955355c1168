import pwned from '@zxcvbn-ts/matcher-pwned'

/** How often a password occurs, asked by the matcher of zxcvbn-ts. */
export function create(respond) {
  const { Matching } = pwned.matcherPwnedFactory(async () => respond(), { translations: {} })
  const matcher = new Matching()
  return async (password) => (await matcher.match({ password }))[0]?.pwnedAmount ?? 0
}
