import type { LinguiConfig } from '@lingui/conf'

/** Rooms of the page that only a runner with a plan opens: their words are fetched with them (src/web/locales/plan-words.ts). */
const OF_THE_PLAN = ['frame', 'fields', 'plan', 'today', 'watch', 'check-in', 'progress', 'more'].map((folder) => `src/web/${folder}`)

/** Pages and parts that nobody sees before the first question: their words are fetched with them (src/web/locales/reading-words.ts). */
const OF_READING = [
  ...['result', 'compare', 'answers'],
  ...[
    'start/PastAssessments.tsx',
    'start/YourSettings.tsx',
    'start/EraseAll.tsx',
    'parts/BringRuns.tsx',
    'parts/LibraryDoor.tsx',
    'parts/StandingNotice.tsx',
    'urgent/WrongAnswer.tsx',
  ],
].map((place) => `src/web/${place}`)

/** The interface's words. Content has its own files in knowledge/. `npx lingui extract` after changing a text. */
const config: LinguiConfig = {
  locales: ['en'],
  sourceLocale: 'en',
  catalogs: [
    {
      path: 'src/web/locales/{locale}/messages',
      include: ['src/web'],
      exclude: [...OF_THE_PLAN, ...OF_READING, 'src/web/learn', 'src/web/player', 'src/web/runs', 'src/web/import', 'src/web/parts/thing-words.ts'].map(
        (place) => (/\.tsx?$/.test(place) ? place : `${place}/**`),
      ),
    },
    { path: 'src/web/locales/{locale}/plan', include: OF_THE_PLAN },
    { path: 'src/web/locales/{locale}/reading', include: OF_READING },
    // runs, shoes, one run: fetched with the first of them
    { path: 'src/web/locales/{locale}/runs', include: ['src/web/runs'] },
    { path: 'src/web/locales/{locale}/import', include: ['src/web/import'] },
    { path: 'src/web/locales/{locale}/learn', include: ['src/web/learn', 'src/web/parts/thing-words.ts'] },
    // sessions, tests and walk-runs, and the field they share with the plan: fetched with their pages
    { path: 'src/web/locales/{locale}/player', include: ['src/web/player', 'src/web/fields/PainField.tsx', 'src/web/parts/thing-words.ts'] },
  ],
  format: 'po',
  formatOptions: { lineNumbers: false },
  orderBy: 'origin',
}

export default config
