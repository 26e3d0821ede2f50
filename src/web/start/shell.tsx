import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { renderToStaticMarkup } from 'react-dom/server'
import { loadWords } from '../locales/words.ts'
import { BrandMark } from '../parts/BrandMark.tsx'
import { StartIntro } from './StartIntro.tsx'

/** The start screen of a runner without a record, as HTML for index.html. */
export function renderShell(): string {
  loadWords()
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <div className="shell">
        <header className="pagetop">
          <a className="brand" href="/">
            <BrandMark />
            Hipwise
          </a>
        </header>
        <main className="start">
          <StartIntro>
            <a className="btn btn-1" href="/assess">
              <Trans>Start</Trans>
            </a>
          </StartIntro>
        </main>
      </div>
    </I18nProvider>,
  )
}
