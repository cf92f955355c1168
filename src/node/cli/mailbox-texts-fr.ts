import { countInFrench } from './count-in-french.js'
import type { MailboxTexts } from './mailbox-texts.js'

/** Mailboxes in French. */
export const mailboxTextsFr: MailboxTexts = {
  commands: {
    mailbox: {
      summary: 'juge une adresse électronique',
      description:
        'Dit si une adresse peut convenir à un seul compte et à une seule personne. Rien ne quitte cette machine.',
      operands: [{ name: '[adresse]', description: 'demandée si elle manque' }],
      epilogue: `
Exemples\u00A0:
  hygie mailbox jeanne@example.fr
  hygie mailbox --batch < adresses.txt
  hygie mailbox compare jeanne@wanadoo.fr jeanne@orange.fr
  hygie mailbox audit comptes.csv

Par lots, une ligne est une adresse, ou un objet JSON si elle commence par une accolade\u00A0:
  {"address": "…", "options": {"smtputf8": true, "mx": ["…"]}, "evidence": {"otherHolders": {…}}}`,
    },
    'mailbox compare': {
      summary: 'dit si deux adresses mènent à la même boîte',
      description:
        'Dit si le courrier de deux adresses arrive dans la même boîte, selon ce que les fournisseurs en publient. Rien ne quitte cette machine.',
      operands: [
        { name: '<adresse>', description: 'une adresse' },
        { name: '<autre>', description: 'l’autre' },
      ],
      epilogue: `
Exemples\u00A0:
  hygie mailbox compare j.dupont@gmail.com jdupont@googlemail.com
  hygie mailbox compare a+x@cabinet.example a@cabinet.example --mx aspmx.l.google.com --json`,
    },
    'mailbox audit': {
      summary: 'compte les adresses partagées, jetables ou de fonction d’un fichier de comptes',
      description:
        'Compte ce qu’il faut savoir des adresses d’un fichier de comptes, sans en montrer une seule. Rien ne quitte cette machine, et la mémoire ne grandit que d’une centaine d’octets par adresse.',
      operands: [
        {
          name: '<fichier>',
          description:
            'CSV avec une ligne de titres, un objet JSON par ligne, ou une adresse par ligne\u202F; - pour l’entrée standard',
        },
      ],
      epilogue: `
Exemples\u00A0:
  hygie mailbox audit comptes.csv
  hygie mailbox audit comptes.ndjson --json
  hygie mailbox audit comptes.csv --holder-column rpps --csv > a-revoir.csv

Sans titulaires, deux comptes d’une même personne ne se distinguent pas de ceux de deux personnes.`,
    },
  },
  options: {
    usedBy: { value: 'nombre', description: 'autres personnes dont un compte a cette adresse' },
    smtputf8: { description: 'le service sait écrire aux adresses accentuées' },
    mx: {
      value: 'hôtes',
      description: 'serveurs qui reçoivent le courrier du domaine, séparés par des virgules',
    },
    evidence: {
      value: 'fichier',
      description: 'un objet JSON de ce que le service sait de l’adresse',
    },
    csv: {
      description:
        'écrit en CSV les comptes à revoir, avec leur adresse, au lieu des nombres\u202F; lit le fichier deux fois',
    },
    addressColumn: {
      value: 'titre',
      description: 'colonne ou membre des adresses (par défaut\u00A0: address, email, adresse…)',
    },
    holderColumn: {
      value: 'titre',
      description: 'colonne ou membre des titulaires (par défaut\u00A0: holder, titulaire, rpps)',
    },
  },
  phrases: {
    relations: {
      same: 'La même boîte',
      possibly_same: 'Peut-être la même boîte',
      different: 'Deux boîtes',
    },
    relationNotes: {
      same: 'Le fournisseur le publie\u00A0: un refus peut s’appuyer dessus.',
      possibly_same:
        'C’est seulement ce que l’on croit d’ordinaire\u00A0: posez la question, ne refusez pas.',
      different: 'Rien de publié ne les relie.',
    },
    noAddress: 'L’un des deux textes n’est pas une adresse.',
    labels: {
      accepted: 'Conviennent',
      warned: 'À confirmer',
      refused: 'À refuser',
      same: 'Boîtes partagées',
      possiblySame: 'Peut-être partagées',
      roles: 'Fonctions',
      reasons: 'Constats',
    },
    formatAccounts: (count) => countInFrench(count, ACCOUNTS),
    formatGroups: (mailboxes, accounts) =>
      `${countInFrench(mailboxes, MAILBOXES)} pour ${countInFrench(accounts, ACCOUNTS)}`,
    formatOfSeveral: (mailboxes) =>
      `dont ${new Intl.NumberFormat('fr').format(mailboxes)}\u00A0de plusieurs personnes`,
    formatLargest: (accounts) => `jusqu’à ${countInFrench(accounts, ACCOUNTS)} pour une seule`,
    holdersHint:
      'Des comptes sans titulaire laissent la question ouverte\u00A0: plusieurs comptes d’une même personne ne prouvent rien.',
    formatAccountRate: (rate) => `${rate}\u00A0comptes/s`,
  },
}

const ACCOUNTS = { one: 'compte', many: 'de comptes', other: 'comptes' } as const
const MAILBOXES = { one: 'boîte', many: 'de boîtes', other: 'boîtes' } as const
