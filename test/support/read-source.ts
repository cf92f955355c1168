import ts from 'typescript'
import { listSubpaths } from './list-subpaths.js'

/** A member of a union that carries a code: a reason or an error. */
export interface CodedMember {
  readonly code: string
  readonly meaning: string
  /** As written: `{ min: number; actual: number }`. Empty for an error. */
  readonly params: string
}

/** An export of a subpath with its documentation. */
export interface DocumentedExport {
  readonly name: string
  readonly kind: 'function' | 'class' | 'value' | 'type'
  readonly summary: string
  readonly tags: Readonly<Record<string, readonly string[]>>
}

const config = ts.readConfigFile('tsconfig.test.json', ts.sys.readFile).config as object
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')

/** One program over every source file, built once per test file. */
export function createSourceProgram(extra: readonly string[] = []): ts.Program {
  const roots = [...ts.sys.readDirectory('src', ['.ts']), ...extra]
  return ts.createProgram(roots, options)
}

/** Every `Reason<'code', …>` of the house, in the order of the files. */
export function readReasons(program: ts.Program): readonly CodedMember[] {
  const members: CodedMember[] = []
  visitHouse(program, (node, file) => {
    if (!ts.isTypeReferenceNode(node) || node.typeName.getText(file) !== 'Reason') return
    const [code, params] = node.typeArguments ?? []
    if (code === undefined || !ts.isLiteralTypeNode(code)) return
    members.push({
      code: code.getText(file).slice(1, -1),
      meaning: readComment(node, file),
      params: (params?.getText(file) ?? '').replaceAll(/\s+/gu, ' '),
    })
  })
  return members
}

/** Every `'ERR_…'` literal of the type declarations in `src/errors.ts`. */
export function readErrors(program: ts.Program): readonly CodedMember[] {
  const members: CodedMember[] = []
  const file = program.getSourceFile('src/errors.ts')
  if (file === undefined) throw new Error('src/errors.ts is missing')
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || !ts.isUnionTypeNode(statement.type)) continue
    for (const member of statement.type.types) {
      if (!ts.isLiteralTypeNode(member)) continue
      const code = member.getText(file).slice(1, -1)
      members.push({ code, meaning: readComment(member, file), params: '' })
    }
  }
  return members
}

/** Every export of every subpath. */
export function readExports(program: ts.Program): ReadonlyMap<string, readonly DocumentedExport[]> {
  const checker = program.getTypeChecker()
  return new Map(
    listSubpaths().map(({ specifier, source }) => {
      const file = program.getSourceFile(source)
      const symbol = file && checker.getSymbolAtLocation(file)
      if (symbol === undefined) throw new Error(`${source} exports nothing`)
      const found = checker.getExportsOfModule(symbol).map((entry) => describe(entry, checker))
      return [specifier, found.sort((a, b) => (a.name < b.name ? -1 : 1))] as const
    }),
  )
}

function describe(entry: ts.Symbol, checker: ts.TypeChecker): DocumentedExport {
  const isAlias = (entry.flags & ts.SymbolFlags.Alias) !== 0
  const symbol = isAlias ? checker.getAliasedSymbol(entry) : entry
  const tags: Record<string, string[]> = {}
  for (const { name, text } of symbol.getJsDocTags(checker)) {
    tags[name] = [...(tags[name] ?? []), ts.displayPartsToString(text)]
  }
  const summary = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  return { name: entry.name, kind: kindOf(symbol.flags), summary, tags }
}

function kindOf(flags: ts.SymbolFlags): DocumentedExport['kind'] {
  if (flags & ts.SymbolFlags.Function) return 'function'
  if (flags & ts.SymbolFlags.Class) return 'class'
  return flags & ts.SymbolFlags.Value ? 'value' : 'type'
}

function visitHouse(
  program: ts.Program,
  visit: (node: ts.Node, file: ts.SourceFile) => void,
): void {
  for (const file of program.getSourceFiles()) {
    if (!/\/src\/(?:text|[a-z]+\/types)\.ts$/u.test(file.fileName)) continue
    const walk = (node: ts.Node): void => {
      visit(node, file)
      ts.forEachChild(node, walk)
    }
    walk(file)
  }
}

/** The comment in front of a member of a union, which stands before its bar. */
function readComment(node: ts.Node, file: ts.SourceFile): string {
  const before = file.text.slice(0, node.getStart(file)).replace(/[\s|]+$/u, '')
  if (!before.endsWith('*/')) return ''
  return before
    .slice(before.lastIndexOf('/**') + 3, -2)
    .replaceAll(/\n\s*\*/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
