import type { MailboxTexts } from './mailbox-texts.js'

/** Mailboxes in English. */
export const mailboxTextsEn: MailboxTexts = {
  commands: {
    mailbox: {
      summary: 'judges an e-mail address',
      description:
        'Tells whether an address can suit a single account and a single person. Nothing leaves this machine.',
      operands: [{ name: '[address]', description: 'asked for if left out' }],
      epilogue: `
Examples:
  hygie mailbox jeanne@example.fr
  hygie mailbox --batch < addresses.txt
  hygie mailbox compare jeanne@wanadoo.fr jeanne@orange.fr
  hygie mailbox audit accounts.csv

In a batch, a line is an address, or a JSON object if it begins with a brace:
  {"address": "…", "options": {"smtputf8": true, "mx": ["…"]}, "evidence": {"otherHolders": {…}}}`,
    },
    'mailbox compare': {
      summary: 'tells whether two addresses are one mailbox',
      description:
        'Tells whether mail to two addresses arrives in one mailbox, by what providers publish. Nothing leaves this machine.',
      operands: [
        { name: '<address>', description: 'an address' },
        { name: '<other>', description: 'the other one' },
      ],
      epilogue: `
Examples:
  hygie mailbox compare j.dupont@gmail.com jdupont@googlemail.com
  hygie mailbox compare a+x@cabinet.example a@cabinet.example --mx aspmx.l.google.com --json`,
    },
    'mailbox audit': {
      summary: 'counts shared, disposable and role addresses in a file of accounts',
      description:
        'Counts what is to be known of the addresses in a file of accounts, and shows none of them. Nothing leaves this machine, and memory grows by a hundred bytes or so for each address.',
      operands: [
        {
          name: '<file>',
          description:
            'CSV with a line of titles, one JSON object per line, or one address per line; - for standard input',
        },
      ],
      epilogue: `
Examples:
  hygie mailbox audit accounts.csv
  hygie mailbox audit accounts.ndjson --json
  hygie mailbox audit accounts.csv --holder-column rpps --csv > to-review.csv

Without holders, two accounts of one person look like those of two people.`,
    },
  },
  options: {
    usedBy: { value: 'number', description: 'other people with an account at this address' },
    smtputf8: { description: 'the service can write to addresses with accents' },
    mx: {
      value: 'hosts',
      description: 'hosts that receive the mail of the domain, with commas between them',
    },
    evidence: {
      value: 'file',
      description: 'a JSON object of what the service knows of the address',
    },
    csv: {
      description:
        'writes the accounts to review as CSV, with their addresses, instead of numbers; reads the file twice',
    },
    addressColumn: {
      value: 'title',
      description: 'column or member of addresses (default: address, email, mail…)',
    },
    holderColumn: {
      value: 'title',
      description: 'column or member of holders (default: holder, rpps)',
    },
  },
  phrases: {
    relations: {
      same: 'The same mailbox',
      possibly_same: 'Perhaps the same mailbox',
      different: 'Two mailboxes',
    },
    relationNotes: {
      same: 'Its provider publishes that: a refusal may rest on it.',
      possibly_same: 'That is only widely assumed: ask, and do not refuse.',
      different: 'Nothing that is published connects them.',
    },
    noAddress: 'One of the two texts is no address.',
    labels: {
      accepted: 'Suitable',
      warned: 'To confirm',
      refused: 'To refuse',
      same: 'Shared mailboxes',
      possiblySame: 'Perhaps shared',
      roles: 'Functions',
      reasons: 'Findings',
    },
    formatAccounts: (accounts) => count(accounts, 'account', 'accounts'),
    formatGroups: (mailboxes, accounts) =>
      `${count(mailboxes, 'mailbox', 'mailboxes')} for ${count(accounts, 'account', 'accounts')}`,
    formatOfSeveral: (mailboxes) => `${write(mailboxes)} of several people`,
    formatLargest: (accounts) => `up to ${count(accounts, 'account', 'accounts')} for one`,
    holdersHint:
      'Accounts without a holder leave the question open: several accounts of one person prove nothing.',
    formatAccountRate: (rate) => `${rate} accounts/s`,
  },
}

function count(number: number, one: string, other: string): string {
  return `${write(number)} ${number === 1 ? one : other}`
}

function write(number: number): string {
  return new Intl.NumberFormat('en').format(number)
}
