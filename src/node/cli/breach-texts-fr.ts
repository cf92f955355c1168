import type { BreachTexts } from './breach-texts.js'
import { countInFrench } from './count-in-french.js'

/** Breached passwords in French. */
export const breachTextsFr: BreachTexts = {
  commands: {
    'breach check': {
      summary: 'cherche un mot de passe dans les fuites connues',
      description:
        'Cherche un mot de passe dans les fuites connues. Les sources sont interrogées dans l’ordre des options, jusqu’à ce que l’une tranche. Sans option, c’est la liste fournie avec cette commande\u00A0: elle peut accuser un mot de passe, jamais l’innocenter. Rien ne quitte cette machine sans --online ni --url.',
      epilogue: `
Exemples\u00A0:
  hygie breach check --index pwned-sha1.hygie
  hygie breach check --index maison.hygie --online --batch < mots-de-passe.txt

Par lots, une ligne est un mot de passe, quel que soit son premier caractère.`,
    },
    'breach index build': {
      summary: 'construit un index à partir d’un corpus d’empreintes',
      description:
        'Construit un index à partir d’un corpus d’empreintes triées. Une construction interrompue reprend où elle en était, si la même commande est relancée.',
      operands: [
        {
          name: '<source>',
          description:
            'fichier de lignes d’une empreinte et d’un nombre, dossier d’un fichier par plage, index exact (pour un filtre), ou - pour l’entrée standard',
        },
        { name: '<index>', description: 'fichier à écrire, remplacé d’un coup à la fin' },
      ],
      epilogue: `
Exemples\u00A0:
  hygie breach index build pwned.txt pwned-sha1.hygie --as-of 2026-11-01
  hygie breach index build pwned-sha1.hygie filtre.hygie --profile filter16 --top 1000000`,
    },
    'breach index info': {
      summary: 'montre ce que contient un index',
      description:
        'Montre ce que contient un index, et contrôle son en-tête et ses tables, mais pas ses lignes.',
      operands: [{ name: '<index>', description: 'fichier d’index' }],
      epilogue: `
Exemples\u00A0:
  hygie breach index info pwned-sha1.hygie
  hygie breach index info pwned-sha1.hygie --json`,
    },
    'breach index verify': {
      summary: 'relit tout un index et contrôle ses sommes',
      description:
        'Relit tout un index et compare toutes ses sommes de contrôle. Dans un index complet, cherche aussi des mots de passe que tout corpus contient. Code de sortie 1 pour un index abîmé.',
      operands: [{ name: '<index>', description: 'fichier d’index' }],
      epilogue: `
Exemples\u00A0:
  hygie breach index verify pwned-sha1.hygie
  hygie breach index verify pwned-sha1.hygie --json`,
    },
    'breach sync': {
      summary: 'télécharge un corpus, ou le met à jour',
      description:
        'Télécharge un corpus de fuites en un index, ou met à jour celui qui est là. Demande les 1\u202F048\u202F576 plages une à une, ce qui ne dit rien d’aucun mot de passe. Une synchronisation interrompue reprend où elle en était. Le premier téléchargement pèse environ 35\u00A0Go.',
      operands: [
        { name: '<dossier>', description: 'où se trouve pwned-sha1.hygie, ou pwned-ntlm.hygie' },
      ],
      epilogue: `
Exemples\u00A0:
  hygie breach sync /var/lib/hygie
  hygie breach sync essai --prefixes 00000-000FF`,
    },
    'breach serve': {
      summary: 'sert un index par le protocole des plages',
      description:
        'Sert un index par le protocole des plages de Have I Been Pwned, sur /range, avec /health et /metrics. Ne journalise ni ce qui est demandé, ni par qui. Ctrl-C arrête le service une fois les réponses en cours envoyées.',
      operands: [
        { name: '<index...>', description: 'index exact, ou un pour SHA-1 et un pour NTLM' },
      ],
      epilogue: `
Exemples\u00A0:
  hygie breach serve pwned-sha1.hygie
  hygie breach serve pwned-sha1.hygie pwned-ntlm.hygie --port 9000 --workers 4`,
    },
    'breach export': {
      summary: 'écrit un fichier par plage, pour un serveur statique',
      description:
        'Écrit un fichier par plage, pour qu’un serveur de fichiers parle le protocole des plages. Un export interrompu reprend où il en était, et celui d’un index plus récent ne réécrit que ce qui a changé.',
      operands: [{ name: '<index>', description: 'index exact' }],
      epilogue: `
Exemples\u00A0:
  hygie breach export pwned-sha1.hygie --ranges public
  hygie breach export pwned-sha1.hygie --ranges public --gzip`,
    },
  },
  options: {
    index: {
      value: 'fichier',
      description: 'cherche dans un index, sans que rien ne quitte cette machine (répétable)',
    },
    url: {
      value: 'adresse',
      description:
        'service qui parle le protocole des plages, en HTTPS, ou en HTTP sur cette machine',
    },
    bundled: { description: 'cherche dans la liste de mots de passe courants fournie' },
    hash: { description: 'empreintes du corpus ou du service (par défaut\u00A0: sha1)' },
    tweaks: {
      description: 'cherche aussi de petites variantes, dont trois au plus en ligne',
    },
    maxOccurrences: {
      value: 'nombre',
      description: 'jusqu’à ce nombre, une réserve et non un refus (par défaut\u00A0: 0)',
    },
    profile: {
      description: 'empreintes entières, ou filtre de 16 ou 8 bits (par défaut\u00A0: exact)',
    },
    top: {
      value: 'nombre',
      description: 'filtre\u00A0: seulement les empreintes les plus fréquentes',
    },
    asOf: { value: 'date', description: 'jour du corpus, AAAA-MM-JJ' },
    note: { value: 'texte', description: 'origine du corpus, inscrite dans l’index' },
    noResume: {
      description: 'recommence à zéro, sans ce qu’une construction interrompue a laissé',
    },
    concurrency: {
      value: 'nombre',
      description: 'demandes à la fois, 1 à 256 (par défaut\u00A0: 32)',
    },
    prefixes: {
      value: 'début-fin',
      description: 'une partie seulement, comme 00000-000FF (par défaut\u00A0: tout)',
    },
    port: { value: 'nombre', description: 'port, 0 pour un port libre (par défaut\u00A0: 8080)' },
    host: {
      value: 'adresse',
      description: 'adresse d’écoute (par défaut\u00A0: 127.0.0.1, cette machine seule)',
    },
    workers: { value: 'nombre', description: 'processus qui servent (par défaut\u00A0: 1)' },
    padding: {
      description: 'quand masquer la taille des réponses (par défaut\u00A0: on-request)',
    },
    partial: {
      description:
        'accepte un index incomplet\u00A0: ce qui y manque passera pour absent des fuites',
    },
    ranges: { value: 'dossier', description: 'où écrire les plages' },
    gzip: { description: 'écrit aussi chaque fichier compressé, en .gz' },
  },
  phrases: {
    labels: {
      source: 'Source',
      profile: 'Profil',
      hash: 'Empreintes',
      hashes: 'Nombre',
      size: 'Taille',
      coverage: 'Corpus',
      asOf: 'Jour du corpus',
      createdAt: 'Construit le',
      note: 'Origine',
      ranges: 'Plages',
      received: 'Reçu',
      files: 'Fichiers',
    },
    profiles: {
      exact: 'exact, avec les occurrences',
      filter16: 'filtre de 16\u00A0bits',
      filter8: 'filtre de 8\u00A0bits',
    },
    coverages: { complete: 'complet', partial: 'partiel' },
    unknownDay: 'inconnu',
    formatSource: (name, day) => `${name}, du ${day}`,
    bundled: 'liste fournie avec la commande',
    common: 'parmi les plus courants',
    uncounted: 'présent, sans décompte',
    formatSimilar: (occurrences) => `${occurrences}, mais une variante proche y figure`,
    formatFilterHint: (oneIn) =>
      `Cet index est un filtre\u00A0: sur ${oneIn}\u00A0mots de passe qu’il ne contient pas, il en prend environ un pour l’un des siens.`,
    partialHint:
      'Cet index ne contient pas tout un corpus\u00A0: il peut accuser un mot de passe, pas l’innocenter.',
    built: 'Index construit',
    sound: 'Index intact',
    damaged: 'Index abîmé',
    damagedHint: 'Reconstruisez ce fichier, ou copiez-le de nouveau.',
    canariesHint:
      'Il y manque des mots de passe que contient tout corpus publié\u00A0: c’en est un autre, ou il n’est pas entier.',
    synced: 'Index mis à jour',
    upToDate: 'Index déjà à jour',
    exported: 'Plages écrites',
    formatRanges: (checked, changed) => `${checked} contrôlées, ${changed} changées`,
    formatExportedRanges: (ranges, missing) => `${ranges} écrites, ${missing} absentes`,
    formatFiles: (written, kept) => `${written} écrits, ${kept} gardés`,
    formatListening: (url) => `À l’écoute sur ${url}`,
    stopHint: 'Ctrl-C arrête le service.',
    partialServed:
      'Cet index ne contient pas tout un corpus\u00A0: ce qui y manque passera pour absent des fuites.',
    formatProgress: (percent, rate, remaining) =>
      [
        percent,
        ...(rate === null ? [] : [rate]),
        ...(remaining === null ? [] : [`encore ${remaining}`]),
      ].join(', '),
    formatHashRate: (rate) => `${rate}\u00A0empreintes/s`,
    formatRangeRate: (rate) => `${rate}\u00A0plages/s`,
    inputProblems: {
      hash: (line) =>
        `La ligne ${line} ne commence pas par une empreinte\u00A0: 40\u00A0chiffres hexadécimaux, ou 32 avec --hash ntlm.`,
      count: (line) => `La ligne ${line} n’a pas de nombre d’occurrences à sa place.`,
      order: (line) =>
        `La ligne ${line} devrait venir plus haut\u00A0: triez d’abord le corpus par empreinte.`,
      duplicate: (line) => `La ligne ${line} répète l’empreinte de la ligne précédente.`,
      cut: (line) => `La ligne ${line} s’interrompt\u00A0: le corpus est tronqué.`,
      empty: () => 'Le corpus est vide.',
    },
    failures: {
      ERR_INDEX_INVALID: () =>
        'Ce fichier n’est pas un index entier de ces empreintes, ou il est abîmé.',
      ERR_TARGET_WRITE: () =>
        'L’écriture a échoué\u00A0: vérifiez les droits, la place sur le disque, et qu’aucune autre commande n’écrit au même endroit.',
      ERR_SOURCE_READ: () => 'La source n’a pas pu être lue.',
      ERR_SOURCE_HTTP: (status) =>
        `Le service a répondu avec le statut ${status}\u00A0: vérifiez l’adresse, ou réessayez plus tard.`,
      ERR_SOURCE_NETWORK: () =>
        'Le service n’est pas joignable\u00A0: vérifiez l’adresse et la connexion, puis réessayez.',
      ERR_SOURCE_TIMEOUT: () => 'Le service n’a pas répondu à temps\u00A0: réessayez plus tard.',
      ERR_SOURCE_MALFORMED: () =>
        'La réponse du service n’est pas une plage entière\u00A0: vérifiez l’adresse, ou réessayez plus tard.',
      ERR_SOURCE_CIRCUIT_OPEN: () =>
        'Le service vient d’échouer trop souvent\u00A0: réessayez plus tard.',
    },
    formatMissing: (count) =>
      `Il manque ${countInFrench(count, RANGES)}. Ce qui est arrivé est gardé\u00A0: relancez la même commande pour continuer.`,
    formatServerBug: (name) => `Une réponse a échoué pour une raison imprévue (${name}).`,
  },
}

const RANGES = { one: 'plage', many: 'de plages', other: 'plages' } as const
