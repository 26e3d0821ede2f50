import path from 'node:path'
import ts from 'typescript'

/** The wall between the rooms of `src/`: who may import whom, and what the pure rooms may not touch. Arrows go up this list only. */

export interface Room {
  readonly name: string
  /** Rooms whose code it may import. */
  readonly may: readonly string[]
  /** Rooms whose types, not code, it may import. */
  readonly types?: readonly string[]
  /** Values in, values out: no clock, no chance, no node, no packages beyond `PURE_PACKAGES` and its own. */
  readonly pure: boolean
  /** Packages a pure room may import besides `PURE_PACKAGES`: they, too, only turn values into values. */
  readonly packages?: readonly string[]
  /** Built files it may import by a relative path. */
  readonly built?: readonly string[]
}

const DOMAIN = ['pain', 'load', 'gait', 'figure', 'assessment', 'return-to-run', 'plan']
const TO_STATE = ['basics', 'knowledge', ...DOMAIN, 'record']
const ALL_BELOW = [...TO_STATE, 'timing', 'state', 'care', 'files', 'library', 'api', 'storage']
/** The command line also reads the simulation, which no other room needs. */
const FOR_CLI = [...ALL_BELOW, 'simulation']

export const ROOMS: readonly Room[] = [
  { name: 'basics', may: [], pure: true },
  { name: 'knowledge', may: ['basics'], pure: true, packages: ['marked'] },
  { name: 'pain', may: ['basics', 'knowledge'], pure: true },
  { name: 'load', may: ['basics', 'knowledge'], pure: true },
  { name: 'gait', may: ['basics', 'knowledge'], pure: true },
  { name: 'figure', may: ['basics', 'knowledge'], pure: true },
  { name: 'assessment', may: ['basics', 'knowledge', 'pain', 'load', 'gait'], pure: true },
  { name: 'return-to-run', may: ['basics', 'knowledge', 'pain', 'load'], pure: true },
  { name: 'plan', may: ['basics', 'knowledge', 'pain', 'load', 'assessment', 'return-to-run'], pure: true },
  { name: 'timing', may: ['basics', 'knowledge', 'plan', 'return-to-run'], pure: true },
  { name: 'record', may: ['basics'], types: ['knowledge', ...DOMAIN], pure: true },
  { name: 'state', may: TO_STATE, pure: true },
  { name: 'care', may: [...TO_STATE, 'state'], pure: true },
  { name: 'library', may: ['basics', 'knowledge'], pure: true, packages: ['minisearch'] },
  { name: 'simulation', may: [...TO_STATE, 'state'], pure: true },
  { name: 'files', may: ['basics', 'load'], pure: true, packages: ['fflate', 'saxes', 'papaparse'] },
  { name: 'api', may: ['basics', 'record', 'state', 'care'], pure: true },
  { name: 'storage', may: ['basics', 'record'], types: ['files'], pure: false },
  { name: 'server', may: ALL_BELOW, pure: false },
  { name: 'web', may: ALL_BELOW, pure: false, built: ['build/knowledge'] },
  { name: 'cli', may: FOR_CLI, pure: false, built: ['build/knowledge', 'dist/cli'] },
]

/** Schemas stand where text comes in, also in pure rooms. */
const PURE_PACKAGES = ['zod']

export interface SourceFile {
  /** From the repository root, with slashes: `src/basics/truth.ts`. */
  readonly path: string
  readonly text: string
}

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

/**
 * Everything that breaks the wall, one sentence each. Tests (`*.test.ts`) may use node, any package and the shared makers in `tests/`,
 * but import no more rooms than the code they stand beside.
 */
export function breaches(files: readonly SourceFile[], rooms: readonly Room[] = ROOMS): string[] {
  if (files.length === 0) return ['saw no files']
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]))
  return [
    ...files.flatMap((file) => fileBreaches(file, imports.get(file.path)!, rooms)),
    ...cycles(files, imports).map((cycle) => `import cycle: ${cycle.join(' -> ')}`),
  ]
}

