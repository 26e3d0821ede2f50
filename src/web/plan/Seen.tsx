import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { Adjustment } from '#plan/logged.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { ChipChecks } from '../fields/ChipChecks.tsx'
import { ChipChoice } from '../fields/ChipChoice.tsx'
import { saidDay } from '../parts/dates.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { Own } from '../parts/own-words.tsx'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { type Allowed, followsFrom, isWhole, type Picture, type SeenForm, type Showed, seenBody, type Who } from './seen-form.ts'
import { inWords } from './words.ts'

const WHO: Readonly<Record<Who, MessageDescriptor>> = {
  doctor: msg`Doctor`,
  physio: msg`Physiotherapist`,
  hospital: msg`Hospital or emergency team`,
  other: msg`Somebody else`,
}
const ALLOWED: Readonly<Record<Allowed, MessageDescriptor>> = {
  everyday: msg`Walking and everyday life`,
  strength: msg`Strength exercises`,
  running: msg`Running`,
  nothing: msg`None of it yet`,
}
const PICTURES: Readonly<Record<Picture, MessageDescriptor>> = {
  none: msg`No picture`,
  'x-ray': msg`X-ray`,
  ultrasound: msg`Ultrasound`,
  ct: msg`CT`,
  mri: msg`MRI`,
}
const SHOWED: Readonly<Record<Showed, MessageDescriptor>> = {
  normal: msg`Nothing wrong`,
  injury: msg`An injury`,
  healing: msg`Healing`,
  healed: msg`Healed`,
}

const options = <Key extends string>(i18n: I18n, words: Readonly<Record<Key, MessageDescriptor>>) =>
  (Object.keys(words) as Key[]).map((key) => [key, i18n._(words[key])] as const)

/** "Seen on 5 March 2026: Doctor. Allowed: Strength exercises. MRI: Nothing wrong." */
const noteOf = (i18n: I18n, { day, who, allowed, picture, showed, words }: SeenForm): string =>
  [
    i18n._(msg`Seen on ${saidDay(i18n, day ?? '')}: ${who ? i18n._(WHO[who]) : ''}.`),
    i18n._(
      msg`Allowed: ${inWords(
        i18n,
        allowed.map((each) => i18n._(ALLOWED[each])),
      )}.`,
    ),
    ...(picture && picture !== 'none' && showed ? [`${i18n._(PICTURES[picture])}: ${i18n._(SHOWED[showed])}.`] : []),
    ...(words?.trim() ? [words.trim()] : []),
  ].join(' ')

/** Where something waits for a clinician: the runner's own word of having been seen, and what it does and does not open. */
export function Seen({ told }: { readonly told: PlanState }) {
  const [open, setOpen] = useState(false)
  const own = told.record.adjustment.filter(({ role, body }) => role === 'runner' && body.note !== undefined)
  return (
    <section aria-labelledby="seen" className="stack-3">
      <h2 className="head" id="seen">
        <Trans>Has a clinician seen you?</Trans>
      </h2>
      {own.map(({ entry, body }) => (
        <p key={entry} className="because">
          <span>
            <Own text={body.note ?? ''} />
          </span>
        </p>
      ))}
      {own.length > 0 && <WhatFollows told={told} words={own.map(({ body }) => body)} written />}
      {open ? (
        <SeenFields told={told} onDone={() => setOpen(false)} />
      ) : (
        <p>
          <button type="button" className="btn btn-2 btn-s" onClick={() => setOpen(true)}>
            {own.length > 0 ? <Trans>Write down another visit</Trans> : <Trans>Write down what they said</Trans>}
          </button>
        </p>
      )}
    </section>
  )
}

