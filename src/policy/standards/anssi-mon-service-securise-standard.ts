import type { PolicyRules } from '../types.js'
import { blocksContext } from './blocks-context.js'
import { definePublishedStandard } from './define-published-standard.js'
import { guaranteesProfile } from './guarantees-profile.js'
import type { Standard } from './types.js'

/** The special characters that count. */
const SPECIALS = "#?!@$%^&*-'+()_[]"

/** ANSSI, MonServiceSécurisé, default measure for passwords. Administrators have the role `admin`. */
export const anssiMonServiceSecuriseStandard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'anssi-monservicesecurise',
  title: {
    fr: 'ANSSI, MonServiceSécurisé, longueur et complexité des mots de passe',
    en: 'ANSSI, MonServiceSécurisé, length and complexity of passwords',
  },
  source: 'monServiceSecurise',
  distinguishes: { roles: ['admin'] },
  clauses: [
    {
      clause: 'Longueur, utilisateurs',
      force: 'should',
      requirement: {
        fr: 'Un mot de passe d’utilisateur compte au moins 12 caractères.',
        en: 'A user’s password has at least 12 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }, { roles }) => (roles.includes('admin') ? null : rules.length.min >= 12),
    },
    {
      clause: 'Longueur, administrateurs',
      force: 'should',
      requirement: {
        fr: 'Un mot de passe d’administrateur en compte au moins 16.',
        en: 'An administrator’s password has at least 16.',
      },
      reads: ['length.min'],
      check: ({ rules }, { roles }) => (roles.includes('admin') ? rules.length.min >= 16 : null),
    },
    {
      clause: 'Complexité',
      force: 'should',
      requirement: {
        fr: 'Il contient une minuscule, une majuscule, un chiffre et l’un des caractères spéciaux de la liste\u202F; à partir de 21 caractères, le caractère spécial n’est plus nécessaire.',
        en: 'It has a lower-case letter, an upper-case one, a digit and one of the special characters of the list; from 21 characters on the special one may be left out.',
      },
      reads: ['composition'],
      check: ({ rules }) => isComplex(rules),
    },
    {
      clause: 'À éviter',
      force: 'should',
      requirement: {
        fr: 'Les mots du dictionnaire, les suites, les dates et les données personnelles sont évités.',
        en: 'Dictionary words, sequences, dates and personal data are avoided.',
      },
      reads: ['strength', 'patterns', 'blocklist'],
      check: ({ rules }) =>
        rules.strength !== null &&
        rules.patterns?.sequences === 'refuse' &&
        blocksContext(rules, 'whole', 'derivative', 'substring'),
    },
  ],
})

function isComplex(rules: PolicyRules): boolean {
  return rules.composition.some((rule) => {
    const alone = { ...rules, composition: [rule] }
    const long = { min: 21, kinds: ['lower', 'upper', 'digit'] } as const
    const short = { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] } as const
    if (guaranteesProfile(alone, [long])) return true
    // Without a list of its own a rule takes signs for special that this text does not count.
    const isListed = [...(rule.specials ?? '\u00A0')].every((sign) => SPECIALS.includes(sign))
    return isListed && guaranteesProfile(alone, [short, long])
  })
}
