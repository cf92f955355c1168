import { buildConformityReport } from '../../policy/standards/build-conformity-report.js'
import { formatConformityReport } from '../../policy/standards/format-conformity-report.js'
import { STANDARDS } from '../../policy/standards/standards.js'
import type { IsoDate } from '../../time.js'
import { CliError } from './cli-error.js'
import { loadPolicy } from './load-policy.js'
import { readOccasionOptions } from './read-options.js'
import type { CliSession, ExitCode } from './types.js'

/** `hygie policy conform`: writes a report that holds a policy against a standard. */
export async function runPolicyConform(session: CliSession): Promise<ExitCode> {
  const { catalog, io, operands, options, output } = session
  const standard = STANDARDS.find(({ id }) => id === operands[0])
  if (standard === undefined) throw new CliError('ERR_CLI_STANDARD')
  const document = await loadPolicy(operands[1])
  const isNarrowed = options.moment !== undefined || options.mfa === true
  const report = buildConformityReport(document, standard, {
    occasions: isNarrowed ? [readOccasionOptions(options)] : undefined,
  })
  const text =
    options.json === true
      ? `${JSON.stringify(report)}\n`
      : formatConformityReport(report, {
          language: catalog.language === 'fr' ? 'fr' : 'en',
          format: options.html === true ? 'html' : 'markdown',
          date: io.clock.now().slice(0, 10) as IsoDate,
        })
  await output.write(text)
  const { not_met: notMet, host_unmet: hostUnmet } = report.counts
  return notMet + hostUnmet === 0 ? 0 : 1
}