function SeenFields({ told, onDone }: { readonly told: PlanState; readonly onDone: () => void }) {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const [date, words] = [useId(), useId()]
  const [form, setForm] = useState<SeenForm>({ allowed: [] })
  const [asked, setAsked] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  // the button that opened it is gone
  useEffect(() => first.current?.focus(), [])
  const change = (more: Partial<SeenForm>) => setForm((before) => ({ ...before, ...more }))
  const [save, saving] = useOneAtATime(async () => {
    if (!isWhole(form)) return setAsked(true)
    await runner.write([{ kind: 'adjustment', body: seenBody(form, noteOf(i18n, form)) }])
    onDone()
    focusHeading()
  })
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={date}>
          <Trans>On which day?</Trans>
        </label>
        <input
          id={date}
          ref={first}
          className="input"
          type="date"
          max={told.today}
          onChange={({ target: { value } }) => setForm(({ day: _, ...before }) => (value && value <= told.today ? { ...before, day: value } : before))}
        />
      </div>
      <ChipChoice legend={t`Who?`} options={options(i18n, WHO)} value={form.who} onChange={(who) => change({ who })} />
      <ChipChecks
        legend={t`What did they allow?`}
        options={options(i18n, ALLOWED)}
        values={form.allowed}
        onChange={(allowed) => change({ allowed: allowed.at(-1) === 'nothing' ? ['nothing'] : allowed.filter((each) => each !== 'nothing') })}
      />
      <ChipChoice legend={t`Was a picture taken?`} options={options(i18n, PICTURES)} value={form.picture} onChange={(picture) => change({ picture })} />
      {form.picture !== undefined && form.picture !== 'none' && (
        <ChipChoice legend={t`What did it show?`} options={options(i18n, SHOWED)} value={form.showed} onChange={(showed) => change({ showed })} />
      )}
      <div className="field">
        <label htmlFor={words}>
          <Trans>In your own words, if you like</Trans>
        </label>
        <textarea
          id={words}
          className="input"
          rows={2}
          maxLength={500}
          aria-describedby={`${words}-read`}
          onChange={({ target }) => change({ words: target.value })}
        />
        <p className="meta" id={`${words}-read`}>
          <Trans>Nobody reads this but you.</Trans>
        </p>
      </div>
      {isWhole(form) && <WhatFollows told={told} words={[seenBody(form, '')]} />}
      {asked && !isWhole(form) && (
        <p className="err" role="alert">
          <Trans>The day, who it was and what they allowed are needed.</Trans>
        </p>
      )}
      <p className="btnrow">
        <button type="button" className="btn btn-1 btn-s" aria-busy={saving} onClick={save}>
          <Trans>Write it down</Trans>
        </button>
        <button
          type="button"
          className="btn btn-3 btn-s"
          onClick={() => {
            onDone()
            focusHeading()
          }}
        >
          <Trans>Not now</Trans>
        </button>
      </p>
    </div>
  )
}

/** What the words open and hold back, and what they cannot. `written`: they are in the record already. */
function WhatFollows({ told: { openWarnings, offer, plan }, words, written = false }: Following) {
  const { i18n } = useLingui()
  const { settles, later, bone } = followsFrom(words, openWarnings)
  const held = words.at(-1)?.locks?.what
  const { mode } = plan?.eligibility ?? offer
  const led = mode === 'after-clinician' || mode === 'clinician-led'
  return (
    <div className="stack-2" data-testid="seen-follows">
      {settles.map(({ flag, day }) => (
        <p key={flag.id}>
          <Trans>
            “{flag.name}” ends with this and a fresh round of the questions, three days or more after {saidDay(i18n, day)}.
          </Trans>{' '}
          {written && (
            <Link to="/assess" search={{}}>
              <Trans>Answer the questions again</Trans>
            </Link>
          )}
        </p>
      ))}
      {held === 'plan' && (
        <p>
          <Trans>Until you write down another visit, the plan waits.</Trans>
        </p>
      )}
      {held === 'running' && (
        <p>
          <Trans>Until you write down another visit, there is no running.</Trans>
        </p>
      )}
      {later.map(({ flag, day }) => (
        <p key={flag.id}>
          <Trans>
            “{flag.name}” came later, on {saidDay(i18n, day)}: this visit cannot settle it.
          </Trans>
        </p>
      ))}
      <p className="sub">
        {bone.length > 0 ? (
          <Trans>
            Where bone is in question, your own word does not open running, with or without a picture: a mistake there can cost the hip. Only a clinician’s own,
            checked entry does, and this app cannot take one in yet. Until then follow what your clinician has planned with you; you can end this plan.
          </Trans>
        ) : led ? (
          <Trans>
            This programme opens only with a clinician’s own, checked entry, and this app cannot take one in yet. Follow what your clinician has planned with
            you.
          </Trans>
        ) : (
          <Trans>It is kept as your own word, with its date.</Trans>
        )}
      </p>
    </div>
  )
}

interface Following {
  readonly told: PlanState
  readonly words: readonly Adjustment[]
  readonly written?: boolean
}
