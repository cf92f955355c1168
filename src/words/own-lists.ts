import type { WordKind } from '../strength/lexicon/types.js'
import { brands } from './brands.js'
import { clubs } from './clubs.js'
import { departments } from './departments.js'
import { drugs } from './drugs.js'
import { everydayWords } from './everyday-words.js'
import { givenNames } from './given-names.js'
import { healthAdministration } from './health-administration.js'
import { healthWords } from './health-words.js'
import { listBeginnings } from './list-beginnings.js'
import { listRuns } from './list-runs.js'
import { occupations } from './occupations.js'
import { pairs } from './pairs.js'
import { pets } from './pets.js'
import { phrases } from './phrases.js'
import { portalWords } from './portal-words.js'
import { regions } from './regions.js'
import { sequences } from './sequences.js'
import { slang } from './slang.js'
import { surnames } from './surnames.js'
import { towns } from './towns.js'

/** A list of our own, what it holds, and what its words cost by their place in it. */
export interface OwnList {
  readonly list: readonly string[]
  readonly kind: WordKind
  readonly price: (index: number) => number
}

/** The first word of a list, and each further one. */
const from =
  (first: number, step: number) =>
  (index: number): number =>
    first + index * step

/** In the order in which they say what a word is. */
export const ownLists: readonly OwnList[] = [
  { list: portalWords, kind: 'trade', price: from(30, 4) },
  { list: healthAdministration, kind: 'trade', price: from(100, 6) },
  { list: occupations, kind: 'trade', price: from(100, 4) },
  { list: healthWords, kind: 'trade', price: from(150, 6) },
  { list: drugs, kind: 'trade', price: from(150, 8) },
  { list: givenNames, kind: 'name', price: from(20, 2) },
  { list: surnames, kind: 'name', price: from(50, 3) },
  { list: towns.map(([name]) => name), kind: 'place', price: from(40, 4) },
  { list: departments.map(([, name]) => name), kind: 'place', price: () => 200 },
  { list: regions, kind: 'place', price: from(100, 4) },
  { list: clubs, kind: 'culture', price: from(80, 6) },
  { list: pets, kind: 'culture', price: from(50, 5) },
  { list: brands, kind: 'culture', price: from(100, 6) },
  { list: slang, kind: 'word', price: from(150, 6) },
  { list: everydayWords, kind: 'word', price: from(80, 3) },
  { list: pairs, kind: 'culture', price: from(300, 4) },
  { list: phrases, kind: 'culture', price: from(300, 6) },
  { list: phrases.flatMap(listBeginnings), kind: 'culture', price: () => 4_000 },
  { list: sequences.flatMap(listRuns), kind: 'culture', price: () => 4_000 },
]
