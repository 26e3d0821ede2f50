import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanStart } from '#plan/logged.ts'
import { saidDay } from '../parts/dates.ts'
import type { StrengthResult } from './strength.ts'

/** The newest result of each test, left and right, with the goal as a mark. */
export function StrengthTests({ results, sore }: { readonly results: readonly StrengthResult[]; readonly sore: PlanStart['side'] }) {
  const { t, i18n } = useLingui()
  const newest = results
    .map(({ newest }) => newest.day)
    .sort()
    .at(-1)
  return (
    <section aria-labelledby="tests" className="stack-3">
      <h2 className="head" id="tests">
        <Trans>Strength tests</Trans>
      </h2>
      {results.length === 0 ? (
        <p className="sub">
          <Trans>No test done yet. Today offers them when the next step asks for one.</Trans>
        </p>
      ) : (
        <div className="tests">
          {results.map((result) => (
            <Result key={result.test.id} result={result} sore={sore} />
          ))}
        </div>
      )}
      {newest && (
        <p className="meta">
          {sore !== 'both' && <Trans>Green: your sore side. </Trans>}
          {t`Tested last on ${saidDay(i18n, newest)}.`}
        </p>
      )}
    </section>
  )
}

function Result({ result: { test, newest, goal }, sore }: { readonly result: StrengthResult; readonly sore: PlanStart['side'] }) {
  const { t } = useLingui()
  const unit = test.measure === 'seconds' ? t`s` : test.measure === 'cm' ? t`cm` : ''
  const rows = (
    [
      ['left', t`L`, t`left`, newest.left],
      ['right', t`R`, t`right`, newest.right],
      ['both', '', t`both`, newest.both],
    ] as const
  ).flatMap(([side, letter, name, value]) => (value === undefined ? [] : [{ side, letter, name, value }]))
  const top = Math.max(goal ?? 0, ...rows.map(({ value }) => value)) * 1.15 || 1
  return (
    <div className="test stack-2">
      <div className="between">
        <strong>{test.name}</strong>
        {goal !== undefined && (
          <span className="meta">
            <Trans>
              goal {goal} {unit}
            </Trans>
          </span>
        )}
      </div>
      {rows.map(({ side, letter, name, value }) => (
        <div key={side} className={side === sore || sore === 'both' || side === 'both' ? 'lr is-sore' : 'lr'}>
          <span>
            <span aria-hidden="true">{letter}</span>
            <span className="vh">{name}</span>
          </span>
          <span className="tb">
            <i style={{ width: `${(value / top) * 100}%` }} />
            {goal !== undefined && <u style={{ left: `${(goal / top) * 100}%` }} />}
          </span>
          <b>
            {value} {unit}
          </b>
        </div>
      ))}
    </div>
  )
}
