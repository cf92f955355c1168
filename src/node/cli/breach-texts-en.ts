import type { BreachTexts } from './breach-texts.js'

/** Breached passwords in English. */
export const breachTextsEn: BreachTexts = {
  commands: {
    'breach check': {
      summary: 'looks a password up in known leaks',
      description:
        'Looks a password up in known leaks. Sources are asked in the order of the options, until one settles the question. Without an option it is the list that comes with this command, which can convict a password and never acquit it. Nothing leaves this machine without --online or --url.',
      epilogue: `
Examples:
  hygie breach check --index pwned-sha1.hygie
  hygie breach check --index own.hygie --online --batch < passwords.txt

In a batch, a line is a password, whatever it begins with.`,
    },
    'breach index build': {
      summary: 'builds an index from a corpus of hashes',
      description:
        'Builds an index from a corpus of sorted hashes. A build that was interrupted goes on where it was, when the same command is run again.',
      operands: [
        {
          name: '<source>',
          description:
            'file with a hash and a number per line, directory with a file per range, exact index (for a filter), or - for standard input',
        },
        { name: '<index>', description: 'file to write, replaced in one step at the end' },
      ],
      epilogue: `
Examples:
  hygie breach index build pwned.txt pwned-sha1.hygie --as-of 2026-11-01
  hygie breach index build pwned-sha1.hygie filter.hygie --profile filter16 --top 1000000`,
    },
    'breach index info': {
      summary: 'shows what an index holds',
      description:
        'Shows what an index holds, and checks its header and its tables, but not its rows.',
      operands: [{ name: '<index>', description: 'file of an index' }],
      epilogue: `
Examples:
  hygie breach index info pwned-sha1.hygie
  hygie breach index info pwned-sha1.hygie --json`,
    },
    'breach index verify': {
      summary: 'reads a whole index and checks its sums',
      description:
        'Reads a whole index and compares all its checksums. In a complete index, also looks up passwords that every corpus holds. Exit code 1 for a damaged index.',
      operands: [{ name: '<index>', description: 'file of an index' }],
      epilogue: `
Examples:
  hygie breach index verify pwned-sha1.hygie
  hygie breach index verify pwned-sha1.hygie --json`,
    },
    'breach sync': {
      summary: 'downloads a corpus, or brings it up to date',
      description:
        'Downloads a corpus of leaks into an index, or brings the one that is there up to date. Asks for the 1,048,576 ranges one by one, which says nothing of any password. A sync that was interrupted goes on where it was. The first download takes about 35\u00A0GB.',
      operands: [
        { name: '<directory>', description: 'where pwned-sha1.hygie or pwned-ntlm.hygie is' },
      ],
      epilogue: `
Examples:
  hygie breach sync /var/lib/hygie
  hygie breach sync trial --prefixes 00000-000FF`,
    },
    'breach serve': {
      summary: 'serves an index by the range protocol',
      description:
        'Serves an index by the range protocol of Have I Been Pwned, at /range, with /health and /metrics. Logs neither what is asked nor who asks. Ctrl-C stops the service once the answers under way are sent.',
      operands: [
        { name: '<index...>', description: 'exact index, or one for SHA-1 and one for NTLM' },
      ],
      epilogue: `
Examples:
  hygie breach serve pwned-sha1.hygie
  hygie breach serve pwned-sha1.hygie pwned-ntlm.hygie --port 9000 --workers 4`,
    },
    'breach export': {
      summary: 'writes a file per range, for a static server',
      description:
        'Writes a file per range, so that a server of files speaks the range protocol. An export that was interrupted goes on where it was, and one of a newer index writes only what changed.',
      operands: [{ name: '<index>', description: 'exact index' }],
      epilogue: `
Examples:
  hygie breach export pwned-sha1.hygie --ranges public
  hygie breach export pwned-sha1.hygie --ranges public --gzip`,
    },
  },
  options: {
    index: {
      value: 'file',
      description: 'looks in an index, and nothing leaves this machine (repeatable)',
    },
    url: {
      value: 'address',
      description: 'service of the range protocol, over HTTPS, or HTTP on this machine',
    },
    bundled: { description: 'looks in the list of common passwords that comes along' },
    hash: { description: 'hashes of the corpus or service (default: sha1)' },
    tweaks: { description: 'looks up small changes too, online three of them at most' },
    maxOccurrences: {
      value: 'number',
      description: 'up to this number a reservation, not a refusal (default: 0)',
    },
    profile: { description: 'whole hashes, or a filter of 16 or 8 bits (default: exact)' },
    top: { value: 'number', description: 'filter: only the hashes that occur most often' },
    asOf: { value: 'date', description: 'day of the corpus, YYYY-MM-DD' },
    note: { value: 'text', description: 'where the corpus comes from, kept in the index' },
    noResume: { description: 'starts anew, without what an interrupted build left' },
    concurrency: { value: 'number', description: 'requests at a time, 1 to 256 (default: 32)' },
    prefixes: { value: 'from-to', description: 'a part only, as in 00000-000FF (default: all)' },
    port: { value: 'number', description: 'port, 0 for a free one (default: 8080)' },
    host: {
      value: 'address',
      description: 'address to listen on (default: 127.0.0.1, this machine only)',
    },
    workers: { value: 'number', description: 'processes that serve (default: 1)' },
    padding: { description: 'when to hide the size of answers (default: on-request)' },
    partial: {
      description: 'accepts an incomplete index: what it lacks will pass for absent from leaks',
    },
    ranges: { value: 'directory', description: 'where to write the ranges' },
    gzip: { description: 'also writes each file compressed, as .gz' },
  },
  phrases: {
    labels: {
      source: 'Source',
      profile: 'Profile',
      hash: 'Hashes',
      hashes: 'Number',
      size: 'Size',
      coverage: 'Corpus',
      asOf: 'Corpus of',
      createdAt: 'Built on',
      note: 'Origin',
      ranges: 'Ranges',
      received: 'Received',
      files: 'Files',
    },
    profiles: {
      exact: 'exact, with occurrences',
      filter16: 'filter of 16\u00A0bits',
      filter8: 'filter of 8\u00A0bits',
    },
    coverages: { complete: 'complete', partial: 'partial' },
    unknownDay: 'unknown',
    formatSource: (name, day) => `${name}, of ${day}`,
    bundled: 'list that comes with the command',
    common: 'among the most common',
    uncounted: 'present, not counted',
    formatSimilar: (occurrences) => `${occurrences}, but a close variant is there`,
    formatFilterHint: (oneIn) =>
      `This index is a filter: of ${oneIn}\u00A0passwords that it does not hold, it takes about one for its own.`,
    partialHint: 'This index is not a whole corpus: it can convict a password, not acquit it.',
    built: 'Index built',
    sound: 'Index sound',
    damaged: 'Index damaged',
    damagedHint: 'Build this file anew, or copy it again.',
    canariesHint:
      'It lacks passwords that every published corpus holds: this is another corpus, or not all of one.',
    synced: 'Index brought up to date',
    upToDate: 'Index already up to date',
    exported: 'Ranges written',
    formatRanges: (checked, changed) => `${checked} checked, ${changed} changed`,
    formatExportedRanges: (ranges, missing) => `${ranges} written, ${missing} missing`,
    formatFiles: (written, kept) => `${written} written, ${kept} kept`,
    formatListening: (url) => `Listening on ${url}`,
    stopHint: 'Ctrl-C stops the service.',
    partialServed:
      'This index is not a whole corpus: what it lacks will pass for absent from leaks.',
    formatProgress: (percent, rate, remaining) =>
      [
        percent,
        ...(rate === null ? [] : [rate]),
        ...(remaining === null ? [] : [`${remaining} left`]),
      ].join(', '),
    formatHashRate: (rate) => `${rate}\u00A0hashes/s`,
    formatRangeRate: (rate) => `${rate}\u00A0ranges/s`,
    inputProblems: {
      hash: (line) =>
        `Line ${line} does not begin with a hash: 40\u00A0hexadecimal digits, or 32 with --hash ntlm.`,
      count: (line) => `Line ${line} has no number of occurrences in its place.`,
      order: (line) => `Line ${line} belongs further up: sort the corpus by hash first.`,
      duplicate: (line) => `Line ${line} repeats the hash of the line before.`,
      cut: (line) => `Line ${line} breaks off: the corpus is cut.`,
      empty: () => 'The corpus is empty.',
    },
    failures: {
      ERR_INDEX_INVALID: () => 'This file is no whole index of these hashes, or it is damaged.',
      ERR_TARGET_WRITE: () =>
        'Writing failed: check permissions, room on the disk, and that no other command writes to the same place.',
      ERR_SOURCE_READ: () => 'The source could not be read.',
      ERR_SOURCE_HTTP: (status) =>
        `The service answered with status ${status}: check the address, or try again later.`,
      ERR_SOURCE_NETWORK: () =>
        'The service cannot be reached: check the address and the connection, then try again.',
      ERR_SOURCE_TIMEOUT: () => 'The service did not answer in time: try again later.',
      ERR_SOURCE_MALFORMED: () =>
        'The answer of the service is no whole range: check the address, or try again later.',
      ERR_SOURCE_CIRCUIT_OPEN: () => 'The service failed too often just now: try again later.',
    },
    formatMissing: (count) =>
      `${new Intl.NumberFormat('en-GB').format(count)}\u00A0${count === 1 ? 'range is' : 'ranges are'} missing. What came is kept: run the same command again to go on.`,
    formatServerBug: (name) => `An answer failed for an unforeseen reason (${name}).`,
  },
}
