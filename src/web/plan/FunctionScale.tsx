import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'
import type { Dated, QuestionnaireDone } from '#plan/logged.ts'
import { ScoreField } from '../fields/ScoreField.tsx'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { activityTrends, changed } from './function-scale.ts'

/** Three activities in the runner's own words, scored now and then: the Patient-Specific Functional Scale. */
export function FunctionScale({ done, today }: { readonly done: readonly Dated<QuestionnaireDone>[]; readonly today: CalendarDay }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const trends = activityTrends(done)
  const words = { better: t`clearly better`, worse: t`clearly worse`, same: t`no clear change yet` }
  return (
    <section aria-labelledby="function" className="stack-3">
      <h2 className="head" id="function">
        <Trans>What you want to do again</Trans>
      </h2>
      {trends.length > 0 ? (
        <ul className="tl">
          {trends.map((trend) => (
            <li key={trend.text} className="between">
              <span>
                <b>{trend.text}</b>
                <span className="meta block">{words[changed(trend)]}</span>
              </span>
              <span className="num">
                {trend.first === trend.last ? (
                  <Trans>{trend.last} of 10</Trans>
                ) : (
                  <Trans>
                    {trend.first}, now {trend.last} of 10
                  </Trans>
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="sub">
          <Trans>Name up to three things your hip keeps you from, in your own words. Scored now and then, they show what pain numbers miss.</Trans>
        </p>
      )}
      {open ? (
        <Round names={trends.map(({ text }) => text)} today={today} onDone={() => setOpen(false)} />
      ) : (
        <p>
          <button type="button" className="btn btn-2 btn-s" onClick={() => setOpen(true)}>
            {trends.length > 0 ? <Trans>Score them again</Trans> : <Trans>Name them</Trans>}
          </button>
        </p>
      )}
    </section>
  )
}

const PLACES = [0, 1, 2] as const

function Round({ names, today, onDone }: { readonly names: readonly string[]; readonly today: CalendarDay; readonly onDone: () => void }) {
  const { t } = useLingui()
  const runner = useRunner()
  const id = useId()
  const [texts, setTexts] = useState<readonly string[]>(PLACES.map((place) => names[place] ?? ''))
  const [scores, setScores] = useState<readonly (number | undefined)[]>(PLACES.map(() => undefined))
  const items = PLACES.flatMap((place) => {
    const [text, score] = [texts[place]?.trim(), scores[place]]
    return text && score !== undefined ? [{ text, score }] : []
  })
  const put = <Value,>(list: readonly Value[], place: number, value: Value): readonly Value[] => list.map((each, i) => (i === place ? value : each))
  const [save, saving] = useOneAtATime(async () => {
    if (items.length === 0) return
    await runner.write([{ kind: 'questionnaire', body: { questionnaire: 'psfs', day: today, items } }])
    onDone()
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {PLACES.map((place) => (
        <div key={place} className="stack-2">
          <div className="field">
            <label htmlFor={`${id}${place}`}>
              <Trans>Activity {place + 1}</Trans>
            </label>
            <input
              id={`${id}${place}`}
              className="input"
              value={texts[place]}
              maxLength={80}
              onChange={(event) => setTexts(put(texts, place, event.target.value))}
            />
          </div>
          {texts[place]?.trim() && (
            <ScoreField
              label={t`How well can you do it?`}
              low={t`0 not at all`}
              high={t`10 as before`}
              value={scores[place]}
              onChange={(score) => setScores(put(scores, place, score))}
            />
          )}
        </div>
      ))}
      <p className="btnrow">
        <button type="submit" className="btn btn-2 btn-s" disabled={items.length === 0} aria-busy={saving}>
          <Trans>Save</Trans>
        </button>
        <button type="button" className="btn btn-3 btn-s" onClick={onDone}>
          <Trans>Not now</Trans>
        </button>
      </p>
    </form>
  )
}
