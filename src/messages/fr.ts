import type { CompositionProfile } from '../policy/types.js'
import type { IsoDate } from '../time.js'
import { formatCount } from './format-count.js'
import { frPolicy } from './fr-policy.js'
import { frReminders } from './fr-reminders.js'
import { type DelayUnit, splitDelay } from './split-delay.js'
import type { MessageCatalog, ParamsOf } from './types.js'

/** French, as it is written in France. Speaks to the holder: `vous`, and what to do next. */
export const fr: MessageCatalog = {
  language: 'fr',

  reasons: {
    text_too_long: () =>
      'Ce mot de passe est trop long pour être examiné\u00A0: choisissez-en un bien plus court.',
    text_lone_surrogate: () =>
      'Ce mot de passe contient un caractère incomplet, qu’un autre appareil ne saurait pas reproduire\u00A0: saisissez-le au clavier au lieu de le coller.',
    text_nul: () =>
      'Ce mot de passe contient un caractère nul, qui ne se voit pas\u00A0: saisissez-le au clavier au lieu de le coller.',
    text_above_bcrypt: ({ maxBytes }) =>
      `Ce mot de passe est si long que certains services n’en liraient que le début (${bytes(maxBytes)})\u00A0: préférez-en un plus court.`,

    length_too_short: ({ min, actual }) =>
      `Ce mot de passe compte ${characters(actual)} et il en faut au moins ${number(min)}\u00A0: ajoutez par exemple un mot.`,
    length_too_long: ({ max, actual, unit }) =>
      unit === 'byte'
        ? `Ce mot de passe occupe ${bytes(actual)} et la limite est de ${number(max)}\u00A0: choisissez-en un plus court, ou avec moins de lettres accentuées et de symboles.`
        : `Ce mot de passe compte ${characters(actual)} et la limite est de ${number(max)}\u00A0: choisissez-en un plus court.`,

    composition_unmet: ({ anyOf, specials }) =>
      `Ce mot de passe n’est pas assez varié. Choisissez-en un qui compte ${anyOf.map(profile).join('\u202F; ou ')}.${specials === undefined ? '' : ` Caractères spéciaux admis à ce titre\u00A0: ${[...specials].join('\u202F')}.`}`,

    blocklist_context: ({ field }) =>
      `Ce mot de passe reprend ${FIELDS[field]}\u00A0: choisissez-en un ${field === 'formerPasswords' ? 'tout autre' : 'sans rapport avec vous ni avec ce service'}.`,
    blocklist_word: () =>
      'Ce mot de passe se résume à un mot que ce service n’accepte pas\u00A0: choisissez plutôt plusieurs mots sans rapport entre eux.',
    blocklist_context_inside: ({ field }) =>
      `Ce mot de passe contient ${FIELDS[field]}\u00A0: choisissez-en un qui n’en garde rien.`,
    blocklist_word_inside: () =>
      'Ce mot de passe contient un mot que ce service n’accepte pas\u00A0: choisissez-en un autre, sans ce mot.',

    pattern_keyboard: () =>
      'Ce mot de passe est surtout fait de touches qui se suivent sur le clavier\u00A0: préférez plusieurs mots sans rapport entre eux.',
    pattern_sequence: () =>
      'Ce mot de passe est surtout fait d’une suite, comme «\u00A0abc\u00A0» ou «\u00A0123\u00A0»\u00A0: préférez plusieurs mots sans rapport entre eux.',
    pattern_repeat: () =>
      'Ce mot de passe répète surtout le même élément\u00A0: préférez plusieurs mots sans rapport entre eux.',

    strength_too_low: () =>
      'Ce mot de passe se devine trop vite\u00A0: préférez plusieurs mots sans rapport entre eux.',
    strength_few_points: ({ points, minPoints }) =>
      `Ce mot de passe compte ${number(points)}\u00A0${points < 2 ? 'élément' : 'éléments'} à deviner et il en faut ${number(minPoints)}\u00A0: ajoutez des mots sans rapport entre eux.`,
    strength_few_guesses: () =>
      'Peu d’essais suffiraient pour deviner ce mot de passe\u00A0: ajoutez un mot ou deux, sans rapport avec le reste.',
    strength_few_bits: () =>
      'Ce mot de passe est trop court pour le peu de caractères différents qu’il emploie\u00A0: allongez-le, ou variez les caractères.',
    strength_provisional: () =>
      'La vérification de ce mot de passe n’est pas terminée\u00A0: attendez un instant.',
    strength_former_password: () =>
      'Ce mot de passe est trop proche d’un ancien\u00A0: choisissez-en un tout autre.',
    strength_personal_data: () =>
      'On y reconnaît votre nom, une date ou un mot qui vous touche de près\u00A0: c’est ce qu’essaie d’abord qui vous connaît.',
    strength_identifier: () =>
      'On y reconnaît un numéro que d’autres peuvent consulter, comme un numéro de téléphone, de sécurité sociale ou d’établissement.',
    strength_own_word: () =>
      'On y reconnaît un mot propre à ce service, que tous ses utilisateurs connaissent.',
    strength_common_password: () =>
      'Beaucoup de personnes ont choisi ce mot de passe, ou presque le même.',
    strength_name: () => 'On y reconnaît un prénom ou un nom de famille.',
    strength_place: () => 'On y reconnaît une ville, un département ou une région.',
    strength_trade_word: () => 'On y reconnaît un mot de la santé, d’un métier ou d’un portail.',
    strength_set_phrase: () =>
      'On y reconnaît une expression, un titre, une marque ou un nom célèbre.',
    strength_common_word: () => 'On y reconnaît un mot courant.',
    strength_keyboard_walk: () => 'Ses touches se suivent sur le clavier.',
    strength_sequence: () =>
      'On y reconnaît une suite, comme «\u00A0abc\u00A0», «\u00A0123\u00A0» ou «\u00A0lundi mardi\u00A0».',
    strength_repeat: () => 'Le même élément s’y répète.',
    strength_date: () => 'On y reconnaît une date ou une année.',
    strength_leet: () => 'Remplacer des lettres par des chiffres ou des signes n’arrête personne.',
    strength_reversed: () => 'Écrire un mot à l’envers n’arrête personne.',
    strength_short: () => 'Il est trop court pour résister longtemps\u00A0: ajoutez quelques mots.',

    breach_exposed: ({ occurrences }) =>
      occurrences === null
        ? 'Ce mot de passe figure parmi ceux que les attaquants essaient en premier\u00A0: choisissez-en un autre.'
        : `Ce mot de passe figure ${times(occurrences)} dans des fuites connues\u00A0: choisissez-en un autre, et changez-le partout où il sert.`,
    breach_similar: () =>
      'Un mot de passe presque identique figure dans des fuites connues, et les attaquants essaient aussi les variantes\u00A0: choisissez-en un tout autre.',
    breach_source_unavailable: ({ retryAfterMs }) =>
      `Il n’a pas été possible de vérifier si ce mot de passe figure dans une fuite\u00A0: réessayez ${retryAfterMs === null ? 'plus tard' : `dans ${delay(retryAfterMs)}`}.`,
    breach_coverage_partial: () =>
      'Ce mot de passe ne figure pas dans la liste consultée, mais elle ne recense qu’une partie des fuites\u00A0: ne l’utilisez nulle part ailleurs.',

    history_reused: ({ entries }) =>
      entries === 1
        ? 'Ce mot de passe est celui que vous avez déjà\u00A0: choisissez-en un autre.'
        : `Ce mot de passe figure parmi vos ${number(entries)}\u00A0derniers\u00A0: choisissez-en un nouveau.`,
    history_similar: () =>
      'Ce mot de passe ne diffère que d’un détail de celui que vous avez déjà\u00A0: choisissez-en un tout autre.',

    rotation_blocked: ({ cause }) =>
      `${BLOCKS[cause]}\u00A0: demandez à l’assistance de le rétablir.`,
    rotation_compromised: () =>
      'Ce mot de passe est peut-être en d’autres mains\u00A0: changez-le, en prouvant votre identité autrement que par lui ou par votre messagerie.',
    rotation_forced: ({ cause }) => `${DEMANDS[cause]} pour continuer.`,
    rotation_age_unknown: ({ anomaly }) =>
      `La date du dernier changement de ce mot de passe ${ANOMALIES[anomaly]}\u00A0: changez-le pour repartir d’une date sûre.`,
    rotation_expired: ({ dueOn, daysLate }) =>
      `Ce mot de passe était à changer au plus tard le ${date(dueOn)} (il y a ${days(daysLate)})\u00A0: changez-le maintenant.`,
    rotation_in_grace: ({ dueOn, daysLeft }) =>
      `Ce mot de passe était à changer au plus tard le ${date(dueOn)}\u00A0: faites-le sans attendre, le délai supplémentaire prend fin ${until(daysLeft)}.`,
    rotation_due_soon: ({ dueOn, daysLeft }) =>
      `Ce mot de passe est à changer au plus tard le ${date(dueOn)} (${until(daysLeft)}).`,

    mailbox_control_character: () =>
      'L’adresse contient un caractère de commande, qui ne se voit pas\u00A0: saisissez-la au clavier au lieu de la coller.',
    mailbox_not_an_address: () =>
      'Ce n’est pas une adresse électronique\u00A0: saisissez une seule adresse, avec un seul signe @ et sans nom autour.',
    mailbox_empty_local: () =>
      'Il manque ce qui précède le signe @\u00A0: saisissez l’adresse en entier.',
    mailbox_dot_placement: () =>
      'Avant le signe @, un point ne peut être ni au début, ni à la fin, ni doublé\u00A0: corrigez l’adresse.',
    mailbox_quoted_local_part: () =>
      'Cette adresse s’écrit entre guillemets, ce que ce service ne prend pas en charge\u00A0: indiquez-en une autre.',
    mailbox_old_routing: () =>
      'Cette adresse décrit un chemin d’acheminement, à l’ancienne mode\u00A0: indiquez l’adresse simple.',
    mailbox_invalid_character: () =>
      'L’adresse contient un caractère qui n’y a pas sa place\u00A0: vérifiez la saisie.',
    mailbox_invisible_character: () =>
      'L’adresse contient un espace ou un caractère invisible\u00A0: saisissez-la au clavier au lieu de la coller.',
    mailbox_local_too_long: ({ max, actual }) =>
      `Avant le signe @, l’adresse occupe ${bytes(actual)} et la limite est de ${number(max)}\u00A0: vérifiez la saisie ou indiquez une autre adresse.`,
    mailbox_too_long: ({ max, actual }) =>
      `L’adresse occupe ${bytes(actual)} et la limite est de ${number(max)}\u00A0: vérifiez la saisie ou indiquez une autre adresse.`,
    mailbox_address_literal: () =>
      'Après le signe @, il faut un nom de domaine et non un numéro de machine entre crochets\u00A0: corrigez l’adresse.',
    mailbox_numeric_host: () =>
      'Après le signe @, il faut un nom de domaine et non un numéro de machine\u00A0: corrigez l’adresse.',
    mailbox_dotless_domain: () =>
      'Il manque la fin du nom de domaine, par exemple .fr ou .com\u00A0: complétez l’adresse.',
    mailbox_trailing_dot: () => 'L’adresse se termine par un point\u00A0: retirez-le.',
    mailbox_bad_label: () =>
      'Après le signe @, une partie du nom de domaine est vide, trop longue ou mal écrite\u00A0: vérifiez la saisie.',
    mailbox_bad_domain: () =>
      'Après le signe @, le nom de domaine n’est pas valable\u00A0: vérifiez la saisie.',
    mailbox_empty_base: () =>
      'Il ne reste rien de cette adresse sans les signes que la messagerie ignore\u00A0: indiquez l’adresse d’origine.',
    mailbox_needs_smtputf8: () =>
      'Ce service ne sait pas écrire à une adresse qui comporte, avant le signe @, des lettres accentuées ou d’un autre alphabet\u00A0: indiquez-en une sans ces lettres.',

    mailbox_domain_mapped: ({ domain }) =>
      `Le nom de domaine se lit en réalité ${quote(domain)}\u00A0: vérifiez que c’est bien le vôtre.`,
    mailbox_local_mapped: () =>
      'Avant le signe @, un caractère n’est pas celui qu’il paraît\u00A0: saisissez l’adresse au clavier.',
    mailbox_mixed_script: () =>
      'Avant le signe @, l’adresse mêle les lettres de plusieurs alphabets\u00A0: vérifiez que c’est bien la vôtre.',
    mailbox_compatibility_character: () =>
      'Avant le signe @, l’adresse contient des lettres d’une forme inhabituelle\u00A0: saisissez-la au clavier.',
    mailbox_typo_domain: ({ provider }) =>
      `Le nom de domaine ne diffère de ${quote(provider)} que par une faute de frappe possible\u00A0: vérifiez l’adresse.`,
    mailbox_look_alike_domain: ({ provider }) =>
      `Le nom de domaine ressemble à ${quote(provider)}, mais s’écrit avec d’autres lettres\u00A0: vérifiez l’adresse.`,
    mailbox_role: ({ match }) =>
      `Cette adresse ${match === 'whole' ? 'semble' : 'pourrait'} être celle d’une fonction ou d’un service\u00A0: préférez-en une que personne d’autre ne lit.`,
    mailbox_disposable: () =>
      'Cette adresse est jetable et peut cesser d’exister\u00A0: indiquez-en une durable.',
    mailbox_public_inbox: () =>
      'N’importe qui peut lire le courrier de cette adresse\u00A0: indiquez-en une que protège un mot de passe.',
    mailbox_relay: () =>
      'Cette adresse est un relais\u00A0: gardez-le actif, sinon les messages se perdront sans avertissement.',
    mailbox_operator_tied: () =>
      'Cette adresse dépend d’un abonnement à Internet\u00A0: avant de le résilier, indiquez-en une autre ici.',
    mailbox_mssante: () =>
      'Cette adresse appartient à l’espace fermé MSSanté, que les expéditeurs ordinaires n’atteignent pas\u00A0: indiquez-en une autre pour recevoir les alertes.',
    mailbox_mssante_patient: () =>
      'Cette adresse MSSanté est celle d’un patient et contient un identifiant de santé\u00A0: indiquez-en une autre.',
    mailbox_sub_address: () =>
      'Ce qui suit le signe + ne crée pas une autre boîte aux lettres\u00A0: pour en réserver une à ce compte, indiquez une adresse distincte.',
    mailbox_shared: ({ relation }) =>
      relation === 'same'
        ? 'Cette adresse ne peut pas servir pour ce compte\u00A0: indiquez-en une que vous utilisez ici seulement et que personne d’autre ne lit.'
        : 'Cette adresse n’est peut-être pas réservée à ce compte\u00A0: préférez-en une que vous utilisez ici seulement et que personne d’autre ne lit.',
    mailbox_proof_outdated: ({ provenAt }) =>
      `${provenAt === null ? 'Cette adresse n’a pas encore été confirmée' : 'La dernière confirmation de cette adresse est trop ancienne'}\u00A0: demandez un message de confirmation et suivez ses instructions.`,
    mailbox_other_portal: ({ relation }) =>
      relation === 'same'
        ? 'Cette adresse ne semble pas réservée à ce compte\u00A0: préférez-en une qui ne serve qu’ici.'
        : 'Rien n’assure que cette adresse soit réservée à ce compte\u00A0: préférez-en une qui ne serve qu’ici.',
    mailbox_published: ({ relation }) =>
      `Cette adresse est ${relation === 'same' ? '' : 'peut-être '}publiée, sur un site ou dans un annuaire\u00A0: préférez-en une que vous ne communiquez à personne.`,
    mailbox_mssante_person: () =>
      'Cette adresse MSSanté sert à écrire à vos confrères\u00A0: pour ce compte, préférez-en une qui ne serve à rien d’autre.',
    mailbox_mssante_shared: ({ type }) =>
      `Cette adresse MSSanté est celle ${MSSANTE_TYPES[type]}\u00A0: indiquez-en une que personne d’autre ne lit.`,
    mailbox_employer_domain: () =>
      'Cette adresse dépend d’un employeur, qui peut la lire ou la confier à quelqu’un d’autre\u00A0: préférez une adresse personnelle.',
    mailbox_breached: ({ relation }) =>
      `Cette adresse a ${relation === 'same' ? '' : 'peut-être '}servi sur un site dont les données ont fuité\u00A0: préférez-en une que vous réservez à ce compte.`,
    mailbox_breach_lists: () =>
      'Cette adresse figure sur des listes qui circulent, sans que rien montre qu’elle ait servi ailleurs\u00A0: méfiez-vous des messages inattendus.',
    mailbox_stolen_here: () =>
      'Un logiciel malveillant a pu relever vos accès à ce service\u00A0: faites nettoyer vos appareils, puis indiquez une autre adresse.',
    mailbox_stolen: () =>
      'Un logiciel malveillant a pu relever des accès liés à cette adresse\u00A0: faites nettoyer vos appareils, puis changez le mot de passe de votre messagerie.',
    mailbox_provider_alert: ({ signal }) =>
      signal === 'disabled'
        ? 'La messagerie a signalé que cette adresse est suspendue\u00A0: indiquez-en une autre.'
        : 'La messagerie a signalé que cette adresse a pu changer de titulaire\u00A0: indiquez-en une autre.',
    mailbox_recovery_used: () =>
      'La récupération de cette messagerie vient de servir ou de changer\u00A0: si cela ne vient pas de vous, prévenez l’assistance.',
    mailbox_unanswered: () =>
      'Le message de confirmation envoyé à cette adresse est resté sans réponse\u00A0: suivez ses instructions ou indiquez une autre adresse.',
    mailbox_relay_sender: () =>
      'Les messages de ce service n’atteignent pas ce relais\u00A0: indiquez une autre adresse.',
    mailbox_takeover: ({ event }) =>
      `Cette adresse vient d’en remplacer une autre, et ${FOLLOW_UPS[event]} a suivi\u00A0: si cela ne vient pas de vous, prévenez l’assistance.`,
    mailbox_recovery_loop: ({ cause }) =>
      cause === 'itself'
        ? 'Cette messagerie sert à se récupérer elle-même\u00A0: donnez-lui un autre moyen de récupération.'
        : 'Le même moyen sert à retrouver l’accès et à le confirmer\u00A0: choisissez-en deux différents.',
    mailbox_forwarded: () =>
      'Les réponses semblent venir d’une autre adresse, d’une liste ou d’un automate\u00A0: préférez une adresse que vous lisez directement et que personne d’autre ne lit.',
    mailbox_several_devices: ({ devices }) =>
      `Le lien de confirmation a été ouvert sur ${number(devices)}\u00A0appareils\u00A0: vérifiez que personne d’autre ne lit cette adresse.`,
    mailbox_unreachable: ({ cause }) => `${UNREACHABLE[cause]}\u00A0: vérifiez l’adresse.`,
    mailbox_attestation_outdated: ({ question }) =>
      `Votre déclaration sur cette adresse (${STATEMENTS[question]}) est arrivée à son terme\u00A0: renouvelez-la si elle vaut toujours.`,
  },

  // No participle that would agree with the thing judged: a password and an address differ in gender.
  statuses: {
    pass: 'Convient',
    warn: 'Convient, avec une réserve',
    unknown: 'Sans réponse',
    fail: 'Ne convient pas',
  },
  strengthScores: {
    0: 'Très faible',
    1: 'Faible',
    2: 'Moyenne',
    3: 'Bonne',
    4: 'Très bonne',
  },
  strengthPatterns: {
    word: 'Mot courant',
    common_password: 'Mot de passe courant',
    name: 'Nom',
    place: 'Lieu',
    trade: 'Mot du métier',
    culture: 'Expression connue',
    own_word: 'Mot de ce service',
    sequence: 'Suite',
    word_sequence: 'Suite de mots',
    repeat: 'Répétition',
    keyboard_walk: 'Suite de touches',
    date: 'Date',
    year: 'Année',
    number: 'Nombre',
    sign: 'Signe',
    separator: 'Séparateur',
    connector: 'Mot de liaison',
    identifier: 'Numéro connu',
    personal: 'Donnée personnelle',
    former_password: 'Ancien mot de passe',
    unknown: 'Non reconnu',
  },
  strengthSuggestions: {
    avoid_former_password: 'Choisir un mot de passe sans rapport avec les anciens',
    avoid_personal_data: 'Retirer les noms, les dates et ce qui vous touche de près',
    avoid_identifier: 'Retirer les numéros que d’autres peuvent consulter',
    avoid_pattern: 'Retirer les suites de touches, les répétitions et les dates',
    avoid_common_words: 'Remplacer les mots courants par des mots plus rares',
    add_word: 'Ajouter un mot rare, sans rapport avec le reste',
    add_words: 'Ajouter plusieurs mots rares, sans rapport entre eux',
  },
  rotationStates: {
    blocked: 'Accès bloqué',
    compromised: 'Mot de passe en d’autres mains',
    forced: 'Changement exigé',
    exempt: 'Dispense en cours',
    unknown: 'Date inconnue',
    expired: 'Échéance dépassée',
    grace: 'Délai supplémentaire en cours',
    warning: 'Échéance proche',
    current: 'À jour',
  },
  mailboxCategories: {
    own_domain: 'Domaine propre',
    provider: 'Fournisseur de messagerie',
    operator_tied: 'Messagerie d’un fournisseur d’accès',
    relay: 'Relais',
    disposable: 'Adresse jetable',
    public_inbox: 'Boîte aux lettres publique',
    mssante: 'MSSanté',
    mssante_patient: 'MSSanté d’un patient',
  },
  mailboxQuestions: {
    dedicated: 'Réservée à ce compte',
    personBound: 'Lue par une seule personne',
    safe: 'Sûre et joignable',
  },
  mailboxVerdicts: {
    contradicted: 'Non, un fait le contredit',
    not_contradicted: 'Rien ne le contredit',
    attested: 'Oui, selon vos déclarations',
    unknown: 'Sans réponse',
  },

  reminders: frReminders,
  requirements: {
    requirement_length_min: ({ min }) => `Au moins ${characters(min)}.`,
    requirement_length_max: ({ max, unit }) =>
      unit === 'byte'
        ? `Au plus ${bytes(max)}\u00A0: une lettre accentuée ou un symbole en prend plusieurs.`
        : `Au plus ${characters(max)}.`,
    requirement_composition: ({ anyOf, specials }) =>
      `Il compte ${anyOf.map(profile).join('\u202F; ou ')}.${specials === undefined ? '' : ` Caractères spéciaux admis à ce titre\u00A0: ${[...specials].join('\u202F')}.`}`,
    requirement_strength: () =>
      'Difficile à deviner\u00A0: plusieurs mots sans rapport entre eux conviennent bien.',
    requirement_context: ({ mode, fields }) =>
      `${CONTEXT_MODES[mode]} ${alternatives(fields.length === 0 ? ['votre nom', 'votre adresse électronique', 'le nom de ce service'] : fields.map((field) => FIELDS[field]))}.`,
    requirement_words: ({ inside }) =>
      inside
        ? 'Il ne doit pas contenir un mot que ce service n’accepte pas.'
        : 'Il ne doit pas être un mot que ce service n’accepte pas, ni guère plus.',
    requirement_patterns: ({ patterns }) =>
      `Il ne doit pas être fait surtout ${alternatives(patterns.map((pattern) => PATTERNS[pattern]))}.`,
    requirement_breach: () => 'Pas un mot de passe qui figure dans une fuite connue.',
    requirement_history: ({ entries }) =>
      entries === 1
        ? 'Pas le mot de passe que vous avez déjà.'
        : `Aucun de vos ${number(entries)} derniers mots de passe.`,
    requirement_any_character: () =>
      'Les espaces, les lettres accentuées et les symboles sont les bienvenus.',
  },
  policy: frPolicy,
  formatDate: date,
  formatProfile: profile,
}

