import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { KnownRun } from '#load/known-runs.ts'
import { SURFACES, type Surface } from '#load/run.ts'
import type { WornShoe } from '#load/shoes.ts'
import type { PlanRecord } from '#state/plan-record.ts'
import { ChipChoice } from '../fields/ChipChoice.tsx'
import { PainField } from '../fields/PainField.tsx'
import { ScoreField } from '../fields/ScoreField.tsx'
import { saidShortDay } from '../parts/dates.ts'
import { OWN, withOwn } from '../parts/own-words.tsx'
import { sayingTouched, type Touched } from './answering.ts'
import { whole } from './figures.ts'
import { namedAlike } from './shoe-entries.ts'
import { staysInPlace, useAnswer } from './useAnswer.ts'
import { SURFACE_WORDS } from './words.ts'

/** What a watch does not know: the ground, the shoes, how hard it was, how it felt. */
export function QuickEdit({
  known: { run, entry },
  record,
  shoes,
}: {
  readonly known: KnownRun
  readonly record: PlanRecord
  readonly shoes: readonly WornShoe[]
}) {
  const { t, i18n } = useLingui()
  const [touched, setTouched] = useState<Touched>({})
  const [saved, setSaved] = useState(false)
  const [shown, setShown] = useState(run)
  const told = { surface: run.surface, shoe: run.shoe, effort: run.effort, worst: run.worst, ...touched }
  // what was saved is in the run by now
  if (shown !== run) {
    setShown(run)
    if (saved) setTouched({})
  }
  const [answer, busy] = useAnswer(staysInPlace)
  const change = (part: Touched) => {
    setTouched((before) => ({ ...before, ...part }))
    setSaved(false)
  }
  const pairs = shoes.filter(({ retired, shoe }) => retired === undefined || shoe === run.shoe)
  const alike = namedAlike(pairs)
  const toldApart = ({ name, started, first, km }: WornShoe): string => {
    const [since, far] = [started ?? first, whole(i18n, km)]
    return withOwn(since === undefined ? t`${OWN}, ${far} km` : t`${OWN}, since ${saidShortDay(i18n, since)}, ${far} km`, name)
  }
  return (
    <form
      className="stack-6"
      onSubmit={(event) => {
        event.preventDefault()
        answer(sayingTouched(record.run, entry, touched))
        setSaved(true)
      }}
    >
      <h2 className="head">{run.source ? <Trans>What the watch does not know</Trans> : <Trans>How it was, and on what</Trans>}</h2>
      <PainField label={t`Worst pain during it`} value={told.worst} onChange={(worst) => change({ worst })} />
      <ScoreField label={t`How hard was it?`} low={t`0 rest`} high={t`10 all I had`} value={told.effort} onChange={(effort) => change({ effort })} />
      <ChipChoice<Surface>
        legend={t`What did you run on?`}
        options={SURFACES.map((each) => [each, i18n._(SURFACE_WORDS[each])] as const)}
        value={told.surface}
        onChange={(surface) => change({ surface })}
      />
      {pairs.length > 0 && (
        <div className="field">
          <label htmlFor="run-shoe">
            <Trans>Shoes</Trans>
          </label>
          <select
            id="run-shoe"
            className="input"
            value={told.shoe ?? ''}
            onChange={({ target: { value } }) => change({ shoe: value === '' ? undefined : value })}
          >
            <option value="">{run.gear === undefined ? t`Not told` : withOwn(t`As the file says: ${OWN}`, run.gear)}</option>
            {pairs.map((pair) => (
              <option key={pair.shoe} value={pair.shoe}>
                {alike.has(pair.shoe) ? toldApart(pair) : pair.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className="btnrow c">
        <button type="submit" className="btn btn-1" aria-busy={busy}>
          <Trans>Save</Trans>
        </button>
        {saved && !busy && (
          <span className="meta" role="status">
            <Trans>Written down.</Trans>
          </span>
        )}
      </p>
    </form>
  )
}
