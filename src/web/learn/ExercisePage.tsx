import { Trans, useLingui } from '@lingui/react/macro'
import { Navigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { capital, spaced } from '#basics/letters.ts'
import type { Contraindication } from '#knowledge/rehab-shape.ts'
import { addressOf, type ExercisePage as Exercise, type Named, type TestPage } from '#library/page.ts'
import { ExerciseFigure } from '../figure/ExerciseFigure.tsx'
import { THING_WORDS } from '../parts/thing-words.ts'
import { hasPlan } from '../runner/has-plan.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { Article } from './Article.tsx'
import { History } from './ChangeLog.tsx'
import { doseLines } from './dose-lines.ts'
import { NamedLinks } from './NamedLinks.tsx'
import { NotHere } from './NotHere.tsx'
import { PageLink } from './PageLink.tsx'
import { PageSources } from './PageSources.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { fetchPage } from './reading.ts'
import { TermMark } from './TermMark.tsx'
import { TrustMark } from './TrustMark.tsx'
import { useFetched } from './useFetched.ts'
import { LOAD_WORDS, PHASE_WORDS, PURPOSE_WORDS, STAGE_WORDS } from './words.ts'

const NotNow = lazy(async () => ({ default: (await import('../plan/NotNow.tsx')).NotNow }))

/** An exercise or a movement test: how it goes, how much, for whom not. */
export function ExercisePage() {
  const { id } = useParams({ from: '/exercise/$id' })
  return (
    <ReadingFrame>
      <AnyMovement id={id} />
    </ReadingFrame>
  )
}

/** All of it but the frame. */
export function AnyMovement({ id }: { readonly id: string }) {
  const page = useFetched(() => fetchPage(id), id)
  if (page === undefined) return null
  if (page === 'failed') return <NotHere why="failed" />
  if (page === null) return <NotHere why="unknown" />
  if (page.kind === 'exercise') return <ExerciseText page={page} />
  return page.kind === 'test' ? <TestText page={page} /> : <Navigate to={addressOf(page.kind, page.id)} replace />
}

function ExerciseText({ page }: { readonly page: Exercise }) {
  const { t, i18n } = useLingui()
  const { exercise } = page
  return (
    <Article
      id={page.id}
      title={exercise.name}
      crumb={i18n._(PURPOSE_WORDS[exercise.purpose])}
      lead={`${capital(exercise.position)}.`}
      parts={[
        { id: 'how', title: t`How it goes` },
        { id: 'how-much', title: t`How much` },
        { id: 'not-for', title: t`Not for everybody` },
        { id: 'sources', title: t`Sources` },
      ]}
      beside={<OtherMovements page={page} />}
    >
      <ByThePlan movement={exercise} />
      <Picture exercise={exercise} />
      <HowItGoes lines={exercise.cues} />
      <Faults lines={exercise.faults} />
      <HowMuch exercise={exercise} />
      <Muscles page={page} />
      <NotFor contraindicated={exercise.contraindicated} names={page.conditions} />
      <WithCare page={page} />
      <PageSources sources={page.sources} />
      <History page={page} />
    </Article>
  )
}

/** What the runner's plan says of it today, where it says no. Without a plan nothing is fetched for it. */
function ByThePlan({ movement }: { readonly movement: Exercise['exercise'] | TestPage['test'] }) {
  const { rows } = useSnapshot()
  if (!hasPlan(rows)) return null
  return (
    <Suspense fallback={null}>
      <NotNow load={movement.load} />
    </Suspense>
  )
}

function OtherMovements({ page: { easier, harder, guides } }: { readonly page: Exercise }) {
  return (
    <>
      <NamedLinks title={<Trans>Easier</Trans>} kind="exercise" pages={easier} />
      <NamedLinks title={<Trans>Harder</Trans>} kind="exercise" pages={harder} />
      <NamedLinks title={<Trans>Read about it</Trans>} kind="guide" pages={guides} />
    </>
  )
}

function HowItGoes({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      <h2 id="how">
        <Trans>How it goes</Trans>
      </h2>
      <Lines ordered lines={lines} />
    </>
  )
}

function Faults({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>
        <Trans>What often goes wrong</Trans>
      </h3>
      <Lines lines={lines} />
    </>
  )
}

/** The dose, what is needed, and what it asks of the hip. */
function HowMuch({ exercise: { dose, equipment, load } }: { readonly exercise: Exercise['exercise'] }) {
  const { i18n } = useLingui()
  return (
    <>
      <h2 id="how-much">
        <Trans>How much</Trans>
      </h2>
      <Lines lines={doseLines(i18n, dose).map(capital)} />
      <p>
        {equipment.length > 0 ? (
          <Trans>You need {equipment.map((thing) => i18n._(THING_WORDS[thing])).join(', ')}.</Trans>
        ) : (
          <Trans>You need nothing but the floor.</Trans>
        )}{' '}
        {i18n._(LOAD_WORDS[load])}.
      </p>
    </>
  )
}

/** The figure at work; the button stops it, and chooses the leg. */
function Picture({ exercise }: { readonly exercise: Exercise['exercise'] }) {
  const [moving, setMoving] = useState(true)
  const [side, setSide] = useState<'left' | 'right'>('right')
  return (
    <figure className="artfig">
      <ExerciseFigure exercise={exercise} side={exercise.sides === 'each' ? side : 'both'} show={moving ? 'moving' : 'end'} />
      <figcaption className="btnrow noprint">
        <button type="button" className="btn btn-2 btn-s" aria-pressed={!moving} onClick={() => setMoving(!moving)}>
          <Trans>Stand still</Trans>
        </button>
        {exercise.sides === 'each' && (
          <button type="button" className="btn btn-2 btn-s" aria-pressed={side === 'left'} onClick={() => setSide(side === 'left' ? 'right' : 'left')}>
            <Trans>Show the left leg</Trans>
          </button>
        )}
      </figcaption>
    </figure>
  )
}

/** The main one first; those that the glossary explains say what they are. What is known of the exercise stands below them. */
function Muscles({ page: { exercise, terms } }: { readonly page: Exercise }) {
  return (
    <>
      <h2>
        <Trans>Muscles at work</Trans>
      </h2>
      <ul>
        {exercise.targets.map((muscle) => {
          const term = terms.find(({ id }) => id === muscle)
          return <li key={muscle}>{term ? <TermMark term={term}>{capital(term.term)}</TermMark> : <span>{capital(spaced(muscle))}</span>}</li>
        })}
      </ul>
      <p>
        {exercise.evidence} <TrustMark trust={exercise.trust} />
      </p>
    </>
  )
}

/** Allowed, but with something to watch. */
function WithCare({ page: { exercise, conditions } }: { readonly page: Exercise }) {
  if (exercise.caution.length === 0) return null
  return (
    <>
      <h3>
        <Trans>With care</Trans>
      </h3>
      <ul>
        {exercise.caution.map(({ conditions: ids, watch }) => (
          <li key={watch}>
            <span>
              <ConditionNames ids={ids} names={conditions} />: {watch}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function TestText({ page }: { readonly page: TestPage }) {
  const { t } = useLingui()
  const { test } = page
  return (
    <Article
      id={page.id}
      title={test.name}
      crumb={t`Movement tests`}
      lead={t`Your plan offers this test when it is safe for you and tells something.`}
      parts={[
        { id: 'how', title: t`How it goes` },
        { id: 'not-for', title: t`Not for everybody` },
        { id: 'sources', title: t`Sources` },
      ]}
      beside={<AroundTest page={page} />}
    >
      <ByThePlan movement={test} />
      <HowItGoes lines={test.how} />
      <StopAndNorm test={test} />
      <NotFor contraindicated={test.contraindicated} names={page.conditions} />
      <PageSources sources={page.sources} />
      <History page={page} />
    </Article>
  )
}

function AroundTest({ page: { movements, guides } }: { readonly page: TestPage }) {
  return (
    <>
      <NamedLinks title={<Trans>The same movement</Trans>} kind="exercise" pages={movements} />
      <NamedLinks title={<Trans>Read about it</Trans>} kind="guide" pages={guides} />
    </>
  )
}

function StopAndNorm({ test: { stopIf, norm, trust } }: { readonly test: TestPage['test'] }) {
  return (
    <>
      <p>
        <Trans>Stop if: {stopIf}</Trans>
      </p>
      {norm && (
        <p>
          {norm} <TrustMark trust={trust} />
        </p>
      )}
    </>
  )
}

/** Who should leave it out, until when and why, in words. */
function NotFor({ contraindicated, names }: { readonly contraindicated: readonly Contraindication[]; readonly names: readonly Named[] }) {
  return (
    <>
      <h2 id="not-for">
        <Trans>Not for everybody</Trans>
      </h2>
      {contraindicated.length === 0 ? (
        <p>
          <Trans>No cause of hip pain that we know of forbids it. Pain above the limit of your plan does.</Trans>
        </p>
      ) : (
        <ul>
          {contraindicated.map((each) => (
            <NotForOne key={each.why + each.conditions.join()} contraindication={each} names={names} />
          ))}
        </ul>
      )}
    </>
  )
}

function NotForOne({ contraindication, names }: { readonly contraindication: Contraindication; readonly names: readonly Named[] }) {
  const { i18n } = useLingui()
  const { conditions, until, while: during, why } = contraindication
  return (
    <li>
      <span>
        <ConditionNames ids={conditions} names={names} />
        {during && <>, {i18n._(STAGE_WORDS[during])}</>}
        {until && (
          <>
            , <Trans>before the phase “{i18n._(PHASE_WORDS[until])}”</Trans>
          </>
        )}
        : {why}
      </span>
    </li>
  )
}

function ConditionNames({ ids, names }: { readonly ids: readonly string[]; readonly names: readonly Named[] }) {
  return ids.map((id, place) => (
    <span key={id}>
      {place > 0 && '; '}
      <PageLink kind="condition" id={id}>
        {names.find((name) => name.id === id)?.title ?? spaced(id)}
      </PageLink>
    </span>
  ))
}

function Lines({ lines, ordered = false }: { readonly lines: readonly string[]; readonly ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List>
      {lines.map((line) => (
        <li key={line}>
          <span>{line}</span>
        </li>
      ))}
    </List>
  )
}