const LANGUAGE = 'fr'

const FIELDS: Readonly<Record<ParamsOf<'blocklist_context'>['field'], string>> = {
  name: 'votre nom',
  email: 'votre adresse électronique',
  organisation: 'le nom de votre organisme',
  portal: 'le nom de ce service',
  city: 'le nom de votre ville',
  formerPasswords: 'un de vos anciens mots de passe',
  words: 'un mot propre à ce service',
}

const CONTEXT_MODES = {
  whole: 'Il ne doit pas être',
  derivative: 'Il ne doit pas être, même entouré de chiffres ou de signes,',
  substring: 'Il ne doit pas contenir',
} as const

const PATTERNS = {
  keyboard: 'de touches qui se suivent',
  sequences: 'd’une suite, comme «\u00A0abc\u00A0» ou «\u00A0123\u00A0»',
  repeats: 'd’une même partie répétée',
} as const

const MSSANTE_TYPES: Readonly<Record<ParamsOf<'mailbox_mssante_shared'>['type'], string>> = {
  CAB: 'd’un cabinet',
  ORG: 'd’une organisation',
  APP: 'd’une application',
}

const FOLLOW_UPS: Readonly<Record<ParamsOf<'mailbox_takeover'>['event'], string>> = {
  reset: 'une demande de nouveau mot de passe',
  bank_change: 'un changement de coordonnées bancaires',
  mass_look_up: 'une consultation en nombre',
}

