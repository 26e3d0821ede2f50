import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { browserStore } from '#storage/browser.ts'
import { loadWords } from './locales/words.ts'
import { workOffline } from './offline.ts'
import { pause, whenPainted } from './pauses.ts'
import { router } from './router.tsx'
import { fetchKnowledge } from './runner/knowledge.ts'
import { RunnerProvider } from './runner/RunnerContext.tsx'
import { find, openRunner, type Runner } from './runner/runner.ts'
import { BrokenPage } from './urgent/BrokenPage.tsx'
import { ErrorBoundary } from './urgent/ErrorBoundary.tsx'

/** The prerendered screen stays until the record is read; then this page takes over. */
export async function open(): Promise<void> {
  loadWords()
  try {
    const [runner] = await Promise.all([fetchKnowledge().then((knowledge) => openRunner(browserStore(), knowledge)), router.load()])
    await reckonAhead(runner)
    show(
      <RunnerProvider value={runner}>
        <RouterProvider router={router} />
      </RunnerProvider>,
    )
    whenPainted(() => void runner.ready())
  } catch (cause) {
    show(<BrokenPage />)
    console.error(cause)
  }
  workOffline()
}

/** The assessment that the address asks for is reckoned in a task of its own: inside the drawing it would hold the page up in one piece. */
async function reckonAhead(runner: Runner): Promise<void> {
  const id = router.state.matches.map(({ params }) => params).find((params) => 'assessment' in params)?.assessment
  if (id === undefined) return
  await pause()
  void find(runner.snapshot().state, id)?.now
  await pause()
}

function show(content: ReactNode): void {
  const place = document.getElementById('root')
  if (!place) return
  const page = createRoot(place)
  // a transition is drawn in slices, so that a slow phone answers a finger in between
  startTransition(() =>
    page.render(
      <StrictMode>
        <I18nProvider i18n={i18n}>
          <ErrorBoundary>{content}</ErrorBoundary>
        </I18nProvider>
      </StrictMode>,
    ),
  )
}
