import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import type { TestDone } from '#plan/logged.ts'
import { PainField } from '../fields/PainField.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { YesNo } from './Fields.tsx'
import { TODAY } from './home.ts'
import { NotToday } from './NotToday.tsx'
import { PlanGate, type WithPlan } from './PlanGate.tsx'
import { TestSide, type TestValue } from './TestSide.tsx'
import { VoiceButton } from './VoiceButton.tsx'
import { Written } from './Written.tsx'
import { thingsWords } from './words.ts'

/** One movement test of today. */
export function TestPage() {
  const { test } = useParams({ from: '/test/$test' })
  return <PlanGate>{(told) => <Today key={test} told={told} id={test} />}</PlanGate>
}

function Today({ told, id }: { readonly told: WithPlan; readonly id: string }) {
  const { t } = useLingui()
  const { today } = told.plan
  // once opened it stays open while its result is being written
  const [test] = useState(() => today.tests.find((each) => each.id === id))
  if (test) return <Test told={told} test={test} />
  const known = told.rehab.tests.find((each) => each.id === id)
  const held = today.because.map(({ text }) => text)
  return (
    <NotToday
      title={known ? t`Not today: ${known.name}` : t`There is no such test`}
      because={held.length > 0 ? held : known ? [t`Nothing that is open in your plan asks for this test now, or it does not fit your hip at the moment.`] : []}
      until={today.until}
    />
  )
}

function Test({ told, test }: { readonly told: WithPlan; readonly test: StrengthTest }) {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const heading = useScreen(test.name)
  const [values, setValues] = useState<{ readonly [Side in 'left' | 'right' | 'both']?: TestValue }>({})
  const [pain, setPain] = useState<number>()
  const [painkillers, setPainkillers] = useState<boolean>()
  const [written, setWritten] = useState(false)
  const first = told.plan.start.body.side
  // the better side first: it shows what to expect of the other one
  const sides =
    test.sides === 'together' || test.measure === 'pain' ? (['both'] as const) : first === 'left' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const complete = test.measure === 'pain' ? pain !== undefined : sides.every((side) => values[side] !== undefined)
  const [write, writing] = useOneAtATime(async () => {
    const body: TestDone = {
      test: test.id,
      day: told.today,
      ...(test.measure === 'pain' ? {} : values),
      ...(pain === undefined ? {} : { pain }),
      ...(painkillers === undefined ? {} : { painkillers }),
    }
    await runner.write([{ kind: 'test', body }])
    setWritten(true)
  })
  if (written) return <Written title={t`Written down`} what={test.name} />
  return (
    <main className="plainpage testpage" id="main" tabIndex={-1}>
      <header className="pl-top">
        <Link className="iconbtn" to={TODAY} aria-label={t`Back to today`}>
          <Icon name="cross" />
        </Link>
        <span className="label">
          <Trans>Movement test</Trans>
        </span>
        <VoiceButton />
      </header>
      <div className="test-grid">
        <section>
          <h1 className="title" ref={heading} tabIndex={-1}>
            {test.name}
          </h1>
          <ol className="steps">
            {test.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {test.equipment.length > 0 && (
            <p className="sub">
              <Trans>Have at hand: {thingsWords(i18n, test.equipment)}.</Trans>
            </p>
          )}
          <p className="attn">{test.stopIf}</p>
          {test.norm && <p className="because">{test.norm}</p>}
        </section>
        <section className="test-values">
          {test.measure === 'pain' && test.timer === undefined
            ? null
            : sides.map((side) => (
                <TestSide
                  key={side}
                  test={test}
                  side={side}
                  value={values[side]}
                  onChange={(value) => {
                    const { [side]: _, ...rest } = values
                    setValues(value === undefined ? rest : { ...rest, [side]: value })
                  }}
                />
              ))}
          <PainField label={t`The worst pain during it`} value={pain} onChange={setPain} />
          <YesNo label={t`Did you take a painkiller before it?`} value={painkillers} onChange={setPainkillers} />
          <StorageNotice />
          <div className="pl-foot">
            <button type="button" className="btn btn-1 btn-w" disabled={!complete} aria-busy={writing} onClick={write}>
              <Trans>Write it down</Trans>
            </button>
            {!complete && (
              <p className="meta">
                {test.measure === 'pain' ? (
                  <Trans>The pain during it is what counts here.</Trans>
                ) : sides.length > 1 ? (
                  <Trans>Both sides are needed.</Trans>
                ) : (
                  <Trans>The result is needed.</Trans>
                )}
              </p>
            )}
          </div>
        </section>
      </div>
    </main>
  )
}
