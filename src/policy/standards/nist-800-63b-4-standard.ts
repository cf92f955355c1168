import { blocksContext } from './blocks-context.js'
import { definePublishedStandard } from './define-published-standard.js'
import { neverExpires } from './never-expires.js'
import { refusesKnown } from './refuses-known.js'
import type { Standard } from './types.js'

/** NIST SP 800-63B-4, passwords: section 3.1.1.2, and the limit of attempts of section 3.2.2. */
export const nist80063b4Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'nist-800-63b-4',
  title: {
    fr: 'NIST SP 800-63B-4, mots de passe',
    en: 'NIST SP 800-63B-4, passwords',
  },
  source: 'nist',
  distinguishes: { factors: ['single', 'mfa'] },
  clauses: [
    {
      clause: '3.1.1.2 (1), sole factor',
      requirement: {
        fr: 'Un mot de passe seul compte au moins 15 caractères.',
        en: 'A password that stands alone has at least 15 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors }) => (factors === 'single' ? rules.length.min >= 15 : null),
    },
    {
      clause: '3.1.1.2 (1), multi-factor',
      requirement: {
        fr: 'Accompagné d’un second facteur, il en compte au moins 8.',
        en: 'Beside a second factor it has at least 8.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors }) => (factors === 'mfa' ? rules.length.min >= 8 : null),
    },
    {
      clause: '3.1.1.2 (2)',
      force: 'should',
      requirement: {
        fr: 'Une longueur de 64 caractères au moins est admise.',
        en: 'A length of at least 64 characters is allowed.',
      },
      reads: ['length.max', 'length.maxBytes'],
      check: ({ rules }) => rules.length.max >= 64 && (rules.length.maxBytes ?? 64) >= 64,
    },
    {
      clause: '3.1.1.2 (3) and (4)',
      force: 'should',
      requirement: {
        fr: 'Tout caractère ASCII imprimable, l’espace et Unicode sont admis\u202F; un point de code compte pour un caractère.',
        en: 'Every printing ASCII character, the space and Unicode are accepted; a code point counts as one character.',
      },
      // No rule of a policy can refuse a character, and lengths are counted so.
      check: () => true,
    },
    {
      clause: '3.1.1.2 (5)',
      requirement: {
        fr: 'Aucune règle de composition n’est imposée.',
        en: 'No rule of composition is imposed.',
      },
      reads: ['composition'],
      check: ({ rules }) => rules.composition.length === 0,
    },
    {
      clause: '3.1.1.2 (6), no expiry',
      requirement: {
        fr: 'Aucun changement périodique n’est imposé.',
        en: 'No periodic change is imposed.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => neverExpires(rules),
    },
    {
      clause: '3.1.1.2 (6), compromise',
      requirement: {
        fr: 'Un changement est imposé lorsqu’une compromission est établie.',
        en: 'A change is forced on evidence of compromise.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('compromise'),
    },
    {
      clause: '3.1.1.2 (7) and (8)',
      requirement: {
        fr: 'Aucun indice n’est visible sans authentification et aucune question secrète n’est posée.',
        en: 'No hint is shown to unauthenticated people, and no knowledge question is asked.',
      },
      host: ['no_hints', 'no_knowledge_questions'],
    },
    {
      clause: '3.1.1.2 (9)',
      requirement: {
        fr: 'Le mot de passe est demandé et vérifié en entier, sans troncature.',
        en: 'The whole password is asked for and verified, and never cut.',
      },
      reads: ['length.maxBytes'],
      // Length refuses and never cuts. What hashes may cut: bcrypt does, at 72 bytes.
      check: () => true,
      host: ['bcrypt_prehash'],
    },
    {
      clause: '3.1.1.2, Unicode',
      force: 'should',
      requirement: {
        fr: 'Le texte est normalisé (NFC) avant le hachage.',
        en: 'The text is normalized (NFC) before it is hashed.',
      },
      reads: ['normalization'],
      check: ({ rules }) => rules.normalization === 'NFC',
    },
    {
      clause: '3.1.1.2, Unicode, advice',
      force: 'should',
      requirement: {
        fr: 'Les personnes sont averties que certains caractères ne se saisissent pas de même sur tous les appareils.',
        en: 'People are told that devices may type some characters differently.',
      },
      host: ['advice'],
    },
    {
      clause: '3.1.1.2, blocklist',
      requirement: {
        fr: 'À la création et au changement, le mot de passe est comparé à une liste de valeurs courantes, prévisibles ou compromises, et refusé s’il y figure.',
        en: 'When it is set or changed, the password is compared with a list of common, expected or compromised values, and refused on a hit.',
      },
      reads: ['breach'],
      check: ({ rules }) => refusesKnown(rules),
    },
    {
      clause: '3.1.1.2, context',
      force: 'may',
      requirement: {
        fr: 'La liste peut contenir le nom du service, celui de la personne et leurs dérivés.',
        en: 'The list may hold the names of the service and of the person, with derivatives.',
      },
      reads: ['blocklist'],
      check: ({ rules }) => blocksContext(rules, 'whole', 'derivative', 'substring') || null,
    },
    {
      clause: '3.1.1.2, size of the list',
      force: 'should',
      requirement: {
        fr: 'La liste est assez grande pour contenir ce qu’un attaquant peut essayer avant d’être arrêté.',
        en: 'The list is big enough for what an attacker can try before the limit.',
      },
      host: ['list_size'],
    },
    {
      clause: '3.1.1.2, whole password',
      requirement: {
        fr: 'La comparaison porte sur le mot de passe entier et non sur ses parties.',
        en: 'The whole password is compared, not parts of it.',
      },
      reads: ['blocklist'],
      check: ({ rules }) => !blocksContext(rules, 'substring'),
    },
    {
      clause: '3.1.1.2, reason and guidance',
      requirement: {
        fr: 'Un refus est motivé et accompagné de conseils.',
        en: 'A refusal states its reason and comes with guidance.',
      },
      host: ['advice'],
    },
    {
      clause: '3.1.1.2, password managers',
      requirement: {
        fr: 'Les gestionnaires de mots de passe et le remplissage automatique sont admis.',
        en: 'Password managers and autofill are allowed.',
      },
      host: ['password_managers'],
    },
    {
      clause: '3.1.1.2, paste and reveal',
      force: 'should',
      requirement: {
        fr: 'Le collage est admis et le mot de passe peut être affiché.',
        en: 'Pasting is allowed, and the password can be revealed.',
      },
      host: ['paste', 'reveal'],
    },
    {
      clause: '3.1.1.2, mistyping',
      force: 'may',
      requirement: {
        fr: 'Des fautes de frappe courantes peuvent être tolérées.',
        en: 'Usual slips of typing may be forgiven.',
      },
      check: () => null,
      evidence: 'unverified',
    },
    {
      clause: '3.1.1.2, storage and channel',
      requirement: {
        fr: 'Le mot de passe passe par un canal protégé et n’est conservé que haché, avec un sel d’au moins 32 bits et un coût aussi élevé que possible\u202F; une étape à clef de plus est recommandée.',
        en: 'The password travels over a protected channel and is stored only as a hash, with a salt of at least 32 bits and a cost as high as is practical; a further keyed step is recommended.',
      },
      host: ['tls', 'salted_hash'],
    },
    {
      clause: '3.2.2',
      requirement: {
        fr: 'Après 100 échecs consécutifs au plus, le mot de passe est désactivé, et rattaché de nouveau à la personne avant de resservir.',
        en: 'After at most 100 consecutive failures the password is disabled, and bound to the person anew before it serves again.',
      },
      reads: ['throttle'],
      check: ({ rules: { throttle } }) =>
        Math.min(throttle?.maxConsecutive ?? Infinity, throttle?.lockAfter ?? Infinity) <= 100,
      host: ['throttling'],
    },
    {
      clause: '3.2.2, techniques',
      force: 'may',
      requirement: {
        fr: 'Attente croissante, épreuve contre les robots, réseaux connus, signaux de risque.',
        en: 'Growing waits, tests against robots, known networks, signals of risk.',
      },
      check: () => null,
      evidence: 'unverified',
    },
  ],
})
