// Who is compared, in the order of the tables. The first one is what the ratios refer to.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const INSTALL = 'npm install --prefix bench/mailbox/peers'

const root = createRequire(import.meta.url)
const peers = createRequire(new URL('peers/package.json', import.meta.url))
const isInstalled = existsSync(new URL('peers/node_modules', import.meta.url))
const versionIn = (folder, name) =>
  JSON.parse(readFileSync(new URL(`${folder}/${name}/package.json`, import.meta.url), 'utf8'))
    .version
const nameOf = (folder, name) => `${name} ${versionIn(folder, name)}`

/**
 * `answers` hold what a package can be asked about an address, `speed` what is raced. Functions that give two
 * keys compare by them, as whoever uses them does.
 */
export async function createContenders() {
  const contenders = [await createHygie(), createDisposableDomains(), await createZod()]
  if (isInstalled) contenders.splice(1, 0, ...createPeers())
  return contenders
}

export const missing = isInstalled
  ? []
  : [`validator, isemail, mailchecker: not installed, see \`${INSTALL}\`.`]

async function createHygie() {
  const { checkMailbox, compareMailboxes, normalizeMailbox, parseMailbox } = await import(
    'hygie/mailbox'
  )
  const { loadDisposableDomains } = await import('hygie/adapters/disposable-email-domains-js')
  const lists = { disposable: await loadDisposableDomains() }
  const options = { lists }
  const refused = ['disposable', 'public_inbox']
  return {
    name: 'hygie',
    answers: {
      accept: (address) => parseMailbox(address, { smtputf8: true }).ok,
      compare: (a, b, mx) => compareMailboxes(a, b, { mx }),
      ternary: true,
      disposable: (address) => refused.includes(checkMailbox(address, options).details.category),
      warn: (address) => checkMailbox(address, options).status !== 'pass',
    },
    speed: {
      'hygie, checkMailbox, all lists': (address) => checkMailbox(address, options),
      'hygie, normalizeMailbox': (address) => normalizeMailbox(address),
      'hygie, parseMailbox': (address) => parseMailbox(address),
    },
  }
}

function createPeers() {
  const { isEmail, normalizeEmail } = peers('validator')
  const isemail = peers('isemail')
  const mailchecker = peers('mailchecker')
  const validator = nameOf('peers/node_modules', 'validator')
  const names = ['isemail', 'mailchecker'].map((name) => nameOf('peers/node_modules', name))
  return [
    {
      name: validator,
      answers: {
        accept: (address) => isEmail(address),
        compare: (a, b) => {
          const [first, second] = [normalizeEmail(a), normalizeEmail(b)]
          if (first === false || second === false) return null
          return first === second ? 'same' : 'different'
        },
      },
      speed: {
        [`${validator}, isEmail`]: (address) => isEmail(address),
        [`${validator}, isEmail and normalizeEmail`]: (address) =>
          isEmail(address) && normalizeEmail(address),
      },
    },
    {
      name: names[0],
      answers: { accept: (address) => isemail.validate(address) },
      speed: { [names[0]]: (address) => isemail.validate(address) },
    },
    {
      name: names[1],
      answers: {
        accept: (address) => mailchecker.isValid(address),
        // It says of what it refuses not why: only of an address that is plainly one.
        disposable: (address) => !mailchecker.isValid(address),
      },
      speed: { [names[1]]: (address) => mailchecker.isValid(address) },
    },
  ]
}

function createDisposableDomains() {
  const { isDisposableEmail } = root('disposable-email-domains-js')
  const name = nameOf('../../node_modules', 'disposable-email-domains-js')
  return {
    name,
    answers: { disposable: (address) => isDisposableEmail(address) },
    speed: { [name]: (address) => isDisposableEmail(address) },
  }
}

async function createZod() {
  const z = await import('zod/mini')
  const schema = z.email()
  const name = nameOf('../../node_modules', 'zod')
  return {
    name: `${name}, z.email`,
    answers: { accept: (address) => schema.safeParse(address).success },
    speed: { [`${name}, z.email`]: (address) => schema.safeParse(address) },
  }
}
