import { readFileSync } from 'node:fs'
import { createServer, type HtmlTagDescriptor, type Plugin, type PluginOption, type Rolldown } from 'vite'
import type { Knowledge } from '#knowledge/shape.ts'

/** An html file of its own: the address it is for, the page that address shows, and code it needs at once. */
const PAGES = [
  { file: 'index.html', address: '/', shell: 'start', needs: ['/start/StartPage.tsx'] },
  { file: 'assess.html', address: '/assess', shell: 'assess', needs: ['/assess/AssessPage.tsx'] },
  // whoever has a result has a record
  { file: 'result.html', address: '/result', shell: 'result', needs: ['/runner/telling.ts', '/result/ResultPage.tsx'] },
] as const

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
        const shells = await renderShells(plugins())
        for (const page of PAGES) {
          const html = template
            .replace('<html ', `<html data-shell="${page.address}" `)
            .replace('</head>', `${later(bundle, page.needs, template).join('\n')}\n</head>`)
            .replace('<!--shell-->', () => shells[page.shell])
          if (page.file === 'index.html') index.source = html
          else this.emitFile({ type: 'asset', fileName: page.file, source: html })
        }
      },
    },
  }
}

function preloadFont(files: readonly string[]): HtmlTagDescriptor {
  const font = files.find((file) => /figtree-latin-wght-normal.*\.woff2$/.test(file))
  if (!font) throw new Error('the page lacks its font')
  return { tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' }, injectTo: 'head-prepend' }
}

/** Links to everything the page needs after the first paint and does not name yet. */
function later(bundle: Bundle, needs: readonly string[], template: string): string[] {
  const code = new Set(['/app.tsx', ...needs].flatMap((module) => withImports(bundle, chunkOf(bundle, module))))
  const data = ['interview', 'care'].map((name) => Object.keys(bundle).find((file) => new RegExp(`/${name}-.*\\.json$`).test(file)))
  if (data.includes(undefined)) throw new Error('the page lacks its knowledge')
  return [
    ...[...code].filter((file) => !template.includes(file)).map((file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`),
    ...stylesOf(bundle, code)
      .filter((file) => !template.includes(file))
      .map((file) => `<link rel="preload" as="style" crossorigin fetchpriority="low" href="/${file}">`),
    ...data.map((file) => `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="/${file}">`),
  ]
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
  const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/web${module}`))
  if (found?.type !== 'chunk') throw new Error(`no file of its own for ${module}`)
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

async function renderShells(plugins: PluginOption[]): Promise<Record<(typeof PAGES)[number]['shell'], string>> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins,
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const knowledge = JSON.parse(readFileSync('build/knowledge/interview.json', 'utf8')) as Knowledge
    const { renderShells } = (await server.ssrLoadModule('/src/web/bundling/shells.tsx')) as typeof import('./shells.tsx')
    return renderShells(knowledge)
  } finally {
    await server.close()
  }
}
