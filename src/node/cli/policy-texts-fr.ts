import type { PolicyTexts } from './policy-texts.js'

const POLICY = { name: '[nom|fichier]', description: 'par défaut\u00A0: cnil-2022' } as const

/** Policies in French. */
export const policyTextsFr: PolicyTexts = {
  commands: {
    'policy lint': {
      summary: 'cherche les erreurs et les conflits d’une politique',
      description:
        'Cherche ce que des textes interdisent, ce qu’aucun mot de passe ne peut respecter, ce qui ne change rien et ce qui reste ouvert. Code de sortie 1 en cas d’erreur ou d’avertissement.',
      operands: [POLICY],
      epilogue: `
Exemples\u00A0:
  hygie policy lint ma-politique.json
  hygie policy lint ma-politique.json --json`,
    },
    'policy conform': {
      summary: 'confronte une politique à un référentiel, article par article',
      description:
        'Écrit un rapport pour un auditeur, en Markdown sauf avec --html ou --json. Sans --moment ni --mfa, chaque occasion que la politique ou le référentiel distingue est examinée. Code de sortie 1 si un article n’est pas respecté, ou s’il revient au service sans déclaration.',
      operands: [
        { name: '<référentiel>', description: 'voir la liste ci-dessous' },
        { name: '[nom|fichier]', description: 'politique, par défaut\u00A0: cnil-2022' },
      ],
      epilogue: `
Exemples\u00A0:
  hygie policy conform nist-800-63b-4 ma-politique.json > rapport.md
  hygie policy conform cnil-2022 --html > rapport.html

Référentiels\u00A0:
  cnil-2022, cnil-2022-restricted, cnil-2022-device, anssi-2021, anssi-monservicesecurise,
  pgssi-s-rie-v1, amelipro, nist-800-63b-4, owasp-asvs-5-level-1, owasp-asvs-5-level-2,
  owasp-asvs-5-level-3, pci-dss-4.0.1, au-ism-2025-12, bsi-orp4, ncsc-uk`,
    },
    'policy diff': {
      summary: 'compare deux politiques, règle par règle',
      description:
        'Dit pour chaque règle laquelle de deux politiques est la plus stricte en une occasion. Code de sortie 1 si elles diffèrent.',
      operands: [
        { name: '<nom|fichier>', description: 'une politique' },
        { name: '<autre>', description: 'l’autre' },
      ],
      epilogue: `
Exemples\u00A0:
  hygie policy diff cnil-2022 ma-politique.json
  hygie policy diff ancienne.json nouvelle.json --moment login --json`,
    },
    'policy schema': {
      summary: 'écrit le schéma JSON d’une politique',
      description:
        'Écrit le schéma JSON avec lequel un éditeur peut vérifier un fichier de politique.',
      epilogue: `
Exemple\u00A0:
  hygie policy schema > policy.schema.json`,
    },
    'policy passwordrules': {
      summary: 'écrit une politique comme les gestionnaires de mots de passe la lisent',
      description:
        'Écrit la valeur de l’attribut «\u00A0passwordrules\u00A0» d’un champ\u00A0: aussi stricte que la politique, ou plus stricte là où ce langage ne peut pas dire une règle.',
      operands: [POLICY],
      epilogue: `
Exemple\u00A0:
  hygie policy passwordrules cnil-2022`,
    },
    'policy requirements': {
      summary: 'dit ce qu’une politique demande, à qui choisit un mot de passe',
      description:
        'Dit ce qu’une politique demande d’un mot de passe, dans les mots d’une page d’inscription.',
      operands: [POLICY],
      epilogue: `
Exemples\u00A0:
  hygie policy requirements ma-politique.json --moment change
  hygie policy requirements nist-800-63b-4 --mfa --json`,
    },
    generate: {
      summary: 'tire un mot de passe qu’une politique accepte',
      description:
        'Tire au hasard un mot de passe ou une phrase de passe, tous aussi probables. Rien ne quitte cette machine. Un terminal montre aussi l’entropie\u202F; un fichier ou un tube ne reçoit que le mot de passe.',
      epilogue: `
Exemples\u00A0:
  hygie generate
  hygie generate --passphrase --words 6 --language fr
  hygie generate --policy ma-politique.json --length 20 --json`,
    },
  },
  options: {
    html: { description: 'écrit une page HTML' },
    passphrase: { description: 'tire des mots au lieu de caractères' },
    words: {
      value: 'nombre',
      description: '3 à 32 mots (par défaut\u00A0: ce que veut la politique, et au moins cinq)',
    },
    language: { description: 'langue des mots (par défaut\u00A0: celle de la commande)' },
    length: {
      value: 'nombre',
      description: 'caractères, 256 au plus (par défaut\u00A0: 16, ou ce que veut la politique)',
    },
    count: { value: 'nombre', description: 'combien, de 1 à 100 (par défaut\u00A0: 1)' },
  },
  phrases: {
    labels: {
      patterns: 'Motifs',
      history: 'Anciens',
      session: 'Session',
      throttle: 'Échecs',
      forceChangeOn: 'Changement',
      notifyOn: 'Avis',
      loginIdentifier: 'Identifiant',
      mode: 'Mode',
    },
    formatLimits: ({ minPoints, minGuessesLog10, minBits }) => [
      ...(minPoints === undefined ? [] : [`${minPoints}\u00A0points`]),
      ...(minGuessesLog10 === undefined ? [] : [`10^${minGuessesLog10}\u00A0essais`]),
      ...(minBits === undefined ? [] : [`${minBits}\u00A0bits`]),
    ],
    formatPatterns: (refused, warned) =>
      [
        ...(refused === 0 ? [] : [`${refused}\u00A0${refused === 1 ? 'refusé' : 'refusés'}`]),
        ...(warned === 0 ? [] : [`${warned}\u00A0avec réserve`]),
      ].join(', '),
    formatHistory: (entries) =>
      entries === 1 ? 'pas celui en cours' : `aucun des ${entries} derniers`,
    formatSession: (idle, max) =>
      [
        ...(idle === null ? [] : [`${idle}\u00A0min sans activité`]),
        ...(max === null ? [] : [`${max}\u00A0min en tout`]),
      ].join(', '),
    formatThrottle: ({
      waitFrom,
      waitSeconds,
      factor,
      maxPerDay,
      lockAfter,
      lockMinutes,
      captcha,
      maxConsecutive,
    }) => [
      ...(waitFrom === undefined ? [] : [`attente après ${waitFrom}`]),
      ...(waitSeconds === undefined ? [] : [`la première de ${waitSeconds}\u00A0s`]),
      ...(factor === undefined ? [] : [`puis ${factor}\u00A0fois plus longue`]),
      ...(maxPerDay === undefined ? [] : [`${maxPerDay} par jour au plus`]),
      ...(lockAfter === undefined ? [] : [`blocage après ${lockAfter}`]),
      ...(lockMinutes === undefined ? [] : [`pendant ${lockMinutes}\u00A0min`]),
      ...(captcha === true ? ['test contre les robots'] : []),
      ...(maxConsecutive === undefined ? [] : [`désactivé après ${maxConsecutive} de suite`]),
    ],
    forcingEvents: {
      compromise: 'compromission',
      breach_hit: 'fuite',
      temporary_password: 'mot de passe provisoire',
      first_use: 'première utilisation',
      admin_reset: 'réinitialisation par l’administration',
      default_password: 'mot de passe par défaut',
      incident: 'incident',
      shared_account_departure: 'départ d’une personne qui partage le compte',
    },
    noticeEvents: {
      login: 'connexion',
      password_change: 'changement de mot de passe',
      reset: 'réinitialisation',
      revocation: 'révocation',
      mailbox_change: 'changement d’adresse électronique',
    },
    notEmail: 'pas une adresse électronique',
    formatMode: (mode, percent) =>
      mode === 'audit' ? 'ne refuse rien' : `refuse pour ${percent}\u00A0% des comptes`,
    formatWaiver: (length) => `ou n’importe quoi, à partir de ${length}\u00A0caractères`,
    formatSpecials: (signs) => `caractères spéciaux admis à ce titre\u00A0: ${signs}`,
    noFindings: 'Rien à signaler',
    formatFindings: (count) => `${count}\u00A0${count === 1 ? 'constat' : 'constats'}`,
    noDifference: 'Aucune différence',
    formatDifferences: (count) => `${count}\u00A0${count === 1 ? 'différence' : 'différences'}`,
    stricter: {
      first: 'la première est plus stricte',
      second: 'la seconde est plus stricte',
      mixed: 'chacune demande quelque chose de particulier',
      incomparable: 'aucune n’est plus stricte',
    },
    advised: 'conseil',
    formatEntropy: (bits) => `${bits}\u00A0bits tirés au hasard`,
    impossible: 'Aucun mot de passe que l’on puisse tirer ne respecte cette politique.',
  },
}
