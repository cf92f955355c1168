import { countInFrench } from './count-in-french.js'
import type { RotationTexts } from './rotation-texts.js'

/** Rotation in French. */
export const rotationTextsFr: RotationTexts = {
  commands: {
    rotation: {
      summary: 'calcule l’échéance d’un mot de passe',
      description:
        'Dit quand un mot de passe doit changer, et où il en est. Une échéance est un jour entier, dans un fuseau.',
      epilogue: `
Exemples\u00A0:
  hygie rotation --changed-at 2026-08-31T22:30:00Z --period P6M
  hygie rotation --record compte.json --epochs incidents.json
  hygie rotation --batch --shift next < comptes.ndjson

Par lots, une ligne est un objet JSON\u00A0:
  {"id": "…", "changedAt": "2026-08-31T22:30:00Z", "period": "P6M", "zone": "Europe/Paris"}`,
    },
    'rotation plan': {
      summary: 'compte les échéances jour par jour, avant de mettre une règle en service',
      description:
        'Compte combien de comptes arrivent à échéance chaque jour, et où ils en sont aujourd’hui. Rien n’est écrit ni envoyé, et un fichier de toute taille tient dans la même mémoire.',
      operands: [
        {
          name: '[fichier]',
          description: 'un objet JSON par ligne (par défaut\u00A0: l’entrée standard)',
        },
      ],
      epilogue: `
Exemples\u00A0:
  hygie rotation plan --from 2027-01-01 --to 2027-12-31 --period P6M comptes.ndjson
  hygie rotation plan --from 2027-01-01 --to 2027-03-31 --epochs projet.json --json < comptes.ndjson`,
    },
    'rotation ics': {
      summary: 'écrit une échéance pour un agenda, au format iCalendar',
      description:
        'Écrit l’échéance sur la sortie standard, comme une entrée d’agenda d’un jour avec deux rappels. Ni nom ni numéro de compte n’y figurent.',
      epilogue: `
Exemples\u00A0:
  hygie rotation ics --due 2027-03-01 --portal "Portail des soins" > mot-de-passe.ics
  hygie rotation ics --record compte.json --portal "Portail des soins" --key cle.bin

Sans --key, chaque fichier ajoute une entrée\u202F; avec --key, le suivant la remplace.`,
    },
  },
  options: {
    changedAt: {
      value: 'instant',
      description: 'dernier changement, ISO 8601 avec fuseau, ou «\u00A0unknown\u00A0»',
    },
    period: {
      value: 'durée',
      description: 'P6M, P90D, P1Y ou never (par défaut\u00A0: celle de la politique)',
    },
    zone: {
      value: 'fuseau',
      description: 'fuseau dont le minuit compte (par défaut\u00A0: Europe/Paris)',
    },
    shift: {
      description: 'où va une échéance qui n’est pas un jour ouvré (par défaut\u00A0: none)',
    },
    calendar: {
      value: 'partie',
      description:
        'jours fériés de --shift\u00A0: FR (par défaut), FR-ALSACE-MOSELLE, FR-GP, FR-MQ, FR-GF, FR-RE, FR-YT',
    },
    record: {
      value: 'fichier',
      description: 'un objet JSON de ce qui est connu du compte, comme une ligne d’un lot',
    },
    epochs: { value: 'fichier', description: 'une liste JSON d’incidents et de campagnes' },
    now: { value: 'instant', description: 'moment de la question (par défaut\u00A0: maintenant)' },
    from: { value: 'date', description: 'premier jour, AAAA-MM-JJ' },
    to: { value: 'date', description: 'dernier jour, onze ans au plus après le premier' },
    due: { value: 'date', description: 'échéance déjà connue, AAAA-MM-JJ' },
    account: {
      value: 'nom',
      description: 'identifiant du compte, avec --key (par défaut\u00A0: celui de --record)',
    },
    key: {
      value: 'fichier',
      description: 'clé d’au moins 32\u00A0octets qui rend l’entrée reconnaissable par vous seul',
    },
    cancel: { description: 'reprend l’entrée, une fois le mot de passe changé' },
  },
  phrases: {
    labels: {
      proof: 'Preuve',
      changeableFrom: 'Modifiable dès',
      total: 'Comptes',
      earlier: 'Échéance avant',
      later: 'Échéance après',
      never: 'Sans échéance',
      busiest: 'Jour le plus chargé',
    },
    independent: 'indépendante de l’ancien mot de passe et de la messagerie',
    formatPlan: (from, to) => `Échéances du ${from} au ${to}`,
    formatBusiest: (date, due) => `${date}, ${due}`,
    formatChangeDays: (days) => `${days}\u00A0jours de changements`,
    formatBunch: (date, days) =>
      `Le ${date} réunit les échéances de ${days}\u00A0: prévoyez-y plus de monde, ou étalez les comptes importés.`,
    formatWrongLines: (count) =>
      `${countInFrench(count, LINES)} sans réponse\u00A0: le compte est incomplet.`,
    formatWrongLine: (line, code, member) =>
      `Ligne ${line}\u00A0: ${code}${member === null ? '' : ` (${member})`}`,
  },
}

const LINES = { one: 'ligne', many: 'de lignes', other: 'lignes' } as const
