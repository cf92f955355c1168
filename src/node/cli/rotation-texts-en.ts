import type { RotationTexts } from './rotation-texts.js'

/** Rotation in English. */
export const rotationTextsEn: RotationTexts = {
  commands: {
    rotation: {
      summary: 'computes the due date of a password',
      description:
        'Tells when a password must change, and where it stands. A due date is a whole day, in a zone.',
      epilogue: `
Examples:
  hygie rotation --changed-at 2026-08-31T22:30:00Z --period P6M
  hygie rotation --record account.json --epochs incidents.json
  hygie rotation --batch --shift next < accounts.ndjson

In a batch, a line is a JSON object:
  {"id": "…", "changedAt": "2026-08-31T22:30:00Z", "period": "P6M", "zone": "Europe/Paris"}`,
    },
    'rotation plan': {
      summary: 'counts due dates day by day, before a rule is switched on',
      description:
        'Counts how many accounts are due on each day, and where they stand now. Nothing is written or sent, and a file of any size takes the same memory.',
      operands: [
        { name: '[file]', description: 'one JSON object per line (default: standard input)' },
      ],
      epilogue: `
Examples:
  hygie rotation plan --from 2027-01-01 --to 2027-12-31 --period P6M accounts.ndjson
  hygie rotation plan --from 2027-01-01 --to 2027-03-31 --epochs draft.json --json < accounts.ndjson`,
    },
    'rotation ics': {
      summary: 'writes a due date for a calendar, as iCalendar',
      description:
        'Writes the due date to standard output, as an all-day entry of a calendar with two alarms. It holds no name and no number of an account.',
      epilogue: `
Examples:
  hygie rotation ics --due 2027-03-01 --portal "Care portal" > password.ics
  hygie rotation ics --record account.json --portal "Care portal" --key key.bin

Without --key every file adds an entry; with --key the next one replaces it.`,
    },
  },
  options: {
    changedAt: {
      value: 'instant',
      description: 'last change, ISO 8601 with a zone, or “unknown”',
    },
    period: {
      value: 'period',
      description: 'P6M, P90D, P1Y or never (default: that of the policy)',
    },
    zone: { value: 'zone', description: 'zone whose midnight counts (default: Europe/Paris)' },
    shift: { description: 'where a due date goes that is no business day (default: none)' },
    calendar: {
      value: 'area',
      description:
        'public holidays of --shift: FR (default), FR-ALSACE-MOSELLE, FR-GP, FR-MQ, FR-GF, FR-RE, FR-YT',
    },
    record: {
      value: 'file',
      description: 'a JSON object of what is known of the account, as a line of a batch',
    },
    epochs: { value: 'file', description: 'a JSON list of incidents and campaigns' },
    now: { value: 'instant', description: 'moment of the question (default: now)' },
    from: { value: 'date', description: 'first day, YYYY-MM-DD' },
    to: { value: 'date', description: 'last day, up to eleven years behind the first' },
    due: { value: 'date', description: 'due date that is known already, YYYY-MM-DD' },
    account: {
      value: 'name',
      description: 'identifier of the account, with --key (default: that of --record)',
    },
    key: {
      value: 'file',
      description: 'key of at least 32\u00A0bytes, by which you alone know the entry again',
    },
    cancel: { description: 'takes the entry back, once the password is changed' },
  },
  phrases: {
    labels: {
      proof: 'Proof',
      changeableFrom: 'Can change from',
      total: 'Accounts',
      earlier: 'Due before',
      later: 'Due after',
      never: 'Never due',
      busiest: 'Busiest day',
    },
    independent: 'independent of the old password and of the mailbox',
    formatPlan: (from, to) => `Due dates from ${from} to ${to}`,
    formatBusiest: (date, due) => `${date}, ${due}`,
    formatChangeDays: (days) => `${days}\u00A0days of changes`,
    formatBunch: (date, days) =>
      `On ${date} ${days} are due: expect more people, or spread imported accounts.`,
    formatWrongLines: (count) =>
      `${new Intl.NumberFormat('en-GB').format(count)}\u00A0${count === 1 ? 'line' : 'lines'} without an answer: the count is incomplete.`,
    formatWrongLine: (line, code, member) =>
      `Line ${line}: ${code}${member === null ? '' : ` (${member})`}`,
  },
}