function fileBreaches(file: SourceFile, imports: readonly Import[], rooms: readonly Room[]): string[] {
  const name = roomOf(file.path)
  const room = rooms.find((room) => room.name === name)
  if (!room) return [`${file.path}: the room "${name}" is not in the table`]
  const test = /\.test\.tsx?$/.test(file.path)
  const found = imports.flatMap((to) => importBreach(file.path, room, to, test) ?? [])
  return room.pure && !test ? [...found, ...impurities(file)] : found
}

function importBreach(from: string, room: Room, to: Import, test: boolean): string | undefined {
  if (to.from.startsWith('#')) {
    const target = to.from.slice(1).split('/')[0]!
    if (target === room.name || room.may.includes(target)) return undefined
    if (room.types?.includes(target)) return to.typeOnly ? undefined : `${from}: ${room.name} may import only types from ${target} (${to.from})`
    return `${from}: ${room.name} may not import ${target} (${to.from})`
  }
  if (to.from.startsWith('.')) {
    const target = resolve(from, to.from)
    if (target.startsWith(`src/${room.name}/`)) return undefined
    if (test && (target.startsWith('tests/') || target.startsWith('scripts/') || target.startsWith('build/') || target.startsWith('knowledge/')))
      return undefined
    if (room.built?.some((folder) => target.startsWith(`${folder}/`))) return undefined
    return `${from}: a relative import leaves the room (${to.from}); write #room/file.ts`
  }
  if (!room.pure || test || to.typeOnly || [...PURE_PACKAGES, ...(room.packages ?? [])].some((name) => to.from === name || to.from.startsWith(`${name}/`)))
    return undefined
  return `${from}: ${room.name} is pure and may not import ${to.from}`
}

const roomOf = (file: string): string => file.split('/')[1]!

/** `./x.ts?worker` seen from `src/web/main.tsx` is `src/web/x.ts`. */
const resolve = (from: string, to: string): string => path.posix.join(path.posix.dirname(from), to.replace(/\?.*$/, ''))

/** Static and dynamic imports, re-exports, `import('...')` types and workers. */
function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ from: node.text, typeOnly })
  }
  walk(parse(file), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    else if (isFileUrl(node)) add(node.arguments?.[0], false)
  })
  return found
}

/** `new URL('./pose.worker.ts', import.meta.url)`: how a worker is named. Folders are none of the wall's business. */
const isFileUrl = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) &&
  node.expression.getText() === 'URL' &&
  node.arguments?.[1]?.getText() === 'import.meta.url' &&
  /\.[jt]sx?['"]$/.test(node.arguments[0]?.getText() ?? '')

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly)
}

/** Clock and chance are arguments in pure rooms: Date.now(), new Date() without argument, Date(), Math.random(), performance.now(). */
function impurities(file: SourceFile): string[] {
  const found: string[] = []
  walk(parse(file), (node) => {
    const said = impurity(node)
    if (said) found.push(`${file.path}: ${said} in a pure room; take it as an argument`)
  })
  return found
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
  if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random', 'performance.now'].includes(node.getText())) return node.getText()
  return undefined
}

function cycles(files: readonly SourceFile[], imports: ReadonlyMap<string, readonly Import[]>): string[][] {
  const known = new Set(files.map((file) => file.path))
  const targets = (file: string): string[] =>
    imports
      .get(file)!
      .flatMap(({ from }) => (from.startsWith('#') ? [`src/${from.slice(1)}`] : from.startsWith('.') ? [resolve(file, from)] : []))
      .filter((target) => known.has(target))
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file)
    if (at >= 0) found.push([...trail.slice(at), file])
    if (at >= 0 || done.has(file)) return
    for (const target of targets(file)) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of known) visit(file, [])
  return found
}

const parse = (file: SourceFile): ts.SourceFile => ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => walk(child, see))
}
