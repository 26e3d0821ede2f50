import type { LinguiConfig } from '@lingui/conf'

/** Rooms of the page that only a runner with a plan opens: their words are fetched with them (src/web/locales/plan-words.ts). */
const OF_THE_PLAN = ['frame', 'fields', 'plan', 'today', 'check-in', 'runs', 'progress', 'more'].map((folder) => `src/web/${folder}`)

/** Pages that are read after the questions: their words are fetched with them (src/web/locales/reading-words.ts). */
const OF_READING = ['result', 'condition', 'compare', 'answers'].map((folder) => `src/web/${folder}`)

/** The interface's words. Content has its own files in knowledge/. `npx lingui extract` after changing a text. */
const config: LinguiConfig = {
  locales: ['en'],
  sourceLocale: 'en',
  catalogs: [
    {
      path: 'src/web/locales/{locale}/messages',
      include: ['src/web'],
      exclude: [...OF_THE_PLAN, ...OF_READING, 'src/web/learn', 'src/web/player'].map((folder) => `${folder}/**`),
    },
    { path: 'src/web/locales/{locale}/plan', include: OF_THE_PLAN },
    { path: 'src/web/locales/{locale}/reading', include: OF_READING },
    { path: 'src/web/locales/{locale}/learn', include: ['src/web/learn'] },
    // sessions, tests and walk-runs: fetched with their pages
    { path: 'src/web/locales/{locale}/player', include: ['src/web/player'] },
  ],
  format: 'po',
  formatOptions: { lineNumbers: false },
  orderBy: 'origin',
}

export default config