const UNREACHABLE: Readonly<Record<ParamsOf<'mailbox_unreachable'>['cause'], string>> = {
  no_domain: 'Le nom de domaine de cette adresse n’existe pas',
  no_mx: 'Le nom de domaine de cette adresse n’indique aucun serveur de messagerie',
  null_mx: 'Le nom de domaine de cette adresse n’accepte aucun message',
}

const STATEMENTS: Readonly<Record<ParamsOf<'mailbox_attestation_outdated'>['question'], string>> = {
  dedicated: 'réservée à ce compte',
  personBound: 'lue par une seule personne',
  safe: 'sûre et joignable',
}

const BLOCKS: Readonly<Record<ParamsOf<'rotation_blocked'>['cause'], string>> = {
  idle: 'L’accès est bloqué, faute de connexion depuis longtemps',
  after_grace: 'L’accès est bloqué, le mot de passe n’ayant pas été changé à temps',
  temporary: 'Ce mot de passe provisoire n’est plus valable',
  suspicion: 'L’accès est bloqué par précaution, après une activité inhabituelle',
  admin: 'L’accès est bloqué par l’administration de ce service',
}

const DEMANDS: Readonly<Record<ParamsOf<'rotation_forced'>['cause'], string>> = {
  first_login: 'Ce mot de passe est provisoire\u00A0: choisissez le vôtre',
  admin_reset: 'Ce mot de passe vient de l’administration de ce service\u00A0: choisissez le vôtre',
  breach: 'Ce mot de passe figure dans une fuite connue\u00A0: changez-le',
  signal: 'Un risque a été signalé pour ce compte\u00A0: changez de mot de passe',
  incident: 'Un incident de sécurité a eu lieu\u00A0: changez de mot de passe',
}

