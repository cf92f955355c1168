import type { PolicyTexts } from './types.js'

/** Findings in a policy, for whoever writes it. */
export const frPolicy: PolicyTexts = {
  severities: { error: 'Erreur', warning: 'Avertissement', notice: 'À noter' },
  findings: {
    expiry_forbidden: () =>
      'Le mot de passe est à changer à date fixe, ce que des textes excluent\u00A0: n’imposez un changement qu’en cas de compromission, ou notez la raison de l’écart.',
    composition_forbidden: () =>
      'Des sortes de caractères sont imposées, ce que des textes excluent\u00A0: la longueur et le refus des mots de passe connus protègent mieux.',
    substring_forbidden: () =>
      'Un mot de passe est refusé pour une partie de lui-même, alors qu’il est à comparer en entier\u00A0: préférez le mode «\u00A0derivative\u00A0».',
    maximum_too_low: ({ max, least }) =>
      `La longueur est limitée à ${number(max)} caractères\u00A0: admettez-en au moins ${number(least)}, pour les phrases de passe.`,
    normalization_unwanted: ({ wanted }) =>
      wanted === 'NFC'
        ? 'Un texte demande la forme Unicode NFC avant le hachage\u00A0: choisissez-la, ou notez la raison de l’écart.'
        : 'Un texte demande de vérifier le mot de passe tel qu’il a été reçu\u00A0: notez que la forme Unicode est la même à la création et à la connexion.',
    failures_too_many: ({ maxConsecutive, most }) =>
      `Le mot de passe résiste à ${number(maxConsecutive)} échecs de suite avant d’être désactivé\u00A0: n’en admettez pas plus de ${number(most)}.`,
    minimum_too_low: ({ min, least }) =>
      `Une longueur de ${characters(min)} suffit\u00A0: demandez-en au moins ${number(least)}, même accompagnée d’un second facteur.`,
    known_passwords_allowed: () =>
      'Rien ne refuse les mots de passe fréquents ou divulgués\u00A0: ajoutez la règle «\u00A0breach\u00A0».',
    throttling_undeclared: () =>
      'Rien ne dit que les essais sont ralentis\u00A0: ajoutez la règle «\u00A0throttle\u00A0», ou déclarez «\u00A0throttling\u00A0» parmi les obligations du portail.',
    password_alone: () =>
      'Rien ne dit qu’un second facteur accompagne le mot de passe sur Internet\u00A0: pour des professionnels de santé, aucun mot de passe seul ne suffit, quelle que soit sa longueur.',
    length_impossible: ({ min, max }) =>
      `Aucun mot de passe ne convient\u00A0: il en faut au moins ${characters(min)} et au plus ${number(max)}.`,
    composition_impossible: ({ max }) =>
      `Aucun profil ne peut être satisfait en ${characters(max)}\u00A0: allongez le maximum, ou changez les profils.`,
    profile_impossible: ({ max }) =>
      `Ce profil ne peut être satisfait en ${characters(max)}\u00A0: allongez le maximum, ou retirez-le.`,
    bits_impossible: ({ max, minBits }) =>
      `Aucun mot de passe de ${characters(max)} n’atteint ${number(minBits)}\u00A0bits\u00A0: allongez le maximum, ou demandez-en moins.`,
    scope_empty: () =>
      'Cette portée ne désigne personne, car un nom y est vide\u00A0: corrigez le nom, ou retirez la portée.',
    scope_without_effect: () =>
      'Ces règles ne changent rien\u00A0: entre deux valeurs, la plus stricte l’emporte toujours. Mettez la plus souple dans «\u00A0rules\u00A0» et la plus stricte dans une portée.',
    normalization_varies: () =>
      'La forme Unicode dépend de l’occasion\u00A0: un même mot de passe aurait plusieurs empreintes, et serait refusé à la connexion.',
    idle_above_maximum: ({ idleMinutes, maxMinutes }) =>
      `L’inactivité admise (${minutes(idleMinutes)}) dépasse la durée de la session (${minutes(maxMinutes)})\u00A0: elle n’aura pas d’effet.`,
    wait_never_reached: ({ waitFrom, lockAfter }) =>
      `Le compte est bloqué après ${failures(lockAfter)}, et l’attente ne commence qu’à ${number(waitFrom)}\u00A0: elle n’aura pas d’effet.`,
    throttle_incomplete: () =>
      'Une attente ou un blocage est prévu sans dire à partir de combien d’échecs\u00A0: ajoutez «\u00A0waitFrom\u00A0» ou «\u00A0lockAfter\u00A0».',
    bcrypt_truncates: ({ maxBytes }) =>
      `Un mot de passe peut occuper ${number(maxBytes)} octets, et bcrypt n’en lit que 72\u00A0: déclarez un autre hachage ou un hachage préalable, ou réduisez le maximum.`,
    expiry_without_history: () =>
      'Le mot de passe est à changer à date fixe, mais rien n’empêche d’en reprendre un ancien\u00A0: ajoutez la règle «\u00A0history\u00A0».',
    list_size_undeclared: ({ minEntries }) =>
      `La liste de mots de passe fréquents doit en compter ${number(minEntries)} d’une longueur admise\u00A0: vérifiez-le, puis déclarez «\u00A0list_size\u00A0».`,
    not_enforced: ({ percent }) =>
      percent === 0
        ? 'Cette politique ne refuse rien\u00A0: elle ne fait que dire ce qu’elle refuserait.'
        : `Cette politique ne vaut que pour ${number(percent)}\u00A0% des comptes.`,
    clause_unverified: () =>
      'Une clause citée n’a pu être lue par personne\u00A0: elle ne sera jamais présentée comme une exigence.',
  },
  formatClauses: (clauses) => `Textes\u00A0: ${clauses.join('\u202F; ')}.`,
}

function number(value: number): string {
  return new Intl.NumberFormat('fr').format(value)
}

function characters(count: number): string {
  return `${number(count)}\u00A0${count < 2 ? 'caractère' : 'caractères'}`
}

function minutes(count: number): string {
  return `${number(count)}\u00A0${count < 2 ? 'minute' : 'minutes'}`
}

function failures(count: number): string {
  return `${number(count)}\u00A0${count < 2 ? 'échec' : 'échecs'}`
}
