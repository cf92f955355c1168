import type { HitAction } from '../../breach/types.js'
import { breachTextsFr } from './breach-texts-fr.js'
import { countInFrench } from './count-in-french.js'
import { mailboxTextsFr } from './mailbox-texts-fr.js'
import { policyTextsFr } from './policy-texts-fr.js'
import { rotationTextsFr } from './rotation-texts-fr.js'
import type { CliTexts } from './texts.js'

/** The command in French. */
export const textsFr: CliTexts = {
  program: {
    description:
      'Dit si un identifiant est en bonne santé\u00A0: mot de passe, échéance, adresse électronique.',
    epilogue: `
Un mot de passe ne se donne jamais en argument\u00A0: saisissez-le à l’invite, sans écho, ou
envoyez-le sur l’entrée standard.

Codes de sortie\u00A0: 0 convient, 1 ne convient pas ou convient avec une réserve, 2 erreur
d’utilisation ou de configuration, 3 sans réponse.`,
  },
  words: {
    usage: 'Utilisation\u00A0:',
    operands: 'Arguments\u00A0:',
    options: 'Options\u00A0:',
    commands: 'Commandes\u00A0:',
    command: '<commande>',
    helpOption: 'affiche cette aide',
    versionOption: 'affiche la version',
  },
  commands: {
    check: {
      summary: 'juge un mot de passe selon une politique',
      description:
        'Juge un mot de passe selon toutes les règles d’une politique. Sans --online ni --url, rien ne quitte cette machine, mais la liste fournie ne peut pas prouver qu’un mot de passe est absent des fuites.',
      epilogue: `
Exemples\u00A0:
  hygie check --online
  hygie check --batch < mots-de-passe.txt

Par lots, une ligne est un mot de passe, ou un objet JSON si elle commence par une accolade\u00A0:
  {"password": "…", "context": {"name": "…"}, "occasion": {"factors": "mfa"}}`,
    },
    strength: {
      summary: 'estime la robustesse d’un mot de passe',
      description:
        'Estime combien d’essais il faudrait pour deviner un mot de passe. Rien ne quitte cette machine.',
      epilogue: `
Exemples\u00A0:
  hygie strength --explain --name "Jeanne Martin"
  hygie strength --batch < mots-de-passe.txt

Par lots, une ligne est un mot de passe, ou un objet JSON si elle commence par une accolade\u00A0:
  {"password": "…", "context": {"name": "…"}}`,
    },
    'policy show': {
      summary: 'montre les règles d’une politique et leurs sources',
      description: 'Montre les règles d’une politique et les textes dont elles viennent.',
      operands: [{ name: '[nom|fichier]', description: 'par défaut\u00A0: cnil-2022' }],
      epilogue: `
Exemples\u00A0:
  hygie policy show nist-800-63b-4 --mfa
  hygie policy show ma-politique.json --json

Politiques fournies\u00A0:
  cnil-2022, cnil-2022-restricted, cnil-2022-device, anssi-2021, anssi-monservicesecurise,
  fr-health-harmonised, fr-health-pro-remote, nist-800-63b-4, owasp-asvs-5-level-1,
  owasp-asvs-5-level-2, owasp-asvs-5-level-3, pci-dss-4.0.1, au-ism-2025-12, ncsc-uk`,
    },
    ...policyTextsFr.commands,
    ...mailboxTextsFr.commands,
    ...rotationTextsFr.commands,
    ...breachTextsFr.commands,
  },
  groups: {
    policy:
      'politiques\u00A0: hygie policy show, lint, conform, diff, schema, passwordrules, requirements',
    breach: 'fuites\u00A0: hygie breach check, index, sync, serve, export',
    'breach index': 'index de fuites\u00A0: hygie breach index build, info, verify',
  },
  options: {
    json: { description: 'écrit un objet JSON' },
    locale: { description: 'langue (par défaut\u00A0: celle du terminal, sinon le français)' },
    policy: {
      value: 'nom|fichier',
      description:
        'une de celles que liste «\u00A0hygie policy show --help\u00A0», ou un fichier JSON (par défaut\u00A0: cnil-2022)',
    },
    batch: { description: 'une réponse JSON par ligne de l’entrée standard' },
    online: {
      description:
        'interroge aussi Have I Been Pwned, qui ne reçoit que 5 des 40 chiffres d’une empreinte',
    },
    name: { value: 'nom', description: 'prénoms et nom de la personne' },
    email: { value: 'adresse', description: 'son adresse électronique' },
    organisation: { value: 'nom', description: 'son organisme' },
    portal: { value: 'nom', description: 'le nom du service' },
    city: { value: 'ville', description: 'sa ville' },
    birthDate: { value: 'date', description: 'sa date de naissance, AAAA-MM-JJ' },
    context: {
      value: 'fichier',
      description: 'un objet JSON de ce qui est connu de la personne\u00A0: name, email, words…',
    },
    explain: { description: 'montre les éléments reconnus, les bits, les durées et les conseils' },
    moment: {
      value: 'moment',
      description:
        'sign_up, change, reset, admin_reset, login ou audit (par défaut\u00A0: sign_up)',
    },
    mfa: { description: 'le mot de passe s’ajoute à un second facteur' },
    ...policyTextsFr.options,
    ...mailboxTextsFr.options,
    ...rotationTextsFr.options,
    ...breachTextsFr.options,
  },
  prompts: {
    password: 'Mot de passe\u00A0:',
    address: 'Adresse électronique\u00A0:',
  },
  formatError: (sentence, code) => `hygie\u00A0: ${sentence} [${code}]`,
  problems: {
    command_missing: () => 'Il manque une commande\u00A0: voyez «\u00A0hygie --help\u00A0».',
    command_unknown: (_option, suggestions) =>
      `Cette commande n’existe pas\u00A0: ${advise(suggestions)}.`,
    operand_unexpected: () =>
      'Il y a un argument de trop. Un mot de passe ne se donne pas en argument, où d’autres peuvent le lire\u00A0: saisissez-le à l’invite ou envoyez-le sur l’entrée standard.',
    operand_missing: () => 'Il manque un argument\u00A0: voyez l’aide de la commande avec --help.',
    option_unknown: (_option, suggestions) =>
      `Cette option n’existe pas\u00A0: ${advise(suggestions)}.`,
    option_value_missing: (option) =>
      `L’option «\u00A0${option}\u00A0» attend une valeur\u00A0: complétez-la.`,
    option_value_invalid: refuseValue,
  },
  errors: {
    ERR_CLI_USAGE: () => 'Il y a un argument de trop.',
    ERR_CLI_OPTION_INVALID: refuseValue,
    ERR_CLI_OPTION_MISPLACED: (option) =>
      `L’option «\u00A0${option}\u00A0» ne va pas avec le reste de la commande\u00A0: voyez son aide avec --help.`,
    ERR_CLI_OPTION_MISSING: (option) =>
      `Il manque l’option «\u00A0${option}\u00A0»\u00A0: voyez l’aide de la commande avec --help.`,
    ERR_CLI_CANCELED: () => 'La saisie a été abandonnée.',
    ERR_CLI_CONTEXT_FILE: () =>
      'Le fichier de «\u00A0--context\u00A0» n’est pas un objet JSON lisible.',
    ERR_CLI_POLICY_FILE: () =>
      'Cette politique n’est ni une de celles que liste «\u00A0hygie policy show --help\u00A0», ni un fichier JSON lisible.',
    ERR_CLI_STANDARD: () =>
      'Ce référentiel n’existe pas\u00A0: voyez la liste dans «\u00A0hygie policy conform --help\u00A0».',
    ERR_CLI_NO_PASSWORD_RULES: () =>
      'Aucun tirage de caractères ne respecte cette politique\u00A0: un gestionnaire de mots de passe ne peut pas la suivre.',
    ERR_CLI_INPUT_LINES: () =>
      'L’entrée standard contient plusieurs lignes\u00A0: ajoutez --batch pour les juger une à une.',
    ERR_CLI_INPUT_TOO_LONG: () => 'L’entrée dépasse 65\u202F536\u00A0octets.',
    ERR_CLI_INPUT_ENCODING: () => 'L’entrée n’est pas en UTF-8.',
    ERR_CLI_INPUT_CSV: () =>
      'La ligne n’est pas un enregistrement CSV\u00A0: fermez ses guillemets.',
    ERR_CLI_INPUT_JSON: () => 'La ligne n’est pas un objet JSON.',
    ERR_CLI_INPUT_FILE: (option) =>
      option === null
        ? 'Le fichier n’est pas lisible.'
        : `Le fichier de «\u00A0${option}\u00A0» n’est pas lisible, ou n’a pas la forme attendue.`,
    ERR_CLI_INPUT_MEMBER: (member) =>
      `Le membre «\u00A0${member}\u00A0» manque ou n’a pas la forme attendue.`,
    ERR_CLI_INPUT_UNSUPPORTED: (member) =>
      `Le membre «\u00A0${member}\u00A0» demande un calcul que cette version ne sait pas faire.`,
    ERR_CLI_NO_DUE_DATE: () => 'Ce mot de passe n’a pas d’échéance\u00A0: il n’y a rien à écrire.',
    ERR_CLI_INDEX_FILE: (option) =>
      option === null
        ? 'L’index n’est pas un fichier lisible.'
        : `Le fichier de «\u00A0${option}\u00A0» n’est pas lisible.`,
    ERR_CLI_INDEX_FILTER: () =>
      'Il faut un index exact\u00A0: un filtre ne contient pas de plages.',
    ERR_CLI_INDEX_PARTIAL: () =>
      'Cet index ne contient pas tout un corpus, et ce qui y manque passerait pour absent des fuites\u00A0: ajoutez --partial pour l’accepter.',
    ERR_CLI_INDEX_TWICE: () => 'Il y a deux index des mêmes empreintes\u00A0: n’en donnez qu’un.',
    ERR_CLI_ADDRESS: () =>
      'Cette adresse n’est pas libre sur cette machine\u00A0: choisissez-en une autre avec --host et --port.',
    ERR_CLI_INTERRUPTED: () => 'Interrompu avant la fin\u00A0: rien n’est gardé.',
    ERR_CLI_PAUSED: () => 'Interrompu\u00A0: relancez la même commande pour continuer.',
  },
  policyInvalid: 'Cette politique n’est pas valable.',
  labels: {
    strength: 'Robustesse',
    parts: 'Éléments',
    points: 'Points',
    bits: 'Bits',
    crackTimes: 'Durées',
    breach: 'Fuites',
    policy: 'Politique',
    category: 'Nature',
    lastDay: 'Dernier jour',
    normalization: 'Normalisation',
    length: 'Longueur',
    composition: 'Composition',
    blocklist: 'Mots refusés',
    rotation: 'Renouvellement',
    mailbox: 'Messagerie',
    onUnknown: 'Sans réponse',
    clauses: 'Sources',
  },
  formatGuesses: (guesses) => `environ ${guesses}\u00A0essais`,
  formatPart: (first, last, pattern) =>
    first === last ? `${first} ${pattern}` : `${first} à ${last} ${pattern}`,
  formatBits: (cnil, anssi) => `CNIL ${cnil}, ANSSI ${anssi}, si tout était tiré au hasard`,
  crackScenarios: {
    onlineThrottled: 'en ligne, 100\u00A0essais par heure',
    onlineUnthrottled: 'en ligne, 10\u00A0essais par seconde',
    offlineSlowHash: 'empreinte lente dérobée',
    offlineFastHash: 'empreinte rapide dérobée',
  },
  instantly: 'moins d’une seconde',
  centuries: 'des siècles',
  suggestion: 'Conseil',
  formatNumber: (value) => new Intl.NumberFormat('fr').format(value),
  formatOccurrences: (occurrences) =>
    occurrences === null
      ? 'sans réponse'
      : occurrences === 0
        ? 'aucune'
        : countInFrench(occurrences, OCCURRENCES),
  none: 'aucun',
  off: 'sans règle',
  or: 'ou',
  onlineHint: 'Ajoutez --online pour interroger aussi la base publique des fuites.',
  formatLastDay: (date, zone, distance) => `${date} (${zone}), ${distance}`,
  formatFingerprint: (fingerprint) => `empreinte ${fingerprint}`,
  formatLength: (min, max, maxBytes) =>
    `${min} à ${max}\u00A0caractères${maxBytes === null ? '' : `, ${maxBytes}\u00A0octets au plus`}`,
  blocklistContexts: {
    whole: 'ceux de la personne et du service, tels quels',
    derivative: 'ceux de la personne et du service, et leurs dérivés',
    substring: 'ceux de la personne et du service, où qu’ils se trouvent',
    off: 'aucun de la personne ni du service',
  },
  formatBlocklistWords: (count) => countInFrench(count, OTHERS),
  formatMinScore: (label) => `«\u00A0${label}\u00A0» au moins`,
  formatBreachRule: (maxOccurrences, onHit) =>
    maxOccurrences > 0 && onHit !== 'warn' && onHit !== 'ignore'
      ? `réserve jusqu’à ${countInFrench(maxOccurrences, OCCURRENCES)}, ${ACTIONS[onHit]} au-delà`
      : onHit === 'refuse'
        ? 'aucune occurrence admise'
        : `${ACTIONS[onHit]} dès la première occurrence`,
  formatSimilarRule: (onSimilar) => `variante proche\u00A0: ${ACTIONS[onSimilar]}`,
  formatMaxAge: (period) => `${period} au plus`,
  noMaxAge: 'sans échéance, sur événement seulement',
  formatMailboxAction: (code, action) => `${code}\u00A0: ${action}`,
  mailboxActions: { ignore: 'sans effet', warn: 'réserve', refuse: 'refus' },
  mailboxDefaults: 'règles par défaut',
  failureModes: {
    unknown: 'le contrôle reste sans réponse',
    warn: 'réserve, sans nouveau contrôle',
    recheck: 'réserve, et nouveau contrôle à la prochaine connexion',
    refuse: 'refus',
  },
  evidence: {
    primary: 'texte officiel',
    quoted: 'texte cité par un tiers',
    secondary: 'source secondaire',
    unverified: 'non vérifié',
    design: 'choix de l’auteur',
  },
  policy: policyTextsFr.phrases,
  mailbox: mailboxTextsFr.phrases,
  rotation: rotationTextsFr.phrases,
  breach: breachTextsFr.phrases,
}

function advise(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return 'voyez l’aide avec --help'
  const list = new Intl.ListFormat('fr', { type: 'disjunction' }).format(suggestions)
  return `essayez ${list}`
}

function refuseValue(option: string | null): string {
  return `La valeur de l’option «\u00A0${option}\u00A0» n’est pas de celles qui sont admises.`
}

const OCCURRENCES = { one: 'occurrence', many: 'd’occurrences', other: 'occurrences' } as const
const OTHERS = { one: 'autre', many: 'd’autres', other: 'autres' } as const
const ACTIONS: Readonly<Record<HitAction, string>> = {
  refuse: 'refus',
  force_change: 'changement imposé',
  warn: 'réserve',
  ignore: 'sans effet',
}
