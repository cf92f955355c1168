import zxcvbn from 'zxcvbn'

export const create = () => (password, words) => {
  const { score, guesses_log10: guessesLog10 } = zxcvbn(password, words)
  return { score, guessesLog10 }
}
