import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import '../locales/reading-words.ts'
import { capital } from '#basics/letters.ts'
import { marksOf, passagesOfCondition, sourcesIn } from '#knowledge/guide-parts.ts'
import type { Block } from '#knowledge/guide-shape.ts'
import { type Line, OWN_ESTIMATE } from '#knowledge/line-shape.ts'
import type { Condition } from '#knowledge/shape.ts'
import type { ConditionPage as Page } from '#library/page.ts'
import { Icon } from '../parts/Icon.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { RUN_WORDS } from '../result/words.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { Article } from './Article.tsx'
import { CallHere } from './CallHere.tsx'
import { History } from './ChangeLog.tsx'
import { callsFirst } from './call.ts'
import { NamedLinks } from './NamedLinks.tsx'
import { NotHere } from './NotHere.tsx'
import { PageSources } from './PageSources.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { fetchPage } from './reading.ts'
import { Text, Words } from './Text.tsx'
import { TrustMark } from './TrustMark.tsx'
import { useFetched } from './useFetched.ts'

/** The page about one condition: what it is, how it feels, what helps, how long, when to worry, running or not. */
export function ConditionPage() {
  const { id } = useParams({ from: '/condition/$id' })
  const { knowledge } = useSnapshot()
  const condition = knowledge.conditions.find((candidate) => candidate.id === id)
  return <ReadingFrame>{condition ? <ConditionText condition={condition} /> : <NotHere why="unknown" />}</ReadingFrame>
}

/** All of it but the frame. */
export function ConditionText({ condition }: { readonly condition: Condition }) {
  const { t } = useLingui()
  const fetched = useFetched(() => fetchPage(condition.id), condition.id)
  const page = fetched && fetched !== 'failed' && fetched.kind === 'condition' ? fetched : undefined
  const parts = useParts(page)
  return (
    <Article
      id={condition.id}
      title={capital(condition.lay)}
      crumb={t`causes of pain`}
      lead={<OtherNames condition={condition} />}
      parts={parts}
      beside={page && <Beside page={page} />}
    >
      <HowSoon condition={condition} />
      {fetched === 'failed' && (
        <p className="sub">
          <Trans>The rest of this page could not be loaded. Try again with a network.</Trans>
        </p>
      )}
      {page && <Before page={page} />}
      <HowLong condition={condition} page={page} />
      {page && <After page={page} />}
    </Article>
  )
}

/** The headings there are to go to: fewer while the page has not come. */
function useParts(page: Page | undefined): readonly { readonly id: string; readonly title: string }[] {
  const { t } = useLingui()
  const always = [
    { id: 'how-long', title: t`How long it takes` },
    { id: 'running', title: t`Running` },
  ]
  if (!page) return always
  return [
    { id: 'what', title: t`What is going on` },
    { id: 'feels', title: t`How it feels` },
    { id: 'helps', title: t`What helps` },
    ...always,
    { id: 'worry', title: t`When to worry` },
    { id: 'pictures', title: t`Pictures (X-ray, ultrasound, MRI)` },
    ...(page.text.treatments.length > 0 ? [{ id: 'treatments', title: t`Treatments` }] : []),
    { id: 'sources', title: t`Sources` },
  ]
}

function OtherNames({ condition: { name, alsoCalled } }: { readonly condition: Condition }) {
  return (
    <>
      <Trans>Doctors call it “{name}”.</Trans> {alsoCalled.length > 0 && <Trans>Also called: {alsoCalled.join(', ')}.</Trans>}
    </>
  )
}

function HowSoon({ condition: { id, urgency, mustNotMiss } }: { readonly condition: Condition }) {
  return (
    <>
      <p>
        <UrgencyMark urgency={urgency} />
      </p>
      {mustNotMiss && (
        <p className="mustnotmiss">
          <Icon name="attention" />
          <span>
            {urgency === 'emergency' ? (
              <Trans>This must not be missed. If it may be this, go to an emergency department now, or call.</Trans>
            ) : urgency === 'same-day' ? (
              <Trans>This must not be missed. If it may be this, have it checked today. Do not run.</Trans>
            ) : (
              <Trans>This must not be missed. If it may be this, stop running and have it checked first.</Trans>
            )}
          </span>
        </p>
      )}
      {callsFirst({ id, urgency }) && <CallHere />}
    </>
  )
}

/** What it is, how it feels, what helps. */
function Before({ page }: { readonly page: Page }) {
  const { text } = page
  return (
    <>
      <h2 id="what">
        <Trans>What is going on</Trans>
      </h2>
      <Text blocks={[said(text.what)]} page={page} />
      <h2 id="feels">
        <Trans>How it feels</Trans>
      </h2>
      <Text blocks={[said(text.feels)]} page={page} />
      <h2 id="helps">
        <Trans>What helps</Trans>
      </h2>
      <Text blocks={[listed(text.helps)]} page={page} />
      {text.avoid.length > 0 && (
        <>
          <h3>
            <Trans>What to leave out</Trans>
          </h3>
          <Text blocks={[listed(text.avoid)]} page={page} />
        </>
      )}
    </>
  )
}

/** Its marks need the page's list of sources; until that is here, the weeks alone are said. */
function HowLong({ condition: { run, recovery }, page }: { readonly condition: Condition; readonly page: Page | undefined }) {
  const { i18n } = useLingui()
  const [from, to] = recovery.weeks
  return (
    <>
      <h2 id="how-long">
        <Trans>How long it takes</Trans>
      </h2>
      <p>
        <Trans>
          {from} to {to} weeks until usual running.
        </Trans>
        {page && <Words line={marksOf(recovery.trust)} page={page} />} <TrustMark trust={recovery.trust} />
      </p>
      {page && recovery.note && <Text blocks={[said(recovery.note)]} page={page} />}
      <h2 id="running">
        <Trans>Running</Trans>
      </h2>
      <p className="rowtitle">{i18n._(RUN_WORDS[run])}</p>
      {page && <Text blocks={[said(page.text.running)]} page={page} />}
    </>
  )
}

/** When to worry, pictures, treatments, sources. */
function After({ page }: { readonly page: Page }) {
  const { text, sources, condition } = page
  const estimates = sourcesIn(passagesOfCondition(condition, text)).includes(OWN_ESTIMATE)
  return (
    <>
      <h2 id="worry">
        <Trans>When to worry</Trans>
      </h2>
      <Text blocks={[listed(text.worry)]} page={page} />
      <h2 id="pictures">
        <Trans>Pictures (X-ray, ultrasound, MRI)</Trans>
      </h2>
      <Text blocks={[said(text.imaging)]} page={page} />
      {text.treatments.length > 0 && (
        <>
          <h2 id="treatments">
            <Trans>Treatments</Trans>
          </h2>
          <dl className="treatments">
            {text.treatments.map(({ name, note, trust }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Words line={note} page={page} /> <TrustMark trust={trust} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <PageSources sources={sources} estimates={estimates} />
      <History page={page} />
    </>
  )
}

function Beside({ page: { guides, exercises } }: { readonly page: Page }) {
  return (
    <>
      <NamedLinks title={<Trans>Read about it</Trans>} kind="guide" pages={guides.slice(0, 8)} />
      <NamedLinks title={<Trans>Exercises in its plan</Trans>} kind="exercise" pages={exercises.slice(0, 8)} />
    </>
  )
}

const said = (line: Line): Block => ({ kind: 'paragraph', line })
const listed = (lines: readonly Line[]): Block => ({ kind: 'list', ordered: false, items: lines.map((line) => ({ line })) })
