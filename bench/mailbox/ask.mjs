import { rows } from './questions.mjs'

/**
 * What a contender answers, row by row: how many questions it was asked, and those that it got wrong. Who does
 * not answer a kind of question is not asked it.
 */
export function ask({ answers }) {
  return rows.map(({ row, questions }) => {
    const asked = questions.filter(
      ({ kind, ternary }) => answers[kind] && (answers.ternary || !ternary),
    )
    const wrong = asked
      .map((question) => ({ ...question, given: answer(answers, question) }))
      .filter(({ given, right }) => given !== right)
    return { row, asked: asked.length, wrong }
  })
}

function answer(answers, { kind, of, mx }) {
  try {
    return kind === 'compare' ? compare(answers, of, mx) : answers[kind](of)
  } catch {
    return 'throws'
  }
}

function compare(answers, [a, b], mx) {
  return answers.compare(a, b, mx)
}

/** Over all rows. */
export function count(results) {
  const sum = (of) => results.reduce((total, result) => total + of(result), 0)
  return { asked: sum(({ asked }) => asked), wrong: sum(({ wrong }) => wrong.length) }
}
