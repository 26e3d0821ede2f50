import { readFileSync } from 'node:fs'
import { createServer, type HtmlTagDescriptor, type Plugin, type PluginOption, type Rolldown } from 'vite'
import { DRAWERS, type Drawer, drawerOf } from '#library/drawers.ts'
import type { Page } from '#library/page.ts'

/** What a page needs beside its html: code at once, styles before the first paint, and knowledge. Parts of names of files. */
interface Needs {
  readonly code: readonly string[]
  readonly styles?: readonly string[]
  readonly data?: readonly string[]
}

/** Every page needs these: they make the record's reader. */
const ALWAYS = ['interview', 'care']

/** By address: of whole rooms, of the pages of the library by their kind. */
function needsOf(address: string): Needs {
  const [, room, id] = address.split('/')
  const learn = { code: ['/takeover.ts', '/learn/pages.ts'], styles: ['learn', 'shared'] }
  switch (room) {
    case '':
      return { code: ['/takeover.ts', '/start/StartPage.tsx'] }
    case 'assess':
      return { code: ['/assess/AssessPage.tsx'] }
    case 'result':
      // whoever has a result has a record
      return { code: ['/runner/telling.ts', '/result/ResultPage.tsx'] }
    case 'sources':
      return { ...learn, data: ['sources'] }
    case 'exercise':
      return { ...learn, code: [...learn.code, '/learn/ExercisePage.tsx'], data: [drawerOf(id!), 'poses'] }
    default:
      return { ...learn, data: dataOf(id) }
  }
}

/** What a page among the guides or about a condition shows. */
function dataOf(id: string | undefined): readonly string[] {
  if (id === undefined || id === 'exercises') return ['shelf']
  if (id === 'glossary') return ['glossary']
  return id === 'conditions' ? [] : [drawerOf(id)]
}

type Bundle = Rolldown.OutputBundle

/**
 * Writes the first screen of each address into its html, so that the first paint waits for no JavaScript, and asks early for what comes
 * after it: the font at once, code and knowledge behind it, or they would hold up the paint on a slow line.
 */
export function prerender(plugins: () => PluginOption[]): Plugin {
  return {
    name: 'hipwise-prerender',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (_, { bundle }) => [preloadFont(Object.keys(bundle ?? {}))] },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset') throw new Error('no index.html to prerender into')
        const template = String(index.source)
        for (const [address, shell] of await renderShells(plugins())) {
          const html = withHead(template, address, shell)
            .replace('</head>', () => `${links(bundle, needsOf(address), template).join('\n')}\n</head>`)
            .replace('<!--shell-->', () => shell)
          if (address === '/') index.source = html
          else this.emitFile({ type: 'asset', fileName: `${address.slice(1)}.html`, source: html })
        }
      },
    },
  }
}

/** The head says which address the page is for; a page to be read, what it is called and about as well. */
function withHead(template: string, address: string, shell: string): string {
  const html = template.replace('<html ', `<html data-shell="${address}" `)
  if (!/class="reading"/.test(shell)) return html
  const [title, lead] = [/<h1[^>]*>(.*?)<\/h1>/s, /<p class="lead">(.*?)<\/p>/s].map((part) => part.exec(shell)?.[1]?.replace(/<[^>]*>/g, ''))
  if (!title || !lead) throw new Error(`${address} has no title or does not say what it is about`)
  return html.replace('<title>', () => `<title>${title} · `).replace(/(name="description" content=)"[^"]*"/, (_, before) => `${before}"${lead}"`)
}

function preloadFont(files: readonly string[]): HtmlTagDescriptor {
  const font = files.find((file) => /figtree-latin-wght-normal.*\.woff2$/.test(file))
  if (!font) throw new Error('the page lacks its font')
  return { tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' }, injectTo: 'head-prepend' }
}

/** Links to everything the page needs and does not name yet: what it is painted with, and what comes after the first paint. */
function links(bundle: Bundle, { code: modules, styles = [], data = [] }: Needs, template: string): string[] {
  const code = new Set(['/app.tsx', ...modules].flatMap((module) => withImports(bundle, chunkOf(bundle, module))))
  const painted = styles.map((name) => assetOf(bundle, name, 'css'))
  return [
    ...painted.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...[...code].filter((file) => !template.includes(file)).map((file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`),
    ...stylesOf(bundle, code)
      .filter((file) => !template.includes(file) && !painted.includes(file))
      .map((file) => `<link rel="preload" as="style" crossorigin fetchpriority="low" href="/${file}">`),
    ...[...ALWAYS, ...data].map((name) => `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="/${assetOf(bundle, name, 'json')}">`),
  ]
}

function assetOf(bundle: Bundle, name: string, ending: string): string {
  const file = Object.keys(bundle).find((each) => each.startsWith(`assets/${name}-`) && each.endsWith(`.${ending}`))
  if (!file) throw new Error(`the page lacks ${name}.${ending}`)
  return file
}

/** The style sheets that come with these files; found only after the code has run, they would hold up the page it draws. */
const stylesOf = (bundle: Bundle, code: ReadonlySet<string>): string[] => [
  ...new Set(
    [...code].flatMap((file) => {
      const chunk = bundle[file]
      return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
    }),
  ),
]

function chunkOf(bundle: Bundle, module: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(`/web${module}`)))
  if (found?.type !== 'chunk') throw new Error(`no file holds ${module}`)
  return found
}

/** A file and everything it imports, but for the entry, which the html names already. */
function withImports(bundle: Bundle, chunk: Rolldown.OutputChunk, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName) || chunk.isEntry) return []
  seen.add(chunk.fileName)
  return [
    chunk.fileName,
    ...chunk.imports.flatMap((file) => {
      const imported = bundle[file]
      return imported?.type === 'chunk' ? withImports(bundle, imported, seen) : []
    }),
  ]
}

async function renderShells(plugins: PluginOption[]): Promise<ReadonlyMap<string, string>> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins,
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { renderShells } = (await server.ssrLoadModule('/src/web/bundling/shells.tsx')) as typeof import('./shells.tsx')
    return renderShells(
      { ...built('interview'), ...built('care') },
      { pages: allPages(), shelf: built('shelf'), glossary: built('glossary'), sources: built('sources') },
    )
  } finally {
    await server.close()
  }
}

/** Knowledge as it was built. */
const built = (name: string) => JSON.parse(readFileSync(`build/knowledge/${name}.json`, 'utf8'))

const allPages = (): readonly Page[] => DRAWERS.flatMap((name) => Object.values(built(`drawers/${name}`) as Drawer))
