// Paints a report for a terminal, in French. Colour only where there is a terminal and NO_COLOR is unset.

import { stripVTControlCharacters, styleText } from 'node:util'
import { formatDate, formatReason } from 'hygie/messages'
import { fr } from 'hygie/messages/fr'

const WIDTH = 78
const LABEL = 14
const DAYS_OF_A_BAR = 184
const colours = process.stdout.isTTY === true && !process.env.NO_COLOR

const LOOK = {
  pass: { sign: '✓', style: 'green' },
  warn: { sign: '!', style: 'yellow' },
  unknown: { sign: '?', style: 'yellow' },
  fail: { sign: '✗', style: 'red' },
}
const VERDICT_STYLES = {
  contradicted: 'red',
  not_contradicted: 'yellow',
  attested: 'green',
  unknown: 'yellow',
}
const SCORE_STYLES = ['red', 'red', 'yellow', 'green', 'green']

export function paintReport({ asOf, policy, password, mailbox, rotation }, account) {
  const { holder } = account
  return lines(
    '',
    spread(paint('bold', 'État d’un compte'), formatDate(asOf.slice(0, 10), fr)),
    rule('━'),
    row(`${holder.name}, ${holder.organisation} (compte imaginaire)`),
    row(paint('dim', `Règles\u00A0: ${policy.id}`)),
    '',
    section('Mot de passe', password, passwordRows(password)),
    section('Messagerie', mailbox, mailboxRows(mailbox)),
    section('Échéance', rotation, rotationRows(rotation, account)),
    row(paint('bold', 'À faire, dans cet ordre')),
    rule('─'),
    ...listSteps({ password, mailbox, rotation }).map((step, index) =>
      wrap(step, `${index + 1}. `),
    ),
    '',
  )
}

export function paintPassword(outcome) {
  return section('Votre mot de passe', outcome, passwordRows(outcome))
}

function section(title, outcome, rows) {
  const { sign, style } = LOOK[outcome.status]
  const status = paint(style, `${sign} ${fr.statuses[outcome.status]}`)
  const sentences = outcome.reasons.map((reason) => wrap(formatReason(reason, fr), '• '))
  return lines(spread(paint('bold', title), status), rule('─'), ...rows, ...sentences, '')
}

function passwordRows({ details: { length, strength, breach } }) {
  const rows = []
  if (strength !== null) {
    const { score, guessesLog10 } = strength.details
    const bar = paint(SCORE_STYLES[score], meter(guessesLog10 / 12))
    rows.push(labelled('Force', `${bar}  ${score} sur 4, ${power(guessesLog10)} essais`))
  }
  rows.push(labelled('Longueur', `${length.details.codePoints} caractères`))
  if (breach !== null) rows.push(labelled('Fuites', fr.statuses[breach.status]))
  return rows
}

function mailboxRows({ details }) {
  return ['dedicated', 'personBound', 'safe'].map((question) => {
    const verdict = details[question]
    const answer = paint(VERDICT_STYLES[verdict], fr.mailboxVerdicts[verdict])
    return labelled(fr.mailboxQuestions[question], answer, 28)
  })
}

function rotationRows({ details: { state, dueOn, daysLeft } }, { changedAt, incident }) {
  const rows = [
    labelled('Situation', fr.rotationStates[state]),
    labelled('Incident', incident.id),
    labelled('Changé le', formatDate(changedAt.slice(0, 10), fr)),
  ]
  if (dueOn === null) return rows
  const days = Math.abs(daysLeft)
  const when = `${daysLeft < 0 ? 'dépassé de' : 'dans'} ${days} jour${days < 2 ? '' : 's'}`
  const style = daysLeft < 0 ? 'red' : daysLeft <= 30 ? 'yellow' : 'green'
  const bar = paint(style, meter(1 - daysLeft / DAYS_OF_A_BAR))
  return [...rows, labelled('Dernier jour', `${bar}  ${formatDate(dueOn, fr)}, ${when}`)]
}

/** The few steps that matter, the most urgent first. */
function listSteps({ password, mailbox, rotation }) {
  const steps = []
  const { access, requires } = rotation.details
  if (access !== 'full' && requires === 'independent') {
    steps.push(
      'Prouvez votre identité sans passer par cette messagerie ni par ce mot de passe\u00A0: carte professionnelle, courrier ou guichet.',
    )
  }
  if (mailbox.status === 'fail') {
    steps.push(
      'Ouvrez une adresse électronique réservée à ce seul compte, et que vous seul relevez.',
    )
  }
  if (access !== 'full' || password.status === 'fail') {
    steps.push(
      'Changez de mot de passe\u00A0: plusieurs mots sans rapport entre eux, que vous n’utilisez ni sur un autre site ni pour votre messagerie.',
    )
  }
  steps.push('Vérifiez vos dernières connexions. Un doute\u202F? Prévenez l’assistance.')
  return steps
}

const lines = (...parts) => parts.join('\n')
const row = (text) => `  ${text}`
const rule = (stroke) => row(paint('dim', stroke.repeat(WIDTH)))
const labelled = (label, value, width = LABEL) =>
  row(`${paint('dim', label.padEnd(width))}${value}`)
const paint = (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text)

function spread(left, right) {
  const gap = WIDTH - visible(left) - visible(right)
  return row(`${left}${' '.repeat(Math.max(1, gap))}${right}`)
}

function meter(share) {
  const full = Math.round(Math.min(1, Math.max(0, share)) * 24)
  return '█'.repeat(full) + '░'.repeat(24 - full)
}

function power(log10) {
  const digits = [...String(Math.floor(log10))].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])
  return `10${digits.join('')}`
}

/** Breaks at plain spaces only: no-break spaces hold French punctuation together. */
function wrap(text, bullet) {
  const indent = ' '.repeat(bullet.length)
  const rows = ['']
  for (const word of text.split(' ')) {
    const last = rows.at(-1)
    if (last !== '' && bullet.length + last.length + 1 + word.length > WIDTH) rows.push(word)
    else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return rows.map((line, index) => row(`${index === 0 ? bullet : indent}${line}`)).join('\n')
}

const visible = (text) => stripVTControlCharacters(text).length
