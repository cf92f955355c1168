import type { StandardClauseInput } from './define-standard.js'
import { neverExpires } from './never-expires.js'
import { refusesKnown } from './refuses-known.js'

/** What délibération 2022-100 asks of every password, whichever its case. Cited by heading. Privileged: role `admin`. */
export const CNIL_CLAUSES: readonly StandardClauseInput[] = [
  {
    clause: 'Définitions, «\u00A0devinabilité\u00A0»',
    force: 'may',
    requirement: {
      fr: 'La facilité à deviner un mot de passe donné peut être évaluée au lieu de règles de forme.',
      en: 'How easily one given password is guessed may be assessed instead of formal rules.',
    },
    reads: ['strength'],
    check: ({ rules }) => rules.strength !== null || null,
  },
  {
    clause: 'Renouvellement',
    force: 'should',
    requirement: {
      fr: 'Aucun renouvellement périodique n’est imposé aux utilisateurs ordinaires.',
      en: 'No periodic change is imposed on ordinary users.',
    },
    reads: ['rotation.maxAge'],
    check: ({ rules }, { roles }) => (roles.includes('admin') ? null : neverExpires(rules)),
    evidence: 'secondary',
  },
  {
    clause: 'Renouvellement, comptes à privilèges',
    force: 'should',
    requirement: {
      fr: 'Les comptes à privilèges sont renouvelés à un intervalle raisonnable.',
      en: 'Privileged accounts are renewed at a reasonable interval.',
    },
    reads: ['rotation.maxAge'],
    check: ({ rules }, { roles }) => (roles.includes('admin') ? !neverExpires(rules) : null),
    evidence: 'unverified',
  },
  {
    clause: 'Mots de passe connus',
    force: 'should',
    requirement: {
      fr: 'Les mots de passe connus, même d’apparence complexe, sont refusés.',
      en: 'Known passwords are refused, even those that look complex.',
    },
    reads: ['breach', 'strength'],
    // What guesses a password knows the frequent ones.
    check: ({ rules }) => refusesKnown(rules) || rules.strength !== null,
    evidence: 'secondary',
  },
  {
    clause: 'Longueur maximale',
    force: 'should',
    requirement: {
      fr: 'Une longueur maximale est fixée, de plusieurs centaines de caractères.',
      en: 'A maximum length is set, of several hundred characters.',
    },
    reads: ['length.max'],
    check: ({ rules }) => rules.length.max >= 200,
    evidence: 'secondary',
  },
  {
    clause: 'Conservation',
    requirement: {
      fr: 'Le mot de passe n’est jamais conservé en clair, mais transformé par une fonction sûre, salée ou à clef, telle que scrypt ou Argon2.',
      en: 'The password is never stored in clear, but transformed by a sound function, salted or keyed, such as scrypt or Argon2.',
    },
    host: ['salted_hash'],
    evidence: 'secondary',
  },
  {
    clause: 'Informations complémentaires',
    requirement: {
      fr: 'Aucune question secrète ni information complémentaire n’abaisse l’exigence.',
      en: 'No secret question and no additional information lowers what is asked.',
    },
    host: ['no_knowledge_questions'],
    evidence: 'secondary',
  },
  {
    clause: 'Mot de passe temporaire',
    requirement: {
      fr: 'Un mot de passe temporaire est remplacé par l’utilisateur.',
      en: 'A temporary password is replaced by the user.',
    },
    reads: ['forceChangeOn'],
    check: ({ rules }) => rules.forceChangeOn.includes('temporary_password'),
    evidence: 'secondary',
  },
  {
    clause: 'Transmission',
    requirement: {
      fr: 'Un mot de passe n’est jamais envoyé en clair, par courriel ou par courrier.',
      en: 'A password is never sent in clear by mail or post.',
    },
    host: ['no_clear_sending'],
    evidence: 'primary',
  },
  {
    clause: 'Contrôle automatique',
    requirement: {
      fr: 'Les règles sont contrôlées automatiquement à la création et au renouvellement.',
      en: 'The rules are checked automatically when a password is set and renewed.',
    },
    check: () => true,
    evidence: 'unverified',
  },
  {
    clause: 'Violation d’un mot de passe',
    requirement: {
      fr: 'La personne est avertie et change de mot de passe à la connexion suivante.',
      en: 'The person is told and changes the password at the next login.',
    },
    reads: ['forceChangeOn'],
    check: ({ rules }) => rules.forceChangeOn.includes('compromise'),
    host: ['breach_notice'],
    evidence: 'unverified',
  },
  {
    clause: 'Lien de réinitialisation',
    requirement: {
      fr: 'Il est aléatoire, à usage unique et de courte durée.',
      en: 'It is random, for one use and short-lived.',
    },
    host: ['recovery_method'],
    evidence: 'unverified',
  },
]
