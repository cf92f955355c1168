/** What a process takes that does nothing: it is subtracted from the others. */
export const create = () => () => ({ score: 0, guessesLog10: 0 })
