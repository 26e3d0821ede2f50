/** The pages of the library, fetched together: whoever opens one opens others. */
export { ExercisePage } from './ExercisePage.tsx'
export { GuidePage } from './GuidePage.tsx'
export { LearnPage } from './LearnPage.tsx'
export { SourcesPage } from './SourcesPage.tsx'
