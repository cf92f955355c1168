import { computeLocalDate } from '../../internal/compute-local-date.js'
import { formatDate } from '../../messages/format-date.js'
import type { RotationDetails } from '../../rotation/types.js'
import type { IsoDate } from '../../time.js'
import { checkQuestion } from './check-question.js'
import { formatReport, type Report } from './format-report.js'
import type { RecordId } from './read-facts-members.js'
import type { RotationQuestion } from './read-question.js'
import type { CliSession, Verdict } from './types.js'

/** Whose midnight counts where nobody says it. */
const DEFAULT_ZONE = 'Europe/Paris'

/** Judges one credential. `id` is given back as it is; default: not at all. */
export function judgeRotation(
  session: CliSession,
  question: RotationQuestion,
  id?: RecordId,
): Verdict {
  const { outcome, due } = checkQuestion(question, session.io.clock)
  const { status, reasons, details } = outcome
  const { state, access, requires, daysLeft, stage, changeableAt, shielded, nextChangeAt } = details
  return {
    status,
    reasons,
    json: {
      ...(id === undefined ? {} : { id }),
      dueDate: due.dueOn,
      deadline: due.deadlineAt,
      state,
      access,
      requires,
      status,
      daysLeft,
      stage,
      changeableAt,
      shielded,
      nextChangeAt,
      reasons: reasons.map(({ code }) => code),
    },
    describe: () =>
      formatReport(session, {
        status,
        title: session.catalog.rotationStates[state],
        facts: listFacts(session, details, question.rule.timeZone ?? DEFAULT_ZONE),
        reasons,
      }),
  }
}

function listFacts(
  session: CliSession,
  { dueOn, daysLeft, requires, changeableAt }: RotationDetails,
  timeZone: string,
): Report['facts'] {
  const { catalog, texts } = session
  const { labels, independent } = texts.rotation
  const changeableOn = changeableAt && computeLocalDate(changeableAt, timeZone)
  return [
    [texts.labels.lastDay, formatLastDay(session, dueOn, daysLeft, timeZone)],
    ...(requires === 'independent' ? [[labels.proof, independent] as const] : []),
    ...(changeableOn === null
      ? []
      : [[labels.changeableFrom, formatDate(changeableOn, catalog)] as const]),
  ]
}

function formatLastDay(
  { catalog, texts }: CliSession,
  dueOn: IsoDate | null,
  daysLeft: number | null,
  timeZone: string,
): string {
  if (dueOn === null || daysLeft === null) return texts.none
  const distance = new Intl.RelativeTimeFormat(catalog.language, { numeric: 'auto' })
  return texts.formatLastDay(formatDate(dueOn, catalog), timeZone, distance.format(daysLeft, 'day'))
}
