import type { LinguiConfig } from '@lingui/conf'

/** The interface's words. Content has its own files in knowledge/. `npx lingui extract` after changing a text. */
const config: LinguiConfig = {
  locales: ['en'],
  sourceLocale: 'en',
  catalogs: [{ path: 'src/web/locales/{locale}/messages', include: ['src/web'] }],
  format: 'po',
  formatOptions: { lineNumbers: false },
  orderBy: 'origin',
}

export default config
