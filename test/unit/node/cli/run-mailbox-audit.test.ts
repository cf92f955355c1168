import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../src/time.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { collect, type RunCommandOptions, runCommand } from '../../../support/run-command.js'

type Ran = Awaited<ReturnType<typeof runCommand>>

function write(content: string | Uint8Array, name = 'accounts.csv'): string {
  const path = join(makeDirectory(), name)
  writeFileSync(path, content)
  return path
}

function run(argv: readonly string[], options: RunCommandOptions = {}): Promise<Ran> {
  return runCommand(['mailbox', 'audit', ...argv], options)
}

/** The summary of what is given at standard input. */
async function sum(input: string, argv: readonly string[] = []): Promise<Record<string, unknown>> {
  const { json } = await run(['-', '--json', ...argv], { input })
  return json()[0] as Record<string, unknown>
}

const CSV = `id;Adresse;Titulaire
1;accueil@cabinet.example;10001
2;Accueil@cabinet.example;10002
3;j.dupont@gmail.com;10003
4;jdupont+x@googlemail.com;10003
5;jeanne@orange.fr;10004
6;jeanne@wanadoo.fr;10005
7;a@10minutemail.com;10006
8;=1+1@cabinet.example;10007
9;pas une adresse;10008
10;288091234567823@patient.mssante.fr;10009
11;288091234567823@patient.mssante.fr;10010

12;seul@cabinet.example;
`

const GROUPS = {
  mailboxes: 3,
  accounts: 6,
  largest: 2,
  sizes: { two: 3, threeToNine: 0, tenOrMore: 0 },
  holders: { one: 1, several: 2, unknown: 0 },
}

describe('hygie mailbox audit', () => {
  it('--json counts and groups, and shows no address', async () => {
    const { code, out, json } = await run([write(CSV), '--json'])
    expect(code).toBe(0)
    expect(json()).toEqual([
      {
        accounts: 12,
        accepted: { true: 6, false: 4, warn: 2 },
        reasons: {
          mailbox_operator_tied: 2,
          mailbox_role: 2,
          mailbox_mssante_patient: 2,
          mailbox_sub_address: 2,
          mailbox_disposable: 1,
          mailbox_not_an_address: 1,
        },
        roles: { accueil: 2 },
        categories: {
          'own-domain': 4,
          provider: 2,
          'operator-tied': 2,
          'mssante-patient': 2,
          disposable: 1,
        },
        duplicates: {
          same: GROUPS,
          'possibly-same': {
            ...GROUPS,
            mailboxes: 1,
            accounts: 2,
            sizes: { two: 1, threeToNine: 0, tenOrMore: 0 },
            holders: { one: 0, several: 1, unknown: 0 },
          },
        },
        wrong: 0,
        errors: [],
      },
    ])
    expect(out).not.toMatch(/@|dupont|jeanne|1000\d/u)
  })

  it.each([
    [
      'fr',
      `✓ 12\u00A0comptes
  Conviennent                         6
  À confirmer                         2
  À refuser                           4
  Domaine propre                      4
  Fournisseur de messagerie           2
  Messagerie d’un fournisseur d’accès  2
  MSSanté d’un patient                2
  Adresse jetable                     1
`,
    ],
    [
      'en',
      `✓ 12 accounts
  Suitable`,
    ],
  ])('shows the same to people in %s', async (locale, out) => {
    const ran = await run([write(CSV), '--locale', locale])
    expect(ran).toMatchObject({ code: 0, err: '' })
    const squeeze = (text: string): string => text.replace(/ {2,}/gu, '  ')
    expect(squeeze(ran.out)).toContain(squeeze(out))
    expect(ran.out).not.toContain('@')
  })

  it('lists functions, findings and shared mailboxes', async () => {
    const { out } = await run([write(CSV), '--locale', 'en'])
    expect(out).toContain(
      '3 mailboxes for 6 accounts, 2 of several people, up to 2 accounts for one\n',
    )
    expect(out).toContain(
      '1 mailbox for 2 accounts, 1 of several people, up to 2 accounts for one\n',
    )
    expect(out).toMatch(/Functions {2,}accueil 2\n/u)
    expect(out).toMatch(/Findings {2,}mailbox_\w+ 2, mailbox_\w+ 2, /u)
    expect(out).not.toContain('leave the question open')
  })

  it('says where holders are not known', async () => {
    const ran = await run(['-', '--locale', 'en'], { input: 'a@b.example\na@b.example\n' })
    expect(ran.out).toContain('1 mailbox for 2 accounts, up to 2 accounts for one\n')
    expect(ran.out).toContain('several accounts of one person prove nothing.')
  })

  it('of an empty file counts nothing', async () => {
    expect(await run(['-', '--locale', 'en'], { input: '' })).toMatchObject({
      code: 0,
      out: '✓ 0 accounts\n',
    })
  })

  it('judges by a policy, and by what the mailer supports', async () => {
    const input = 'jérôme@cabinet.example'
    expect(await sum(input)).toMatchObject({ accepted: { false: 1 } })
    expect(await sum(input, ['--smtputf8'])).toMatchObject({ accepted: { true: 1 } })
  })
})

