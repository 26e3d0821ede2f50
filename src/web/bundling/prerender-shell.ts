import { createServer, type Plugin, type PluginOption } from 'vite'

/**
 * Puts the start screen into index.html as plain HTML, so that the first paint waits for no JavaScript, and asks for the
 * font and the knowledge early. The same component draws it again in the page.
 */
export function prerenderShell(plugins: () => PluginOption[]): Plugin {
  return {
    name: 'hipwise-prerender-shell',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const files = Object.keys(bundle ?? {})
        const font = files.find((file) => /figtree-latin-wght-normal.*\.woff2$/.test(file))
        const interview = files.find((file) => /interview.*\.json$/.test(file))
        if (!font || !interview) throw new Error('the page lacks its font or the knowledge')
        return {
          html: html.replace('<!--shell-->', await shell(plugins())),
          tags: [
            { tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' }, injectTo: 'head-prepend' },
            { tag: 'link', attrs: { rel: 'preload', as: 'fetch', href: `/${interview}`, crossorigin: '' }, injectTo: 'head' },
          ],
        }
      },
    },
  }
}

async function shell(plugins: PluginOption[]): Promise<string> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins,
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { renderShell } = (await server.ssrLoadModule('/src/web/start/shell.tsx')) as { renderShell(): string }
    return renderShell()
  } finally {
    await server.close()
  }
}
