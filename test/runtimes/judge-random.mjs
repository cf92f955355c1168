// Judges random passwords, the same everywhere, and sums up what was answered: one digest for each thousand. Run
// on Node and in Chromium, by the browser tests.

import { checkPassword, computePolicy, definePolicy } from 'hygie'
import { cnil2022, nist80063b4 } from 'hygie/policy/presets'
import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'

const CHUNK = 1_000

/** Written out in Unicode since long, so that an older engine knows as much of them as a newer one. */
const ALPHABETS = [
  ['abcdefghijklmnopqrstuvwxyz'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789'],
  ['0123456789', ' -_.,;:!?@#$%&*()[]{}<>/|\\~^`\'"=+'],
  [
    '\u00E0\u00E9\u00E8\u00FC\u00F1\u00E7\u0153',
    'e\u0301a\u0300c\u0327n\u0303',
    '\u00C9\u00C7\u0130\u0131\u00DF',
  ],
  [
    '\u03B1\u03B2\u03B3\u0391\u03C2\u1F00',
    '\u0430\u0431\u0432\u0410',
    '\u05D0\u05D1\uFB2C',
    '\u0915\u0958\u093C',
  ],
  [
    '\u1100\u1161\u11A8\uAC00\uAC01',
    '\u4E2D\u6587\u65E5',
    '\uFF21\uFB01\u00BD\u2163',
    '\u{1F600}\u{1F468}\u200D\u{1F3FD}',
  ],
  ['\u0000\u0007\u00A0\u202F\u200B\uFEFF', '\uD800', '\uDC00', '\u{10FFFF}'],
]
const WORDS = [
  ...[
    'soleil',
    'motdepasse',
    'Pharmacie',
    'officine',
    'azerty',
    'qsdfghjklm',
    'jeanne',
    'Dupont',
    'J3ann3',
  ],
  ...[
    'lundi',
    'mardi',
    '2024',
    '12/05/1987',
    'abcdef',
    '123456',
    '75011',
    'aaaa',
    'doliprane',
    'P@ssw0rd',
  ],
]

/** Whole numbers from 0, below the limit (xorshift). */
function createRandom(seed) {
  let state = seed
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}

function generate(random) {
  const parts = Array.from({ length: 1 + random(5) }, () => {
    if (random(3) === 0) return WORDS[random(WORDS.length)]
    const signs = [...ALPHABETS[random(ALPHABETS.length)].join('')]
    return Array.from({ length: 1 + random(8) }, () => signs[random(signs.length)]).join('')
  })
  const text = parts.join(['', '', ' ', '-'][random(4)])
  return random(500) === 0 ? text.repeat(300) : text
}

const context = {
  name: 'Jeanne Dupont',
  email: 'jeanne.dupont@example.fr',
  birthDate: '1987-05-12',
}
const own = definePolicy({
  id: 'own',
  rules: {
    normalization: 'NFKC',
    length: { min: 8, max: 40, maxBytes: 72 },
    composition: [
      { anyOf: [{ min: 8, kindsAtLeast: 3 }, { words: 4 }, { bits: 50 }], specials: '-_!?' },
    ],
    blocklist: [{ context: 'substring', words: ['officine'] }],
    patterns: { keyboard: 'refuse', sequences: 'warn', repeats: 'refuse' },
    strength: { minScore: 2, minPoints: 5, minGuessesLog10: 7.5, minBits: 40 },
    breach: { maxOccurrences: 0, tweaks: true, onSimilar: 'refuse' },
  },
})

/** All that is known, in a world where nobody knows more: what is not on it is a pass. */
const list = {
  kind: 'local',
  name: 'words',
  asOf: null,
  coverage: 'complete',
  find: (password) => ({ found: WORDS.includes(password), occurrences: null }),
}

/** SHA-256 of the outcomes of each thousand, and how often each status was given. */
export async function judgeRandom(count, seed) {
  const random = createRandom(seed)
  const tiers = [await loadStrengthTier('french')]
  const services = {
    estimator: createStrengthEstimator({ tiers }),
    sources: [list],
  }
  const policies = [own, cnil2022, nist80063b4].map((document) => computePolicy(document))
  const statuses = { pass: 0, warn: 0, unknown: 0, fail: 0 }
  const digests = []
  for (let from = 0; from < count; from += CHUNK) {
    const outcomes = []
    for (let index = from; index < Math.min(count, from + CHUNK); index++) {
      const policy = policies[index % policies.length]
      const outcome = await checkPassword(
        { password: generate(random), context },
        { policy, services },
      )
      statuses[outcome.status]++
      outcomes.push(JSON.stringify(outcome))
    }
    const bytes = new TextEncoder().encode(outcomes.join('\n'))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    digests.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
  }
  return { digests, statuses }
}
