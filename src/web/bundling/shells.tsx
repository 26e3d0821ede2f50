import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Knowledge } from '#knowledge/shape.ts'
import { AssessShell } from '../assess/AssessShell.tsx'
import { type LibraryContent, libraryShells } from '../learn/LibraryShell.tsx'
import { loadWords } from '../locales/words.ts'
import { ResultShell } from '../result/ResultShell.tsx'
import { StartShell } from '../start/StartShell.tsx'

/** The screens that are in the html before any JavaScript, for a runner without a record; drawn by the components that draw them again. By address. */
export function renderShells(knowledge: Knowledge, library: LibraryContent): ReadonlyMap<string, string> {
  loadWords()
  i18n.on('missing', ({ id }) => {
    throw new Error(`a prerendered page lacks the words of ${id}: import their catalogue where they are used`)
  })
  return new Map([
    ['/', html(<StartShell />)],
    ['/assess', html(<AssessShell knowledge={knowledge} />)],
    ['/result', html(<ResultShell />)],
    ...libraryShells(library, knowledge).map(({ address, screen }): [string, string] => [address, html(screen)]),
  ])
}

/** Without style attributes: the page's policy would refuse them; start.css says what they said. */
const html = (screen: ReactNode): string => renderToStaticMarkup(<I18nProvider i18n={i18n}>{screen}</I18nProvider>).replace(/ style="[^"]*"/g, '')
