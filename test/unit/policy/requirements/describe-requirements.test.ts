import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/messages/en.js'
import { fr } from '../../../../src/messages/fr.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { describeRequirements } from '../../../../src/policy/requirements/describe-requirements.js'
import { formatRequirement } from '../../../../src/policy/requirements/format-requirement.js'
import type { PartialRules, PolicyMode } from '../../../../src/policy/types.js'
import type { StrengthContext } from '../../../../src/strength/types.js'

const describeRules = (
  rules: PartialRules,
  context?: StrengthContext,
  mode: PolicyMode = 'enforce',
) => describeRequirements(computePolicy(definePolicy({ id: 'test', mode, rules })), { context })

const ALL = { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] } as const

describe('describeRequirements', () => {
  const cases: readonly (readonly [
    string,
    PartialRules,
    StrengthContext | undefined,
    fr: readonly string[],
    en: readonly string[],
  ])[] = [
    [
      'the least that a policy asks',
      {},
      undefined,
      [
        'Au moins 15\u00A0caractères.',
        'Au plus 256\u00A0caractères.',
        'Les espaces, les lettres accentuées et les symboles sont les bienvenus.',
      ],
      [
        'At least 15\u00A0characters.',
        'At most 256\u00A0characters.',
        'Spaces, accented letters and symbols are welcome.',
      ],
    ],
    [
      'everything that a policy can ask',
      {
        length: { min: 12, max: 128, maxBytes: 300 },
        composition: [
          { anyOf: [ALL, { words: 5 }], waiveFrom: 20 },
          { anyOf: [{ min: 12, kindsAtLeast: 3 }], specials: '!?' },
        ],
        strength: { minScore: 3 },
        blocklist: [
          { context: 'derivative', words: ['amelipro'] },
          { context: 'substring', words: ['ameli'] },
          { context: 'whole' },
          { context: 'off', words: [] },
        ],
        patterns: { keyboard: 'refuse', sequences: 'refuse', repeats: 'warn' },
        breach: { maxOccurrences: 0 },
        history: { entries: 5 },
      },
      { name: 'Jeanne Martin', email: '', words: ['cabinet'] },
      [
        'Au moins 12\u00A0caractères.',
        'Il compte au moins 12\u00A0caractères avec minuscules, majuscules, chiffres et caractères spéciaux\u202F; ou au moins 5\u00A0mots différents\u202F; ou au moins 20\u00A0caractères.',
        'Il compte au moins 12\u00A0caractères d’au moins 3\u00A0sortes parmi minuscules, majuscules, chiffres et caractères spéciaux. Caractères spéciaux admis à ce titre\u00A0: !\u202F?.',
        'Au plus 128\u00A0caractères.',
        'Au plus 300\u00A0octets\u00A0: une lettre accentuée ou un symbole en prend plusieurs.',
        'Difficile à deviner\u00A0: plusieurs mots sans rapport entre eux conviennent bien.',
        'Il ne doit pas être, même entouré de chiffres ou de signes, votre nom ou un mot propre à ce service.',
        'Il ne doit pas être un mot que ce service n’accepte pas, ni guère plus.',
        'Il ne doit pas contenir votre nom ou un mot propre à ce service.',
        'Il ne doit pas contenir un mot que ce service n’accepte pas.',
        'Il ne doit pas être votre nom ou un mot propre à ce service.',
        'Il ne doit pas être fait surtout de touches qui se suivent ou d’une suite, comme «\u00A0abc\u00A0» ou «\u00A0123\u00A0».',
        'Il ne doit pas être fait surtout d’une même partie répétée.',
        'Pas un mot de passe qui figure dans une fuite connue.',
        'Aucun de vos 5 derniers mots de passe.',
        'Les espaces, les lettres accentuées et les symboles sont les bienvenus.',
      ],
      [
        'At least 12\u00A0characters.',
        'It has at least 12\u00A0characters with lower-case letters, capitals, digits and special characters; or at least 5\u00A0different words; or at least 20\u00A0characters.',
        'It has at least 12\u00A0characters of at least 3\u00A0kinds among lower-case letters, capitals, digits and special characters. Special characters that count: ! ?.',
        'At most 128\u00A0characters.',
        'At most 300\u00A0bytes: an accented letter or a symbol takes several of them.',
        'Hard to guess: several unrelated words do well.',
        'It must not be, even with digits or signs around it, your name or a word that belongs to this service.',
        'It must not be a word that this service does not accept, or little more.',
        'It must not hold your name or a word that belongs to this service.',
        'It must not hold a word that this service does not accept.',
        'It must not be your name or a word that belongs to this service.',
        'It must not be mostly keys that follow each other or a sequence, such as \u201Cabc\u201D or \u201C123\u201D.',
        'It must not be mostly the same part again.',
        'Not a password that occurs in a known leak.',
        'None of your last 5 passwords.',
        'Spaces, accented letters and symbols are welcome.',
      ],
    ],
    [
      'a context of which nothing is known, and one former password',
      {
        length: { min: 8, max: 64, maxBytes: 256 },
        blocklist: [{ context: 'whole' }],
        history: { entries: 1 },
      },
      undefined,
      [
        'Au moins 8\u00A0caractères.',
        'Au plus 64\u00A0caractères.',
        'Il ne doit pas être votre nom, votre adresse électronique ou le nom de ce service.',
        'Pas le mot de passe que vous avez déjà.',
        'Les espaces, les lettres accentuées et les symboles sont les bienvenus.',
      ],
      [
        'At least 8\u00A0characters.',
        'At most 64\u00A0characters.',
        'It must not be your name, your e-mail address or the name of this service.',
        'Not the password that you have already.',
        'Spaces, accented letters and symbols are welcome.',
      ],
    ],
  ]
  it.each(cases)('says %s', (_title, rules, context, french, english) => {
    const requirements = describeRules(rules, context)
    expect(requirements.map((requirement) => formatRequirement(requirement, fr))).toEqual(french)
    expect(requirements.map((requirement) => formatRequirement(requirement, en))).toEqual(english)
  })

  it('holds no value of the context', () => {
    const requirements = describeRules(
      { blocklist: [{ context: 'whole' }] },
      { name: 'Jeanne Martin' },
    )
    expect(JSON.stringify(requirements)).not.toContain('Martin')
  })

  it('says of each what it weighs, and which rule it is of', () => {
    const rules: PartialRules = {
      patterns: { repeats: 'warn' },
      breach: { maxOccurrences: 0, onHit: 'warn' },
    }
    const weights = describeRules(rules).map(({ code, level, pointer }) => [code, level, pointer])
    expect(weights).toEqual([
      ['requirement_length_min', 'required', '/rules/length/min'],
      ['requirement_length_max', 'required', '/rules/length/max'],
      ['requirement_patterns', 'advised', '/rules/patterns'],
      ['requirement_breach', 'advised', '/rules/breach'],
      ['requirement_any_character', 'allowed', '/rules/composition'],
    ])
  })

  it('is advice where the policy only watches', () => {
    const levels = describeRules({ breach: { onHit: 'ignore' } }, {}, 'audit').map(
      ({ level }) => level,
    )
    expect(levels).toEqual(['advised', 'advised', 'allowed'])
  })

  it('refuses a document that is not resolved', () => {
    expect(() => describeRequirements(definePolicy({ id: 'test' }) as never)).toThrow("'policy'")
  })
})
