import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import type { Plugin } from 'vite'

/**
 * Fails the build when the page uses a text that the catalogue does not hold: a runner would see its id instead.
 * The macro leaves a mark before every message it wrote; the ids behind the marks are compared with the catalogue.
 */
export function checkCatalogue(): Plugin {
  const used = new Map<string, string>()
  return {
    name: 'hipwise-check-catalogue',
    // sees the macro's output before the compiler drops its marks
    enforce: 'pre',
    apply: 'build',
    transform(code, file) {
      if (!file.includes('/src/web/') || file.endsWith('.po')) return
      for (const [, id] of code.matchAll(/\/\*\s*i18n\*\/\s*\{\s*id:\s*["']([^"']+)["']/g)) used.set(id as string, file)
    },
    async buildEnd(error) {
      if (error) return
      const catalogues = await Promise.all((await getCatalogs(getConfig())).map((catalogue) => catalogue.read('en')))
      const known = Object.assign({}, ...catalogues)
      if (used.size === 0 || catalogues.length === 0) return this.error('no messages or no catalogue seen: the check looked at nothing')
      const missing = [...used].filter(([id]) => !known[id])
      if (missing.length)
        this.error(
          `${missing.length} texts are not in the catalogue; run "npx lingui extract"\n${missing.map(([id, file]) => `  ${id} in ${file}`).join('\n')}`,
        )
    },
  }
}
