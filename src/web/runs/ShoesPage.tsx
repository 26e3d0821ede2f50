import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import type { LoadContent } from '#knowledge/load-shape.ts'
import type { Shoe } from '#load/shoe.ts'
import type { WornShoe } from '#load/shoes.ts'
import type { PlanRecord } from '#state/plan-record.ts'
import { saidShortDay } from '../parts/dates.ts'
import { Own } from '../parts/own-words.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { newId } from '../runner/clock.ts'
import { BackToRuns } from './BackToRuns.tsx'
import { Evidence } from './Evidence.tsx'
import { whole } from './figures.ts'
import { ShoeBar } from './ShoeBar.tsx'
import { ShoeFields } from './ShoeFields.tsx'
import { backInUse, inRange, pairSaid, removed, retire } from './shoe-entries.ts'
import { useAnswer } from './useAnswer.ts'
import { useLoad } from './useLoad.ts'

/** Every pair with its kilometres; how far pairs go is a rule of the trade, and said to be one. */
export function ShoesPage() {
  const { t, i18n } = useLingui()
  const { told, load } = useLoad()
  const heading = useScreen(t`Shoes`)
  const [answer, saving] = useAnswer()
  const [round, setRound] = useState(0)
  const content = told.rehab.load
  const { from, to } = content.limits.shoeKm
  const [used, done] = [load.shoes.filter(({ retired }) => retired === undefined), load.shoes.filter(({ retired }) => retired !== undefined)]
  const add = (shoe: Omit<Shoe, 'shoe'>) => {
    answer(pairSaid({ shoe: newId(), ...shoe }))
    setRound(round + 1)
  }
  return (
    <>
      <header className="stack-2 runhead">
        <BackToRuns />
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>Shoes</Trans>
        </h1>
        <p className="sub measure">
          <Trans>
            Most makers say {whole(i18n, from)} to {whole(i18n, to)} km. The mark on a bar stands where that begins, and the bar ends where it ends. Your own
            feet know better: change a pair when it feels flat.
          </Trans>
        </p>
        <AboutKm content={content} />
      </header>
      <div className="runs-grid even">
        <div className="stack-8">
          {used.length + done.length + load.unknownGear.length === 0 && (
            <p className="sub">
              <Trans>No pair written down yet. With one, you see how far it has run and when it was new.</Trans>
            </p>
          )}
          {used.length > 0 && <Pairs name={t`In use`} shoes={used} record={told.record} content={content} today={told.today} />}
          {load.unknownGear.length > 0 && (
            <section aria-labelledby="unknown" className="stack-3">
              <h2 className="head" id="unknown">
                <Trans>Named by your files</Trans>
              </h2>
              <ul className="asklist">
                {load.unknownGear.map((name) => (
                  <li key={name} className="between c">
                    <span>{name}</span>
                    <button type="button" className="btn btn-2 btn-s" onClick={() => add({ name })}>
                      <Trans>
                        Add it
                        <span className="vh">
                          : <Own text={name} />
                        </span>
                      </Trans>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {done.length > 0 && <Pairs name={t`No longer in use`} shoes={done} record={told.record} content={content} today={told.today} />}
        </div>
        <section aria-labelledby="newpair" className="stack-4">
          <h2 className="head" id="newpair">
            <Trans>A new pair</Trans>
          </h2>
          <ShoeFields key={round} today={told.today} saving={saving} onSave={add} />
        </section>
      </div>
    </>
  )
}

function AboutKm({ content: { alerts } }: { readonly content: LoadContent }) {
  const old = alerts.find(({ id }) => id === 'shoe-old')
  const several = alerts.find(({ id }) => id === 'shoe-switch')
  if (!old || !several) return null
  return <Evidence caveat={`${old.caveat} ${several.caveat}`} sources={[...old.trust.sources, ...several.trust.sources]} />
}

interface Listed {
  readonly record: PlanRecord
  readonly content: LoadContent
  readonly today: string
}

function Pairs({ name, shoes, ...listed }: Listed & { readonly name: string; readonly shoes: readonly WornShoe[] }) {
  return (
    <section aria-label={name}>
      <h2 className="head">{name}</h2>
      <ul className="shoelist">
        {shoes.map((shoe) => (
          <Pair key={shoe.shoe} shoe={shoe} {...listed} />
        ))}
      </ul>
    </section>
  )
}

function Pair({ shoe, record, content, today }: Listed & { readonly shoe: WornShoe }) {
  const { t, i18n } = useLingui()
  const [answer, busy] = useAnswer()
  const [changing, setChanging] = useState(false)
  const place = useRef<HTMLLIElement>(null)
  const change = (whether: boolean) => {
    setChanging(whether)
    // the button that was pressed gives way to others
    place.current?.focus()
  }
  const { from, to } = content.limits.shoeKm
  const since = shoe.started ?? shoe.first
  const where = {
    below: t`Below ${whole(i18n, from)} km.`,
    within: t`Between ${whole(i18n, from)} and ${whole(i18n, to)} km: look at the sole, and think of a new pair.`,
    beyond: t`Beyond ${whole(i18n, to)} km.`,
  }[inRange(shoe.km, content.limits.shoeKm)]
  return (
    <li aria-busy={busy} ref={place} tabIndex={-1}>
      <span className="between">
        <span>{shoe.name}</span>
        <strong>
          <Trans>{whole(i18n, shoe.km)} km</Trans>
        </strong>
      </span>
      <ShoeBar km={shoe.km} range={content.limits.shoeKm} />
      <p className="meta">
        {since !== undefined && <Trans>Since {saidShortDay(i18n, since)}. </Trans>}
        {shoe.retired === undefined ? where : <Trans>Put away on {saidShortDay(i18n, shoe.retired)}.</Trans>}
      </p>
      {changing ? (
        <ShoeFields
          today={today}
          shoe={shoe}
          saving={busy}
          onSave={(told) => {
            answer(pairSaid({ shoe: shoe.shoe, ...told }))
            setChanging(false)
          }}
          onCancel={() => change(false)}
          onRemove={() => answer(removed(record.shoe, shoe.shoe))}
        />
      ) : (
        <p className="btnrow acts">
          <button type="button" className="btn btn-3 btn-s" onClick={() => change(true)}>
            <Trans>
              Change
              <span className="vh">
                {' '}
                <Own text={shoe.name} />
              </span>
            </Trans>
          </button>
          {shoe.retired === undefined ? (
            <button type="button" className="btn btn-3 btn-s" onClick={() => answer(retire(shoe, today))}>
              <Trans>
                Put away
                <span className="vh">
                  {' '}
                  <Own text={shoe.name} />
                </span>
              </Trans>
            </button>
          ) : (
            <button type="button" className="btn btn-3 btn-s" onClick={() => answer(backInUse(record.shoe, shoe.shoe))}>
              <Trans>
                Use again
                <span className="vh">
                  {' '}
                  <Own text={shoe.name} />
                </span>
              </Trans>
            </button>
          )}
        </p>
      )}
    </li>
  )
}
