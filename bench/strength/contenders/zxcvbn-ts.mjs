import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import * as french from '@zxcvbn-ts/language-fr'

/** Its defaults, with the three lists from which the tiers of hygie are made. */
export function create() {
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    translations: french.translations,
  })
  return (password, words) => {
    const { score, guessesLog10 } = factory.check(password, words)
    return { score, guessesLog10 }
  }
}
