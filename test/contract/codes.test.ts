import { describe, expect, it } from 'vitest'
import { en } from '../../src/messages/en.js'
import { formatReason } from '../../src/messages/format-reason.js'
import { fr } from '../../src/messages/fr.js'
import {
  type CodedMember,
  createSourceProgram,
  readErrors,
  readReasons,
} from '../support/read-source.js'
import { SAMPLE_REASONS } from '../support/sample-reasons.js'

const program = createSourceProgram()
const reasons = [...readReasons(program)].sort((a, b) => (a.code < b.code ? -1 : 1))
const errors = [...readErrors(program)].sort((a, b) => (a.code < b.code ? -1 : 1))

const cell = (text: string): string => text.replaceAll('|', '\\|')

function writeReason({ code, meaning, params }: CodedMember): string {
  const sample = SAMPLE_REASONS[code as keyof typeof SAMPLE_REASONS]
  const shape = params.startsWith('Record') ? 'No parameters.' : `Parameters: \`${params}\`.`
  const sentences = [`> ${formatReason(sample, fr)}`, '>', `> ${formatReason(sample, en)}`]
  return [`## \`${code}\``, '', meaning, '', shape, '', ...sentences, ''].join('\n')
}

describe('the reference of reasons', () => {
  it('has a meaning and a sample for every code, each once', () => {
    const codes = reasons.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(reasons.filter(({ meaning }) => meaning === '')).toEqual([])
    expect(Object.keys(SAMPLE_REASONS).sort()).toEqual(codes)
    expect(Object.keys(fr.reasons).sort()).toEqual(codes)
  })

  it('is written from the types and the catalogues', async () => {
    const page = [
      '# Reasons',
      '',
      'Why an outcome is not a pass. Codes are stable; sentences are not. Written from the types and the',
      'catalogues by `npm test -- --update`: do not edit.',
      '',
      ...reasons.map(writeReason),
    ]
    await expect(page.join('\n')).toMatchFileSnapshot('../../docs/reasons.md')
  })
})

describe('the reference of errors', () => {
  it('has a meaning for every code, each once', () => {
    expect(new Set(errors.map(({ code }) => code)).size).toBe(errors.length)
    expect(errors.filter(({ meaning }) => meaning === '')).toEqual([])
  })

  it('is written from the types', async () => {
    const page = [
      '# Errors',
      '',
      'What is thrown. Codes are stable; messages are not, and quote an option, never its value. Use',
      '`isHygieError(error)` and `error.code`. Written from the types by `npm test -- --update`: do not edit.',
      '',
      '| code | meaning |',
      '| --- | --- |',
      ...errors.map(({ code, meaning }) => `| \`${code}\` | ${cell(meaning)} |`),
      '',
    ]
    await expect(page.join('\n')).toMatchFileSnapshot('../../docs/errors.md')
  })
})
