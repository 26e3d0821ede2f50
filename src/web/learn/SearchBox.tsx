import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Found, Search } from '#library/search.ts'
import { Own } from '../parts/own-words.tsx'
import { WHEN_TO_GET_HELP } from './call.ts'
import { PageLink } from './PageLink.tsx'
import { fetchSearch, prepareSearch } from './reading.ts'
import { shortened } from './shortened.ts'
import { useFetched } from './useFetched.ts'
import { useQuestion } from './useQuestion.ts'
import { KIND_WORDS } from './words.ts'

/** The search: results while you type; arrows go through them, Escape comes back. The question stands in the address, so that Back finds it again. `children` stand between the question and what is found. */
export function SearchBox({ onAsked, children }: { readonly onAsked: (asked: boolean) => void; readonly children: ReactNode }) {
  const { question, setQuestion, keep } = useQuestion()
  const [wanted, setWanted] = useState(question !== '')
  const box = useRef<HTMLInputElement>(null)
  const asked = question.trim() !== ''
  useEffect(() => onAsked(asked), [onAsked, asked])
  useEffect(prepareSearch, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows and Escape only add to what Tab does; a click only keeps the question
    <div className="searchbox" onKeyDown={(event) => move(event, box.current)} onClickCapture={keep}>
      <QuestionField box={box} question={question} onWanted={() => setWanted(true)} onChange={setQuestion} />
      {children}
      {wanted && <Answers question={question} />}
    </div>
  )
}

interface QuestionFieldProps {
  readonly box: RefObject<HTMLInputElement | null>
  readonly question: string
  /** Somebody is about to ask: the search may be fetched. */
  readonly onWanted: () => void
  readonly onChange: (question: string) => void
}

function QuestionField({ box, question, onWanted, onChange }: QuestionFieldProps) {
  const { t } = useLingui()
  return (
    <search>
      <form onSubmit={(event) => event.preventDefault()} className="field">
        <label htmlFor="question">
          <Trans>Search the library</Trans>
        </label>
        <input
          ref={box}
          id="question"
          className="input"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          placeholder={t`side of hip hurts at night`}
          value={question}
          onFocus={onWanted}
          onChange={(event) => {
            onWanted()
            onChange(event.target.value)
          }}
        />
      </form>
    </search>
  )
}

function Answers({ question }: { readonly question: string }) {
  const search = useFetched<Search>(fetchSearch, 'search')
  if (search === 'failed')
    return (
      <p role="status" className="sub">
        <Trans>The search could not be loaded. Try again with a network.</Trans>
      </p>
    )
  if (search === undefined) return null
  const { found, near } = question.trim() === '' ? { found: [], near: [] } : search(question)
  const count = found.length
  return (
    <>
      <p role="status" className={count > 0 ? 'meta' : 'sub'}>
        {question.trim() === '' ? (
          ''
        ) : count > 0 ? (
          <Plural value={count} one="# page found" other="# pages found" />
        ) : (
          <Trans>
            Nothing found about “<Own text={shortened(question.trim())} />
            ”. This library is about hips, running and what goes with them.
          </Trans>
        )}
      </p>
      {question.trim() !== '' && count === 0 && (
        <p className="btnrow">
          <Link className="btn btn-2 btn-s" to="/learn/$id" params={{ id: WHEN_TO_GET_HELP }}>
            <Trans>When to get help now</Trans>
          </Link>
          <Link className="btn btn-2 btn-s" to="/learn/$id" params={{ id: 'conditions' }}>
            <Trans>All causes of hip pain</Trans>
          </Link>
        </p>
      )}
      {near.length > 0 && (
        <p className="label">
          <Trans>Did you mean one of these?</Trans>
        </p>
      )}
      <Results pages={count > 0 ? found : near} />
    </>
  )
}

function Results({ pages }: { readonly pages: readonly Found[] }) {
  const { i18n } = useLingui()
  return (
    <ol className="found">
      {pages.map(({ id, kind, title, lead }) => (
        <li key={id}>
          <PageLink kind={kind} id={id}>
            <b>{title}</b>
            <span className="meta">{i18n._(KIND_WORDS[kind])}</span>
            <span className="sub">{lead}</span>
          </PageLink>
        </li>
      ))}
    </ol>
  )
}

/** Down and up go through box and results; Escape goes back to the box. */
function move(event: KeyboardEvent<HTMLElement>, box: HTMLInputElement | null): void {
  const stops = [...(box ? [box] : []), ...event.currentTarget.querySelectorAll<HTMLElement>('.found a')]
  const here = stops.indexOf(document.activeElement as HTMLElement)
  const next =
    event.key === 'ArrowDown' ? stops[here + 1] : event.key === 'ArrowUp' ? stops[here - 1] : event.key === 'Escape' && here > 0 ? stops[0] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}