const ANOMALIES: Readonly<Record<ParamsOf<'rotation_age_unknown'>['anomaly'], string>> = {
  missing: 'n’est pas connue',
  sentinel: 'n’est pas plausible',
  future: 'se trouve dans l’avenir',
}

const KINDS = {
  lower: 'minuscules',
  upper: 'majuscules',
  digit: 'chiffres',
  special: 'caractères spéciaux',
  letter: 'lettres',
} as const
const COUNTED = [KINDS.lower, KINDS.upper, KINDS.digit, KINDS.special]

const DELAYS: Readonly<Record<DelayUnit, { readonly one: string; readonly other: string }>> = {
  hour: { one: 'heure', other: 'heures' },
  minute: { one: 'minute', other: 'minutes' },
  second: { one: 'seconde', other: 'secondes' },
}

/** What the verb « compter » takes, so that alternatives can be strung together. */
function profile(way: CompositionProfile): string {
  if ('words' in way) {
    return `au moins ${formatCount(way.words, { one: 'mot', other: 'mots différents' }, LANGUAGE)}`
  }
  if ('bits' in way) {
    return `assez de caractères variés pour atteindre ${number(way.bits)}\u00A0bits, selon le calcul de la CNIL`
  }
  if ('digitsOnly' in way) {
    return `au moins ${formatCount(way.min, { one: 'chiffre', other: 'chiffres' }, LANGUAGE)} et rien d’autre`
  }
  const length = `au moins ${characters(way.min)}`
  if ('kinds' in way) return `${length} avec ${list(way.kinds.map((kind) => KINDS[kind]))}`
  if (way.kindsAtLeast === 1) return length
  const all = list(COUNTED)
  return way.kindsAtLeast === 4
    ? `${length} avec ${all}`
    : `${length} d’au moins ${number(way.kindsAtLeast)}\u00A0sortes parmi ${all}`
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE).format(parts)
}

