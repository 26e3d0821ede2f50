import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Assessment, RankedCause, RankedGroup, Weight } from '#assessment/assessment.ts'
import { likelihoodWord } from '#assessment/rank.ts'
import { said } from '#assessment/said.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { causeSentence, tenths } from './sentences.ts'
import { LIKELIHOOD } from './words.ts'

/** The second layer: groups first, then their members, the word before the number. */
export function LikelyCauses({ now, knowledge, sayCause }: { readonly now: Assessment; readonly knowledge: Knowledge; readonly sayCause: boolean }) {
  const { i18n } = useLingui()
  return (
    <section className="causes" aria-labelledby="may-be">
      <div className="between">
        <h2 className="head" id="may-be">
          <Trans>What it may be</Trans>
        </h2>
        <span className="meta">
          <Trans>Bars and numbers are our estimates.</Trans>
        </span>
      </div>
      {sayCause && <p className="sub">{causeSentence(i18n, now)}</p>}
      {now.likely.map((group, rank) => (
        <Group key={group.group.id} group={group} rank={rank} now={now} knowledge={knowledge} />
      ))}
      <p className="sub rest">
        <Trans>Something that is not in this list: {tenths(i18n, now.ranking.other + hidden(now))}, an estimate.</Trans>
      </p>
    </section>
  )
}

function Group({
  group,
  rank,
  now,
  knowledge,
}: {
  readonly group: RankedGroup
  readonly rank: number
  readonly now: Assessment
  readonly knowledge: Knowledge
}) {
  const [only] = group.causes
  const single = group.causes.length === 1 ? only : undefined
  const title = single ? single.condition.lay : group.group.lay
  const serious = single?.condition.mustNotMiss
  const together = now.cannotTellApart.filter((set) => set.some(({ id }) => group.causes.some(({ condition }) => condition.id === id)))
  return (
    <article className={`cause ${rank > 0 ? 'rest' : ''}`}>
      <div className="row">
        <h3 className="rowtitle">{title}</h3>
        <Likelihood probability={group.probability} rank={rank} open={Boolean(serious)} />
        <Bar share={group.probability} />
      </div>
      {single ? (
        <Cause cause={single} knowledge={knowledge} now={now} alone first={rank === 0} />
      ) : (
        <>
          {together.length > 0 && (
            <p className="meta apart">
              <Trans>We can’t tell these apart without an examination.</Trans>
            </p>
          )}
          {group.causes.map((cause, place) => (
            <Cause key={cause.condition.id} cause={cause} knowledge={knowledge} now={now} alone={false} first={rank === 0 && place === 0} />
          ))}
        </>
      )}
      {single && together.length > 0 && (
        <p className="meta apart">
          <Trans>
            We can’t tell this apart without an examination from{' '}
            {together
              .flat()
              .filter(({ id }) => id !== single.condition.id)
              .map(({ lay }) => lay)
              .join('; ')}
            .
          </Trans>
        </p>
      )}
    </article>
  )
}

function Cause({
  cause,
  knowledge,
  now,
  alone,
  first,
}: {
  readonly cause: RankedCause
  readonly knowledge: Knowledge
  readonly now: Assessment
  readonly alone: boolean
  readonly first: boolean
}) {
  const { i18n } = useLingui()
  return (
    <div className={alone ? 'member alone' : 'member'}>
      {!alone && (
        <p className="membername">
          <b>{cause.condition.lay}</b>
          <span className="meta">
            {cause.condition.mustNotMiss && cause.probability < 0.2 ? (
              <Trans>not shown, not excluded</Trans>
            ) : (
              <Trans>{tenths(i18n, cause.probability)}, an estimate</Trans>
            )}
          </span>
        </p>
      )}
      <p className="meta">
        <Trans>Doctors call it: {cause.condition.name}.</Trans>{' '}
        <Link to="/condition/$id" params={{ id: cause.condition.id }}>
          <Trans>
            Read more<span className="vh"> about {cause.condition.lay}</span>
          </Trans>
        </Link>
      </p>
      <ul className="why">
        {cause.for.slice(0, first ? 4 : 2).map((weight) => (
          <Reason key={weight.finding} weight={weight} knowledge={knowledge} now={now} />
        ))}
        {cause.against.slice(0, first ? 3 : 2).map((weight) => (
          <Reason key={weight.finding} weight={weight} knowledge={knowledge} now={now} />
        ))}
      </ul>
    </div>
  )
}

function Likelihood({ probability, rank, open }: { readonly probability: number; readonly rank: number; readonly open: boolean }) {
  const { i18n } = useLingui()
  return (
    <p className="likelihood">
      <b>{open && probability < 0.2 ? <Trans>Not shown, not excluded</Trans> : i18n._(LIKELIHOOD[likelihoodWord(probability, rank === 0)])}</b>
      {!(open && probability < 0.2) && (
        <span className="meta">
          <Trans>{tenths(i18n, probability)}, an estimate</Trans>
        </span>
      )}
    </p>
  )
}

function Bar({ share }: { readonly share: number }) {
  return (
    <div className="pb" aria-hidden="true">
      <i style={{ width: `${Math.round(share * 20) * 5}%` }} />
    </div>
  )
}

function Reason({ weight, knowledge, now }: { readonly weight: Weight; readonly knowledge: Knowledge; readonly now: Assessment }) {
  const { t } = useLingui()
  const finding = knowledge.findings.find(({ id }) => id === weight.finding)
  if (!finding) return null
  const speaksFor = weight.logOdds > 0
  const source = finding.trust.sources.map((id) => now.sources.indexOf(id) + 1).find((number) => number > 0)
  return (
    <li className={speaksFor ? 'for' : 'ag'}>
      <span className="sg">
        <LaterIcon name={speaksFor ? 'plus' : 'minus'} />
      </span>
      <span>
        <span className="vh">{speaksFor ? <Trans>Speaks for: </Trans> : <Trans>Speaks against: </Trans>}</span>
        {said(finding, weight.answer)}
        {source && (
          <sup className="src">
            <a href={`#source-${source}`} aria-label={t`source ${source}`}>
              {source}
            </a>
          </sup>
        )}
      </span>
    </li>
  )
}

/** Probability of causes that are ranked but not shown. */
const hidden = (now: Assessment): number => Math.max(0, 1 - now.ranking.other - now.likely.reduce((sum, group) => sum + group.probability, 0))
