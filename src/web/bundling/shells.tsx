import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Knowledge } from '#knowledge/shape.ts'
import { AssessShell } from '../assess/AssessShell.tsx'
import { loadWords } from '../locales/words.ts'
import { ResultShell } from '../result/ResultShell.tsx'
import { StartShell } from '../start/StartShell.tsx'

/** The screens that are in the html before any JavaScript, for a runner without a record; drawn by the components that draw them again. */
export function renderShells(knowledge: Knowledge): Record<'start' | 'assess' | 'result', string> {
  loadWords()
  return { start: html(<StartShell />), assess: html(<AssessShell knowledge={knowledge} />), result: html(<ResultShell />) }
}

/** Without style attributes: the page's policy would refuse them; start.css says what they said. */
const html = (screen: ReactNode): string => renderToStaticMarkup(<I18nProvider i18n={i18n}>{screen}</I18nProvider>).replace(/ style="[^"]*"/g, '')
