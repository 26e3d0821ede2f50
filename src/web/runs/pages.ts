/** Everything under /runs but the import, in one file: whoever opens one page opens others. */
export { AddRunPage } from './AddRunPage.tsx'
export { RunPage } from './RunPage.tsx'
export { RunsPage } from './RunsPage.tsx'
export { ShoesPage } from './ShoesPage.tsx'
