// One suite for every runtime, over the built package: what it imports is an argument.

const NOW = '2026-11-24T08:00:00.000Z'

/** Inputs whose answers must not depend on where they are computed. */
export const TABLE = {
  passwords: [
    'Soleil2024!',
    'motdepasse',
    'e\u0301te\u0301 2026',
    'tournesol bateau nuage 47',
    '',
    'x\uD800',
  ],
  mailboxes: [
    'J.Dupont+x@GoogleMail.com',
    'jean@EXÄMPLE.fr',
    'jean@ｇmail.com',
    'jean@[127.0.0.1]',
  ],
  changes: ['2026-08-31T22:30:00Z', '2024-02-29T09:00:00Z', '2018-10-03T15:00:00Z'],
}

/** Runs the table; the answer is plain data that can be compared across runtimes. */
export async function runSuite({
  hygie,
  bundled,
  mailbox,
  strength,
  zxcvbn,
  presets,
  messages,
  fr,
  en,
}) {
  const services = {
    estimator: strength.createStrengthEstimator({
      tiers: await Promise.all([
        strength.loadStrengthTier('french'),
        strength.loadStrengthTier('english'),
      ]),
    }),
    sources: [await bundled.loadBundledSource()],
  }
  const reference = await zxcvbn.createZxcvbnEstimator()
  const policy = hygie.computePolicy(presets.cnil2022)
  const passwords = []
  for (const password of TABLE.passwords) {
    const outcome = await hygie.checkPassword({ password }, { policy, services })
    const sentences = outcome.reasons.map((reason) => [
      messages.formatReason(reason, fr.fr),
      messages.formatReason(reason, en.en),
    ])
    const { guessesLog10 } = reference.estimate(password, {})
    passwords.push({ ...outcome, sentences, reference: guessesLog10 })
  }
  return {
    passwords,
    mailboxes: TABLE.mailboxes.map((address) => [
      mailbox.checkMailbox(address),
      mailbox.normalizeMailbox(address),
    ]),
    changes: TABLE.changes.map((changedAt) => [
      hygie.computeDueDate(changedAt, { period: 'P6M' }),
      hygie.computeDueDate(changedAt, { period: 'P1M', timeZone: 'America/Sao_Paulo' }),
      hygie.checkRotation(
        { changedAt: hygie.parseInstant(changedAt) },
        { rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } }, now: NOW },
      ),
    ]),
  }
}

/** Loads the package as a user does. */
export async function loadPackage() {
  const [hygie, bundled, mailbox, strength, zxcvbn, presets, messages, fr, en] = await Promise.all([
    import('hygie'),
    import('hygie/breach/bundled'),
    import('hygie/mailbox'),
    import('hygie/strength'),
    import('hygie/adapters/zxcvbn'),
    import('hygie/policy/presets'),
    import('hygie/messages'),
    import('hygie/messages/fr'),
    import('hygie/messages/en'),
  ])
  return { hygie, bundled, mailbox, strength, zxcvbn, presets, messages, fr, en }
}
