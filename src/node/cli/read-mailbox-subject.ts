import type { MailboxEvidence } from '../../mailbox/evidence.js'
import { CliError } from './cli-error.js'
import { readJson } from './read-json.js'
import {
  isJsonLine,
  isRow,
  parseRow,
  type Row,
  readFlag,
  readMoment,
  readObject,
  readRequiredText,
  readTexts,
  readWhole,
} from './read-members.js'
import { parseOption, readOption } from './read-options.js'
import type { ParsedOptions } from './types.js'

/** What is known of an address. */
export interface KnownMailbox {
  readonly smtputf8: boolean | undefined
  readonly evidence: MailboxEvidence
}

/** An address with what is known of it. */
export interface MailboxSubject extends KnownMailbox {
  readonly address: string
}

const MAX_HOLDERS = 1_000_000_000

/** Host names, with commas between them. */
export function readMxOption(options: ParsedOptions): readonly string[] | undefined {
  return parseOption(options, 'mx', '--mx', (value) => {
    const hosts = value.split(',').map((host) => host.trim())
    return hosts.every((host) => host !== '') ? hosts : null
  })
}

/** Loads what the options say of every address. */
export async function loadKnownMailbox(options: ParsedOptions): Promise<KnownMailbox> {
  const same = parseOption(options, 'usedBy', '--used-by', (value) =>
    /^\d{1,9}$/u.test(value) ? Number(value) : null,
  )
  const mx = readMxOption(options)
  return {
    smtputf8: options.smtputf8 === true ? true : undefined,
    evidence: {
      ...(await loadEvidence(readOption(options, 'evidence'))),
      ...(same === undefined ? {} : { otherHolders: { same, possibly_same: 0 } }),
      ...(mx === undefined ? {} : { mx }),
    },
  }
}

async function loadEvidence(path: string | undefined): Promise<MailboxEvidence> {
  if (path === undefined) return {}
  const evidence = await readJson(path)
  if (!isRow(evidence)) throw new CliError('ERR_CLI_INPUT_FILE', '--evidence')
  return evidence
}

/** Reads a line of a batch: an address, or an object. What it says wins over what is known. */
export function readMailboxSubject(text: string, known: KnownMailbox): MailboxSubject {
  if (!isJsonLine(text)) return { address: text, ...known }
  const row = parseRow(text)
  const options = readObject(row, 'options')
  return {
    address: readRequiredText(row, 'address'),
    smtputf8: readFlag(options, 'smtputf8', 'options') ?? known.smtputf8,
    // In evidence, `null` is an answer: that is for the library to read.
    evidence: { ...known.evidence, ...readOptions(options), ...readObject(row, 'evidence') },
  }
}

/** A list without hosts says that nobody knows them; `evidence.mx` says that there are none. */
function readOptions(options: Row): MailboxEvidence {
  const mx = readTexts(options, 'mx', 'options') ?? []
  const same = readWhole(options, 'usedBy', [0, MAX_HOLDERS], 'options')
  return {
    ...(mx.length === 0 ? {} : { mx }),
    ...(same === undefined ? {} : { otherHolders: { same, possibly_same: 0 } }),
    ...(options['provenAt'] === undefined
      ? {}
      : { provenAt: readMoment(options, 'provenAt', 'options') }),
  }
}
