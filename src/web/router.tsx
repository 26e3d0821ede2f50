import { Trans } from '@lingui/react/macro'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, type RouteComponent, useLocation } from '@tanstack/react-router'
import { NoSuchPage } from './parts/NoSuchPage.tsx'
import { hasPlan } from './runner/has-plan.ts'
import { useSnapshot } from './runner/RunnerContext.tsx'
import { BrokenPage } from './urgent/BrokenPage.tsx'
import { CannotAdvise } from './urgent/CannotAdvise.tsx'
import { UrgentPage } from './urgent/UrgentPage.tsx'

/** What stands above every screen: no advice from an unreadable record, and no way round an urgent page. */
function Root() {
  const { state, unread } = useSnapshot()
  const { pathname } = useLocation()
  const interrupted = [...(state.open ? [state.open] : []), ...state.assessments].find(({ interruption }) => interruption?.length)
  return (
    <>
      <a className="skip" href="#main">
        <Trans>Skip to content</Trans>
      </a>
      {state.cannotAdvise || unread ? (
        <CannotAdvise />
      ) : interrupted?.interruption && pathname !== `/answers/${interrupted.id}` ? (
        <UrgentPage told={interrupted} flags={interrupted.interruption} />
      ) : (
        <Outlet />
      )}
    </>
  )
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)

const StartPage = lazyRouteComponent(() => import('./start/StartPage.tsx'), 'StartPage')

const root = createRootRoute({ component: Root, errorComponent: BrokenPage, notFoundComponent: () => <NoSuchPage /> })

/** A page of its own, fetched when it is opened. */
const page = <const Path extends string>(path: Path, component: RouteComponent) => createRoute({ getParentRoute: () => root, path, component })

/** The pages of the library come in one file: whoever opens one opens others. */
const library = () => import('./learn/pages.ts')

const TodayPage = lazyRouteComponent(() => import('./today/TodayPage.tsx'), 'TodayPage')

/** With a plan the app opens on Today; a newcomer's page is already on its way. */
const Home = Object.assign(
  function Home() {
    return hasPlan(useSnapshot().rows) ? <TodayPage /> : <StartPage />
  },
  { preload: () => StartPage.preload?.() ?? Promise.resolve() },
)

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

/** The pages of a plan, in their frame. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: lazyRouteComponent(() => import('./frame/PlanFrame.tsx'), 'FramedPage') })

/** The pages of runs, likewise. */
const runs = () => import('./runs/pages.ts')

const inside = <const Path extends string>(path: Path, component: RouteComponent) => createRoute({ getParentRoute: () => framed, path, component })

const inFrame = [
  inside(
    '/check-in',
    lazyRouteComponent(() => import('./check-in/CheckInPage.tsx'), 'CheckInPage'),
  ),
  inside(
    '/plan',
    lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
  ),
  inside('/runs', lazyRouteComponent(runs, 'RunsPage')),
  inside('/runs/add', lazyRouteComponent(runs, 'AddRunPage')),
  inside('/runs/shoes', lazyRouteComponent(runs, 'ShoesPage')),
  inside(
    '/runs/import',
    lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
  ),
  inside('/runs/$id', lazyRouteComponent(runs, 'RunPage')),
  inside(
    '/progress',
    lazyRouteComponent(() => import('./progress/ProgressPage.tsx'), 'ProgressPage'),
  ),
  inside(
    '/more',
    lazyRouteComponent(() => import('./more/MorePage.tsx'), 'MorePage'),
  ),
] as const

const startPlan = page(
  '/plan/start',
  lazyRouteComponent(() => import('./plan/StartPlanPage.tsx'), 'StartPlanPage'),
)

const assess = createRoute({
  getParentRoute: () => root,
  path: '/assess',
  component: lazyRouteComponent(() => import('./assess/AssessPage.tsx'), 'AssessPage'),
  /** of: the assessment being answered, when it is not the open one. at: the screen. more: the screens after the result. */
  validateSearch: (search): { of?: string; at?: string; more?: true } => ({
    ...(text(search.of) ? { of: search.of as string } : {}),
    ...(search.more === true ? { more: true } : {}),
    ...(text(search.at) ? { at: search.at as string } : {}),
  }),
})

const result = page(
  '/result/$assessment',
  lazyRouteComponent(() => import('./result/ResultPage.tsx'), 'ResultPage'),
)

/** With what it shows: it is drawn whole, in the place of the same page as it was sent. */
const read = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component, loader: async ({ location }) => (await library()).bringAhead(location.pathname) })

const learn = read('/learn', lazyRouteComponent(library, 'LearnPage'))
const condition = read('/condition/$id', lazyRouteComponent(library, 'ConditionPage'))
const guide = read('/learn/$id', lazyRouteComponent(library, 'GuidePage'))
const exercise = read(
  '/exercise/$id',
  lazyRouteComponent(() => import('./learn/ExercisePage.tsx'), 'ExercisePage'),
)
const sources = read('/sources', lazyRouteComponent(library, 'SourcesPage'))

const answers = page(
  '/answers/$assessment',
  lazyRouteComponent(() => import('./answers/AnswersPage.tsx'), 'AnswersPage'),
)

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
  validateSearch: (search): { a?: string; b?: string } => ({
    ...(text(search.a) ? { a: search.a as string } : {}),
    ...(text(search.b) ? { b: search.b as string } : {}),
  }),
})

const session = page(
  '/session',
  lazyRouteComponent(() => import('./player/SessionPage.tsx'), 'SessionPage'),
)

const test = page(
  '/test/$test',
  lazyRouteComponent(() => import('./player/TestPage.tsx'), 'TestPage'),
)

const walkRun = page(
  '/walk-run',
  lazyRouteComponent(() => import('./player/WalkRunPage.tsx'), 'WalkRunPage'),
)

const sheet = page(
  '/sheet',
  lazyRouteComponent(() => import('./player/SheetPage.tsx'), 'SheetPage'),
)

let shown = false

/** Whoever has read on in the page as it was sent stays there when the app takes its place. */
function mayScroll(): boolean {
  const reading = !shown && scrollY > 0
  shown = true
  return !reading
}

/** The page's addresses. Each page is a file of its own; the html of an address names the one it needs (bundling/prerender.ts). */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    framed.addChildren(inFrame),
    startPlan,
    assess,
    result,
    condition,
    learn,
    guide,
    exercise,
    sources,
    answers,
    compare,
    session,
    test,
    walkRun,
    sheet,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: mayScroll,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
