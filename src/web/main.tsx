import './styles/index.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { browserStore } from '#storage/browser.ts'
import { loadWords } from './locales/words.ts'
import { workOffline } from './offline.ts'
import { router } from './router.tsx'
import { fetchKnowledge } from './runner/knowledge.ts'
import { RunnerProvider } from './runner/RunnerContext.tsx'
import { openRunner } from './runner/runner.ts'
import { BrokenPage } from './urgent/BrokenPage.tsx'
import { ErrorBoundary } from './urgent/ErrorBoundary.tsx'

/** The prerendered start screen stays until the record is read; then this page takes over. */
async function open(): Promise<void> {
  loadWords()
  try {
    const runner = await openRunner(browserStore(), await fetchKnowledge())
    await router.load()
    show(
      <RunnerProvider value={runner}>
        <RouterProvider router={router} />
      </RunnerProvider>,
    )
  } catch (cause) {
    show(<BrokenPage />)
    console.error(cause)
  }
  workOffline()
}

function show(page: ReactNode): void {
  const place = document.getElementById('root')
  if (!place) return
  document.documentElement.dataset.ready = ''
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ErrorBoundary>{page}</ErrorBoundary>
      </I18nProvider>
    </StrictMode>,
  )
}

void open()