function alternatives(parts: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE, { type: 'disjunction' }).format(parts)
}

function number(value: number): string {
  return new Intl.NumberFormat(LANGUAGE).format(value)
}

function characters(count: number): string {
  return formatCount(
    count,
    { one: 'caractère', many: 'de caractères', other: 'caractères' },
    LANGUAGE,
  )
}

function bytes(count: number): string {
  return formatCount(count, { one: 'octet', many: 'd’octets', other: 'octets' }, LANGUAGE)
}

function times(count: number): string {
  return formatCount(count, { one: 'fois', many: 'de fois', other: 'fois' }, LANGUAGE)
}

function days(count: number): string {
  return formatCount(count, { one: 'jour', other: 'jours' }, LANGUAGE)
}

function until(daysLeft: number): string {
  if (daysLeft <= 0) return 'aujourd’hui'
  return daysLeft === 1 ? 'demain' : `dans ${days(daysLeft)}`
}

function delay(ms: number): string {
  const [count, unit] = splitDelay(ms)
  return formatCount(count, DELAYS[unit], LANGUAGE)
}

function quote(text: string): string {
  return `«\u00A0${text}\u00A0»`
}

/** `Intl` writes « 1 mars », French says « 1er mars ». */
function date(isoDate: IsoDate): string {
  const long = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' })
  return long.format(new Date(`${isoDate}T00:00:00Z`)).replace(/^1(?!\d)/u, '1er')
}
