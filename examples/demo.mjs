// Judges the account of account.json against policy.json, offline, and says what to do next.
//
//   npm run demo            a report in French
//   npm run demo -- --json  the same as data

import { readFileSync } from 'node:fs'
import {
  checkPassword,
  checkRotation,
  computePolicy,
  computeWorstStatus,
  parseInstant,
} from 'hygie'
import { loadDisposableDomains } from 'hygie/adapters/disposable-email-domains-js'
import { parsePolicy } from 'hygie/adapters/zod'
import { loadBundledSource } from 'hygie/breach/bundled'
import { checkMailbox } from 'hygie/mailbox'
import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
import { read } from 'read'
import { paintPassword, paintReport } from './paint-report.mjs'

const load = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

const account = load('account.json')
const now = parseInstant(account.asOf)
const { name, organisation, city, portal, roles } = account.holder
const context = { name, organisation, city, portal, email: account.mailbox.address }
const { rules, ...policy } = computePolicy(parsePolicy(load('policy.json')), {
  moment: 'login',
  roles,
})
const services = {
  estimator: createStrengthEstimator({ tiers: [await loadStrengthTier('french')] }),
  sources: [await loadBundledSource()],
}

const judge = (password, context) =>
  checkPassword({ password, context }, { policy: { rules, ...policy }, services })

const password = await judge(account.password, context)
const mailbox = checkMailbox(account.mailbox.address, {
  rule: rules.mailbox,
  evidence: {
    otherHolders: account.mailbox.otherHolders,
    provenAt: parseInstant(account.mailbox.provenAt),
  },
  lists: { disposable: await loadDisposableDomains() },
  now,
})
const rotation = checkRotation(
  {
    changedAt: parseInstant(account.changedAt),
    changedBy: account.changedBy,
    lastLoginAt: parseInstant(account.lastLoginAt),
    occasion: { moment: 'login', roles },
  },
  {
    rule: rules.rotation,
    epochs: [{ ...account.incident, changedBefore: parseInstant(account.incident.changedBefore) }],
    now,
  },
)

const report = {
  asOf: now,
  policy,
  status: computeWorstStatus([password.status, mailbox.status, rotation.status]),
  password,
  mailbox,
  rotation,
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(report, null, 2))
} else {
  console.log(paintReport(report, account))
  if (process.stdin.isTTY && process.stdout.isTTY) await invite()
}

/** The password typed here stays in this process, and is never shown. */
async function invite() {
  console.log(
    '  Et le vôtre\u202F? Il ne quitte pas cet ordinateur. Entrée sans rien pour finir.\n',
  )
  for (;;) {
    const typed = await read({
      prompt: '  Mot de passe\u00A0: ',
      silent: true,
      replace: '•',
    }).catch(() => '')
    console.log()
    if (typed === '') return
    console.log(paintPassword(await judge(typed, {})))
  }
}
