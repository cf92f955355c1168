import port from 'zxcvbn-typescript'

// A CommonJS module that marks itself as compiled: bundlers and Node disagree on its default.
const zxcvbn = port.default ?? port

export const create = () => (password, words) => {
  const { score, guesses_log10: guessesLog10 } = zxcvbn(password, words)
  return { score, guessesLog10 }
}
