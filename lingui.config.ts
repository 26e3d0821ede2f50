import type { LinguiConfig } from '@lingui/conf'

/** The interface's words. Content has its own files in knowledge/. `npx lingui extract` after changing a text. */
const config: LinguiConfig = {
  locales: ['en'],
  sourceLocale: 'en',
  catalogs: [
    { path: 'src/web/locales/{locale}/messages', include: ['src/web'], exclude: ['src/web/player/**'] },
    // sessions, tests and walk-runs: fetched with their pages
    { path: 'src/web/locales/{locale}/player', include: ['src/web/player'] },
  ],
  format: 'po',
  formatOptions: { lineNumbers: false },
  orderBy: 'origin',
}

export default config
