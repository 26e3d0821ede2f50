/** The pages of the library, fetched together: whoever opens one opens others. Exercises bring the figure with them, so they come by themselves. */
export { bringAhead } from './ahead.ts'
export { ConditionPage } from './ConditionPage.tsx'
export { GuidePage } from './GuidePage.tsx'
export { LearnPage } from './LearnPage.tsx'
export { SourcesPage } from './SourcesPage.tsx'
