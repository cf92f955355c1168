import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDirectory } from '../../../support/make-directory.js'
import { NOW, runCommand } from '../../../support/run-command.js'

type Ran = Awaited<ReturnType<typeof runCommand>>

const PORTAL = ['--portal', 'Portail des soins']
const DUE = ['--due', '2027-03-01', ...PORTAL]

function run(argv: readonly string[]): Promise<Ran> {
  return runCommand(['rotation', 'ics', ...argv])
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(makeDirectory(), name)
  writeFileSync(path, content)
  return path
}

const writeKey = (): string => write('key.bin', new Uint8Array(32).fill(7))

/** The line of a property, where there is one. */
function find(ics: string, property: string): string | undefined {
  return ics.split('\r\n').find((line) => line.startsWith(property))
}

describe('hygie rotation ics', () => {
  it.each([
    ['fr', 'SUMMARY:Changer le mot de passe pour Portail des soins'],
    ['en', 'SUMMARY:Change the password for Portail des soins'],
  ])('writes a due date that is known already, in %s', async (locale, summary) => {
    const { code, out, err } = await run([...DUE, '--locale', locale])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+\r\nEND:VCALENDAR\r\n$/u)
    expect(find(out, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20270301')
    expect(find(out, 'DTSTAMP')).toBe('DTSTAMP:20261124T120000Z')
    expect(find(out, 'SUMMARY')).toBe(summary)
    expect(find(out, 'STATUS')).toBe('STATUS:CONFIRMED')
  })

  it('computes the due date of a change, with the rule that was asked for', async () => {
    const argv = ['--changed-at', '2026-08-31T10:00:00+02:00', '--period', 'P6M', ...PORTAL]
    expect(find((await run(argv)).out, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20270228')
    const shifted = await run([...argv, '--shift', 'next', '--json'])
    expect(shifted.json()).toEqual([
      { dueDate: '2027-03-01', ics: expect.stringContaining('DTSTART;VALUE=DATE:20270301\r\n') },
    ])
  })

  it('names the zone that the due date is of', async () => {
    const unfold = ({ out }: Ran): string => out.replaceAll('\r\n ', '')
    expect(unfold(await run([...DUE, '--zone', 'Indian/Reunion']))).toContain('Réunion')
    expect(unfold(await run(DUE))).toContain('Paris')
  })

  it('is another entry at every run, unless a key makes it the same', async () => {
    const uid = async (argv: readonly string[]): Promise<string | undefined> =>
      find((await run([...DUE, ...argv])).out, 'UID')
    expect(await uid([])).not.toBe(await uid([]))
    const keyed = ['--key', writeKey(), '--account', 'account-1']
    expect(await uid(keyed)).toBe(await uid(keyed))
    expect(await uid(keyed)).not.toBe(await uid([...keyed.slice(0, 3), 'account-2']))
  })

  it('knows the account of a record by its identifier', async () => {
    const key = ['--key', writeKey()]
    const changedAt = '2026-08-31T10:00:00Z'
    const record = write('record.json', JSON.stringify({ id: 7, changedAt, period: 'P6M' }))
    const named = write('named.json', JSON.stringify({ accountId: '7', changedAt, period: 'P6M' }))
    const uids = [
      ['--record', record],
      ['--record', named],
      ['--record', record, '--account', '7'],
    ].map(async (argv) => find((await run([...argv, ...key, ...PORTAL])).out, 'UID'))
    expect(new Set(await Promise.all(uids)).size).toBe(1)
  })

  it('takes the entry back under the same key', async () => {
    const keyed = [...DUE, '--key', writeKey(), '--account', 'account-1']
    const { out } = await run([...keyed, '--cancel', '--now', '2027-02-01T10:00:00Z'])
    expect(find(out, 'STATUS')).toBe('STATUS:CANCELLED')
    expect(find(out, 'UID')).toBe(find((await run(keyed)).out, 'UID'))
    expect(find(out, 'DTSTAMP')).toBe('DTSTAMP:20270201T100000Z')
  })

  it('a date of change after the clock of this machine has its due date all the same', async () => {
    const argv = ['--changed-at', '2027-11-30T12:00:00Z', '--period', 'P3M', ...PORTAL]
    expect(find((await run(argv)).out, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20280229')
  })

  it.each([
    [['--due', '2027-03-01'], 'ERR_CLI_OPTION_MISSING', '--portal'],
    [['--due', '2027-03-01', '--portal', 'www.portail.fr'], 'ERR_CLI_OPTION_INVALID', '--portal'],
    [['--due', 'March', ...PORTAL], 'ERR_CLI_OPTION_INVALID', '--due'],
    [PORTAL, 'ERR_CLI_OPTION_MISSING', '--changed-at'],
    [[...DUE, '--changed-at', NOW], 'ERR_CLI_OPTION_MISPLACED', '--changed-at'],
    [[...DUE, '--record', 'r.json'], 'ERR_CLI_OPTION_MISPLACED', '--record'],
    [[...DUE, '--batch'], 'ERR_CLI_OPTION_MISPLACED', '--batch'],
    [[...DUE, '--cancel'], 'ERR_CLI_OPTION_MISSING', '--key'],
    [[...DUE, '--account', 'a'], 'ERR_CLI_OPTION_MISSING', '--key'],
    [[...DUE, '--account', ''], 'ERR_CLI_OPTION_INVALID', '--account'],
    [[...DUE, '--key', 'none.bin'], 'ERR_CLI_OPTION_MISSING', '--account'],
    [[...DUE, '--key', 'none.bin', '--account', 'a'], 'ERR_CLI_INPUT_FILE', '--key'],
    [['--changed-at', NOW, ...PORTAL], 'ERR_CLI_NO_DUE_DATE', ''],
    [['--record', 'none.json', ...PORTAL], 'ERR_CLI_INPUT_FILE', '--record'],
  ])('%j is refused with %s', async (argv, expected, flag) => {
    for (const locale of ['fr', 'en']) {
      const { code, out, err } = await run([...argv, '--locale', locale])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`[${expected}]`)
      expect(err).toContain(flag)
    }
  })

  it('a key that is too short is refused', async () => {
    const key = write('key.bin', new Uint8Array(31))
    const { code, err } = await run([...DUE, '--account', 'a', '--key', key])
    expect(code).toBe(2)
    expect(err).toContain('[ERR_CLI_INPUT_FILE]')
  })
})
