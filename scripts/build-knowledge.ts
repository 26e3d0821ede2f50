import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkContent } from '#knowledge/checks.ts'
import { readContent } from '#knowledge/read-content.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Finding, Knowledge, Library, Source, Trust } from '#knowledge/shape.ts'
import { DRAWERS, type Drawer, drawerOf } from '#library/drawers.ts'
import { makeSearch } from '#library/make-entries.ts'
import { makePages, makeShelf } from '#library/make-pages.ts'
import { contentFiles } from './content-files.ts'

/**
 * Reads knowledge/, checks it, and writes the bundles that every side loads: build/knowledge/*.json, the library's pages in build/knowledge/drawers/. Into
 * another folder where one is named.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const started = performance.now()
const { files, problems: broken } = await contentFiles(join(root, 'knowledge'))
const { content, problems: misfits } = readContent(files)
const found = [...broken, ...misfits]
const problems = found.length > 0 ? found : checkContent(content, files)

if (problems.length > 0) {
  for (const problem of problems) console.error(`knowledge/${problem.path}: ${problem.message}`)
  console.error(`${problems.length} problem(s) in ${files.length} content files`)
  process.exit(1)
}

// what the pages say changes no assessment
const { reading, stride, ...weighed } = content
const version = createHash('sha256').update(JSON.stringify(weighed)).digest('hex').slice(0, 12)
const knowledge: Knowledge = { version, ...content.knowledge }
const library: Library = { version, ...content.library }
const rehab: Rehab = { version, ...content.rehab }
const stories = Object.fromEntries(
  files.filter((file) => file.path.startsWith('stories/')).map((file) => [file.path.slice('stories/'.length, -'.yaml'.length), file.value]),
)

const shelves = { knowledge, library, rehab, reading }
const pages = makePages(shelves)

const out = process.argv[2] ?? join(root, 'build', 'knowledge')
await rm(join(out, 'drawers'), { recursive: true, force: true })
await mkdir(join(out, 'drawers'), { recursive: true })
await Promise.all([
  writeFile(join(out, 'knowledge.json'), JSON.stringify(knowledge)),
  writeFile(join(out, 'interview.json'), JSON.stringify(forTheInterview(knowledge))),
  writeFile(join(out, 'care.json'), JSON.stringify({ care: knowledge.care, medicines: knowledge.medicines })),
  writeFile(join(out, 'sources.json'), JSON.stringify(library.sources.map(withoutNote))),
  writeFile(join(out, 'shelf.json'), JSON.stringify(makeShelf(shelves))),
  writeFile(join(out, 'glossary.json'), JSON.stringify(reading.glossary)),
  writeFile(join(out, 'search.json'), JSON.stringify(makeSearch(shelves))),
  ...DRAWERS.map((name) => writeFile(join(out, 'drawers', `${name}.json`), JSON.stringify(drawer(name)))),
  writeFile(join(out, 'rehab.json'), JSON.stringify(brieflyTrusted(rehab))),
  writeFile(join(out, 'poses.json'), JSON.stringify(content.poses.map(({ why: _why, ...pose }) => pose))),
  writeFile(join(out, 'stride.json'), JSON.stringify(stride)),
  writeFile(join(out, 'stories.json'), JSON.stringify(stories)),
])
console.log(
  `${files.length} content files: ${knowledge.findings.length} findings, ${knowledge.flags.length} red flags, ${knowledge.conditions.length} conditions, ${rehab.exercises.length} exercises, ${rehab.programmes.length} programmes, ${library.sources.length} sources, ${reading.guides.length} guides; version ${version} (${Math.round(performance.now() - started)} ms)`,
)

/**
 * The same knowledge without what the runner's page never reads (clinicians' tests, the sentences behind each figure) and without what only a
 * result reads (care lines and medicines, which come as a file of their own).
 */
function forTheInterview(whole: Knowledge): Knowledge {
  const asked = new Set(whole.findings.filter((finding) => finding.stage !== 'clinician').map((finding) => finding.id))
  const brief = (trust: Trust): Trust => ({ basis: trust.basis, verified: trust.verified, sources: trust.sources })
  const nowhereShown: Trust = { basis: 'estimate', verified: false, sources: [] }
  return {
    ...whole,
    care: [],
    medicines: [],
    emergencyNumbers: whole.emergencyNumbers.map((number) => ({ ...number, source: '' })),
    findings: whole.findings.filter((finding) => asked.has(finding.id)).map((finding): Finding => ({ ...finding, trust: brief(finding.trust) })),
    conditions: whole.conditions.map((condition) => ({
      ...condition,
      prior: { ...condition.prior, trust: nowhereShown },
      modifiers: condition.modifiers.map((modifier) => ({ ...modifier, trust: nowhereShown })),
      signs: Object.fromEntries(Object.entries(condition.signs).filter(([id]) => asked.has(id))),
    })),
  }
}

/** A source as readers see it: what exactly was read stands in knowledge/, for authors. */
function withoutNote({ note: _note, ...source }: Source): Source {
  return source
}

/** The pages that lie in a drawer, without the sentences behind each figure. */
function drawer(name: string): Drawer {
  return Object.fromEntries(
    pages.filter(({ id }) => drawerOf(id) === name).map((page) => [page.id, brieflyTrusted({ ...page, sources: page.sources.map(withoutNote) })]),
  )
}

/** The same without the sentences behind each figure: they stand in knowledge/, for its readers. */
function brieflyTrusted<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'trust' ? { ...(inner as Trust), why: undefined } : inner))) as Value
}
