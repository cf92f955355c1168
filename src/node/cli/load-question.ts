import { withDefaults } from '../../internal/with-defaults.js'
import { parseInstant } from '../../time.js'
import { CliError } from './cli-error.js'
import type { RotationTerms } from './load-rotation-terms.js'
import { mergeRule, type RuleLayer } from './merge-rule.js'
import { readEpochs } from './read-epochs.js'
import { readFactsMembers } from './read-facts-members.js'
import { readJson } from './read-json.js'
import { isRow, type Row, readMoment } from './read-members.js'
import { parseOption, readOption } from './read-options.js'
import type { RotationQuestion } from './read-question.js'
import { readRuleMembers } from './read-rule-members.js'
import type { ParsedOptions } from './types.js'

/** Loads what is asked of one credential: the file that an option may name, and the options, which win. */
export async function loadQuestion(
  options: ParsedOptions,
  terms: RotationTerms,
): Promise<RotationQuestion> {
  const row = await loadRow(options)
  const layer = withDefaults<RuleLayer>(readRuleMembers(row), terms.layer)
  const rule = mergeRule(terms.rule, layer)
  const { shift, calendar } = terms.layer
  // Holidays that move nothing: the direction was forgotten.
  if (calendar !== undefined && shift !== 'none' && rule.businessDays === undefined) {
    throw new CliError('ERR_CLI_OPTION_MISSING', '--shift')
  }
  return {
    facts: readFactsMembers(row),
    rule,
    epochs: [...terms.epochs, ...readEpochs(row)],
    now: terms.now ?? readMoment(row, 'now') ?? undefined,
  }
}

async function loadRow(options: ParsedOptions): Promise<Row> {
  const isUnknown = readOption(options, 'changedAt') === 'unknown'
  const changedAt = isUnknown
    ? null
    : parseOption(options, 'changedAt', '--changed-at', parseInstant)
  const path = readOption(options, 'record')
  const record = path === undefined ? {} : await readJson(path)
  if (!isRow(record)) throw new CliError('ERR_CLI_INPUT_FILE', '--record')
  if (changedAt !== undefined) return { ...record, changedAt }
  if (path === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--changed-at')
  return record
}
