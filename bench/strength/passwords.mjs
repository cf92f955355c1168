// The list every contender is asked: 226 invented passwords up to 64 characters, the same ones in each run.
// Every value below was made up for this file; none is anybody's password.

const WORDS =
  'soleil maison chien bateau fromage montagne jardin lumière école forêt rivière étoile cheval piano chanson voyage château dragon papillon tomate violette orage guitare cerise baguette océan moulin colline renard hérisson fenêtre pluie théâtre café crêpe sorcière tortue nuage sable chapeau bougie horloge tambour lanterne plume velours girafe pivoine roseau falaise'.split(
    ' ',
  )
const NAMES = 'Camille Julien Manon Théo Élodie Bastien Inès Gaël Noémie Solène Yann Chloé'.split(
  ' ',
)
const TOWNS = 'Rennes Nancy Brest Dijon Tours Pau Nîmes Arles Vannes Albi'.split(' ')
const LINKS = 'le la un sous avec dans sur mon notre et pour sans'.split(' ')
const SIGNS = '!?.*-_@#$%&+='
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const ALL = `${LETTERS}${LETTERS.toUpperCase()}0123456789${SIGNS}`
const LEET = { a: '@4', e: '3€', i: '1!', o: '0', s: '$5', t: '7+', l: '1|', g: '9', b: '8' }

/** Mulberry32. Good enough to mix, and the same everywhere. */
export function createRandom(seed) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit) => Math.floor(next() * limit)
  const pick = (choices) => choices[below(choices.length)]
  const fill = (choices, length) => Array.from({ length }, () => pick(choices)).join('')
  return { below, pick, fill }
}

const { below, pick, fill } = createRandom(20_261_124)

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)
const year = () => String(1950 + below(77))
const two = (limit) => String(1 + below(limit)).padStart(2, '0')
const leet = (text, share) =>
  Array.from(text, (letter) => {
    const signs = LEET[letter.toLowerCase()]
    return signs !== undefined && below(100) < share ? pick(signs) : letter
  }).join('')

/** What people append. */
const tail = () =>
  pick([
    () => pick(SIGNS),
    () => year(),
    () => year() + pick(SIGNS),
    () => two(95),
    () => `${two(31)}${two(12)}`,
    () => `${below(10)}`,
    () => '123!',
  ])()

/** Words, names, dates and noise, until there is enough. */
function mix(length) {
  let text = ''
  while (text.length < length) {
    text += pick([
      () => pick(WORDS),
      () => capital(pick(WORDS)),
      () => leet(pick(WORDS), 60),
      () => pick(NAMES),
      () => pick(TOWNS),
      () => pick(['azerty', 'qsdf', 'qwerty', 'wxcv', '1234', 'abcd', '6543', 'aaaa', '0000']),
      () => tail(),
      () => `${two(31)}/${two(12)}/${year()}`,
      () => fill(ALL, 1 + below(6)),
      () => pick(SIGNS),
    ])()
  }
  return text.slice(0, length)
}

const phrase = () => {
  const between = pick([' ', '-', '', '_', '.'])
  const words = Array.from({ length: 3 + below(4) }, (_, index) =>
    index % 2 === 0 ? pick(WORDS) : pick([...LINKS, ...WORDS]),
  )
  return words.join(between).slice(0, 64)
}

const usual = () =>
  pick([
    () => capital(pick(WORDS)) + tail(),
    () => pick(WORDS) + tail(),
    () => pick(NAMES) + tail(),
    () => pick(NAMES).toLowerCase() + tail(),
    () => `${pick(TOWNS)}${two(95)}${pick(SIGNS)}`,
    () => `${pick(NAMES)}${pick(SIGNS)}${pick(NAMES)}${two(95)}`,
    () => `${two(31)}${two(12)}${year()}`,
    () => `azerty${tail()}`,
  ])()

const CLASSES = {
  short: [26, () => mix(4 + below(5))],
  '9–12 characters': [34, () => mix(9 + below(4))],
  '16 characters': [28, () => mix(16)],
  '24 characters': [24, () => mix(24)],
  '64 characters': [14, () => mix(64)],
  'French passphrases': [26, phrase],
  'l33t-heavy': [26, () => leet(`${capital(pick(WORDS))}${pick(WORDS)}`, 90) + tail()],
  'usual French': [28, usual],
  random: [20, () => fill(ALL, 8 + below(13))],
}

/** Name of a class to its passwords. */
export const classes = new Map(
  Object.entries(CLASSES).map(([name, [count, make]]) => [
    name,
    Array.from({ length: count }, make),
  ]),
)