describe('the accounts of a file', () => {
  it.each<[string, string]>([
    ['with commas', 'email,holder\na@b.example,x\na@b.example,y\n'],
    ['with semicolons and CRLF', '"E-Mail";"Holder"\r\n"a@b.example";"x"\r\na@b.example;y\r\n'],
    ['with tabs', 'rpps\tmail\nx\ta@b.example\ny\ta@b.example\n'],
    ['with a byte order mark', '\uFEFFcourriel,titulaire\na@b.example,x\na@b.example,y'],
    ['with line breaks in cells', 'note,email,holder\n"1\n2",a@b.example,x\n"\n",a@b.example,y\n'],
    [
      'in JSON',
      '{"address":"a@b.example","holder":"x"}\n\n{"Email":"a@b.example","rpps":7,"mx":null}\n',
    ],
  ])('%s', async (_title, input) => {
    expect(await sum(input)).toMatchObject({
      accounts: 2,
      wrong: 0,
      duplicates: { same: { mailboxes: 1, holders: { several: 1 } } },
    })
  })

  it('are read from columns of other names', async () => {
    const names = ['--address-column', 'LOGIN', '--holder-column', 'Who']
    const csv = 'login,who,email\na@b.example,x,1@c.example\na@b.example,y,2@c.example\n'
    const several = { duplicates: { same: { holders: { several: 1 } } } }
    expect(await sum(csv, names)).toMatchObject(several)
    const json = '{"login":"a@b.example","who":1}\n{"login":"a@b.example","who":2}\n'
    const own = ['--address-column', 'login', '--holder-column', 'who']
    expect(await sum(json, own)).toMatchObject(several)
  })

  it.each([['email,id,holder\na@b.example\n'], ['{"email":"a@b.example","id":null,"holder":""}']])(
    'may have no identifier and no holder: %j',
    async (input) => {
      const { code, out } = await run([
        write(`${input}\n${input.split('\n').at(1) ?? input}`),
        '--csv',
      ])
      expect(code).toBe(0)
      expect(out).toMatch(/,,"a@b\.example","true","own-domain","",1,"unknown",,\r\n$/u)
    },
  )

  it('say who receives the mail of their domains, in JSON', async () => {
    const mx = ['aspmx.l.google.com']
    const rows = [1, 2].map((n) => JSON.stringify({ address: `a+${n}@b.example`, mx }))
    expect(await sum(rows.join('\n'))).toMatchObject({ duplicates: { same: { mailboxes: 1 } } })
  })

  it.each([
    [['-'], 'name,city\nx,y\n', 'ERR_CLI_INPUT_MEMBER'],
    [['-'], 'a@b.example,c@d.example\n', 'ERR_CLI_INPUT_MEMBER'],
    [['-'], '"open,email\n', 'ERR_CLI_INPUT_MEMBER'],
    [['-', '--address-column', 'login'], 'email\na@b.example\n', 'ERR_CLI_OPTION_INVALID'],
    [['-', '--holder-column', 'who'], 'email\na@b.example\n', 'ERR_CLI_OPTION_INVALID'],
    [['-', '--csv'], 'a@b.example\n', 'ERR_CLI_OPTION_MISPLACED'],
    [['x.csv', '--csv', '--json'], '', 'ERR_CLI_OPTION_MISPLACED'],
    [['-', '--used-by', '1'], '', 'ERR_CLI_OPTION_MISPLACED'],
    [['-', '--mx', 'a'], '', 'ERR_CLI_OPTION_MISPLACED'],
    [['/nowhere.csv'], '', 'ERR_CLI_INPUT_FILE'],
    [[], '', 'ERR_CLI_USAGE'],
  ])('%j is wrong: %j', async (argv, input, expected) => {
    const { code, out, err } = await run(argv, { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`[${expected}]`)
    expect(err).not.toContain('@')
  })

  it('that begins with no text at all is wrong', async () => {
    const { code, err } = await run([write(Uint8Array.of(0xff, 0x0a, 0x61))])
    expect(code).toBe(2)
    expect(err).toContain('[ERR_CLI_INPUT_ENCODING]')
  })

  it('are counted without lines that are wrong, and told of those', async () => {
    const input = [
      'id,email,holder',
      '1,a@b.example,x',
      '2',
      '3,"a@b.example"x,y',
      `4,${'a'.repeat(70_000)}`,
      '5,c@b.example,z',
      '6,"never closed',
      'and so on',
    ].join('\n')
    const { code, json, out } = await run(['-', '--json'], { input })
    expect(code).toBe(2)
    expect(json()).toMatchObject([
      {
        accounts: 2,
        wrong: 4,
        errors: [
          { line: 3, error: { code: 'ERR_CLI_INPUT_MEMBER', member: 'address' } },
          { line: 4, error: { code: 'ERR_CLI_INPUT_CSV' } },
          { line: 5, error: { code: 'ERR_CLI_INPUT_TOO_LONG' } },
          { line: 7, error: { code: 'ERR_CLI_INPUT_CSV' } },
        ],
      },
    ])
    expect(out).not.toContain('never')
    const told = await run(['-', '--locale', 'en'], { input })
    expect(told.out).toContain('? 2 accounts\n')
    expect(told.out).toContain('Line 3: ERR_CLI_INPUT_MEMBER (address)')
    expect(told.out).toContain('Line 4: ERR_CLI_INPUT_CSV')
  })

  it('a quote that is never closed takes no more than a line may', async () => {
    const lines = Array.from({ length: 80 }, () => 'x'.repeat(1_000))
    const input = ['email', '"', ...lines, 'a@b.example'].join('\n')
    const { json } = await run(['-', '--json'], { input })
    expect(json()).toMatchObject([
      { errors: [{ line: 2, error: { code: 'ERR_CLI_INPUT_TOO_LONG' } }] },
    ])
  })

  it.each([
    ['{"address":7}', 'address'],
    ['{"name":"x"}', 'address'],
    ['{"email":null}', 'email'],
    ['{"address":"a@b.example","holder":{}}', 'holder'],
    ['{"address":"a@b.example","mx":"x"}', 'mx'],
  ])('%s names the member that is wrong', async (input, member) => {
    const { code, json } = await run(['-', '--json'], { input })
    expect(code).toBe(2)
    const error = { code: 'ERR_CLI_INPUT_MEMBER', member }
    expect(json()).toMatchObject([{ accounts: 0, wrong: 1, errors: [{ line: 1, error }] }])
  })

  it('tells of ten wrong lines at most', async () => {
    const { json } = await run(['-', '--json'], { input: '{"a":1}\n'.repeat(20) })
    expect(json()).toMatchObject([{ wrong: 20 }])
    expect((json()[0] as { errors: unknown[] }).errors).toHaveLength(10)
  })
})

describe('hygie mailbox audit --csv', () => {
  it('lists the accounts to review, as text for whatever program', async () => {
    const { code, out } = await run([write(CSV.replace('a@10minute', '=cmd@10minute')), '--csv'])
    expect(code).toBe(0)
    const [header, ...rows] = out.trimEnd().split('\r\n')
    expect(header).toBe(
      '"line","id","address","accepted","category","reasons","same","same-holders","possibly-same","possibly-same-holders"',
    )
    expect(rows).toEqual([
      '2,"1","accueil@cabinet.example","warn","own-domain","mailbox_role",1,"several",,',
      '3,"2","Accueil@cabinet.example","warn","own-domain","mailbox_role",1,"several",,',
      '4,"3","j.dupont@gmail.com","true","provider","",2,"one",,',
      '5,"4","jdupont+x@googlemail.com","true","provider","mailbox_sub_address",2,"one",,',
      '6,"5","jeanne@orange.fr","true","operator-tied","mailbox_operator_tied",,,3,"several"',
      '7,"6","jeanne@wanadoo.fr","true","operator-tied","mailbox_operator_tied",,,3,"several"',
      '8,"7","\'=cmd@10minutemail.com","false","disposable","mailbox_disposable",,,,',
      '10,"9","pas une adresse","false",,"mailbox_not_an_address",,,,',
      '11,"10","…@patient.mssante.fr","false","mssante-patient","mailbox_mssante_patient",4,"several",,',
      '12,"11","…@patient.mssante.fr","false","mssante-patient","mailbox_mssante_patient",4,"several",,',
    ])
    expect(out).not.toContain('288091234567823')
  })

  it('has a code for lines that are wrong', async () => {
    const { code, out } = await run([write('email\n"a"b\n'), '--csv'])
    expect(code).toBe(2)
    expect(out.split('\r\n')).toHaveLength(2)
  })
})

describe('how far it is', () => {
  const accounts = Array.from({ length: 20_000 }, (_, n) => `a${n}@b.example\n`).join('')

  it.each([[[]], [['--csv']]])('is shown at a terminal: %j', async (argv) => {
    const { stream, text } = collect()
    let ms = Date.parse('2026-11-24T12:00:00.000Z')
    const now = (): Instant => {
      ms += 2_000
      return new Date(ms).toISOString() as Instant
    }
    const stderr = Object.assign(stream, { isTTY: true, columns: 100 })
    const { code } = await run([write(accounts), '--locale', 'en', ...argv], {
      io: { stderr, clock: { now } },
    })
    expect(code).toBe(0)
    expect(text()).toMatch(/ 500 accounts\/s/u)
    expect(text()).not.toMatch(/-\d+ accounts/u)
    expect(text()).toContain('100%')
  })

  it('is not shown where nobody knows', async () => {
    const { stream, text } = collect()
    const stderr = Object.assign(stream, { isTTY: true, columns: 100 })
    await run(['-'], { input: accounts, io: { stderr } })
    expect(text()).not.toContain('accounts/s')
  })
})
