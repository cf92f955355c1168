// Addresses as they are typed into forms, invented by a seeded generator: the same list at every run.

const FIRST =
  'jean marie camille lea louis jules emma chloe hugo lucas ines sarah thomas julien claire anne paul nadia karim sofia mehdi aline'
const LAST =
  'martin bernard dubois durand moreau laurent simon michel garcia roux fontaine chevalier robin masson nguyen benali lopez muller'
const ROLES = 'contact secretariat accueil pharmacie cabinet compta rdv labo admin direction'
const COMMON =
  'gmail.com gmail.com gmail.com orange.fr orange.fr wanadoo.fr hotmail.fr hotmail.com outlook.fr yahoo.fr yahoo.fr free.fr free.fr sfr.fr laposte.net icloud.com live.fr neuf.fr bbox.fr proton.me'
const OWN_LABELS = 'cabinet pharmacie clinique centre labo maison-de-sante groupe officine'
const OWN_NAMES = 'lilas saules moulin rivage tilleuls port gare ecoles'
const ENDINGS = 'fr fr fr com net org eu'
const OTHERS =
  'yopmail.com mailinator.com 10minutemail.com guerrillamail.com duck.com mozmail.com gmial.com hotmial.fr orange.com wanado.fr ch-lyon.mssante.fr cabinet.exämple.fr'

const split = (words) => words.split(' ')
const LISTS = [FIRST, LAST, ROLES, COMMON, OWN_LABELS, OWN_NAMES, ENDINGS, OTHERS].map(split)
const [firsts, lasts, roles, common, ownLabels, ownNames, endings, others] = LISTS

/** From 0, below `limit` (mulberry32). */
function createRandom(seed) {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
}

/**
 * Of a hundred: 66 at providers, 26 at domains of their own, 8 at disposable, relayed, mistyped and other
 * domains; 8 with a tag, 8 with a role, 3 with a fault of syntax.
 */
export function createAddresses(count, seed = 6) {
  const random = createRandom(seed)
  const pick = (list) => list[random(list.length)]
  const createDomain = () => {
    const kind = random(100)
    if (kind < 66) return pick(common)
    if (kind >= 92) return pick(others)
    return `${pick(ownLabels)}-${pick(ownNames)}${random(200)}.${pick(endings)}`
  }
  const createLocal = () => {
    if (random(100) < 8) return pick(roles)
    const name = `${pick(firsts)}${pick(['.', '.', '-', '_', ''])}${pick(lasts)}`
    const numbered = random(3) === 0 ? `${name}${random(100)}` : name
    return random(100) < 8 ? `${numbered}+${pick(['portail', 'amelipro', 'sante'])}` : numbered
  }
  const spoil = (address) => {
    const at = address.indexOf('@')
    const faults = [
      address.replace('@', ''),
      `${address.slice(0, at)}.${address.slice(at)}`,
      `Docteur <${address}>`,
      `${address}.`,
    ]
    return pick(faults)
  }
  return Array.from({ length: count }, () => {
    const address = `${createLocal()}@${createDomain()}`
    const cased = random(10) === 0 ? address.replace(/^./u, (it) => it.toUpperCase()) : address
    return random(100) < 3 ? spoil(cased) : cased
  })
}
