import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StorageProblem } from '#storage/store.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { Own } from '../parts/own-words.tsx'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import '../locales/reading-words.ts'

const THEMES = ['system', 'light', 'dark'] as const

/** Country for the emergency number, light or dark, and the way to erase everything. */
export function YourSettings() {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const { state, knowledge } = useSnapshot()
  const names = { system: t`Like the device`, light: t`Light`, dark: t`Dark` }
  const countries = [...knowledge.emergencyNumbers].sort((a, b) => a.name.localeCompare(b.name, i18n.locale))
  const chosen = countries.find(({ country }) => country === state.profile.country)
  return (
    <section className="sect-plain settings">
      <h2 className="head">
        <Trans>Settings</Trans>
      </h2>
      <div className="field">
        <label htmlFor="country">
          <Trans>Where are you? It decides which emergency number comes first.</Trans>
        </label>
        <select
          id="country"
          className="input"
          value={state.profile.country ?? ''}
          onChange={(event) => void runner.write([{ kind: 'profile', body: { country: event.target.value } }])}
        >
          <option value="">{t`Not set: 112, 911 or 999`}</option>
          {countries.map(({ country, name, numbers }) => (
            <option key={country} value={country}>
              {name}: {numbers.join(', ')}
            </option>
          ))}
        </select>
        {chosen && (
          <p className="meta">
            <Trans>
              Emergency number in {chosen.name}: {chosen.numbers.join(', ')}. Elsewhere 112, 911 or 999.
            </Trans>
          </p>
        )}
      </div>
      <div className="field">
        <span className="fieldname" id="theme">
          <Trans>Light or dark</Trans>
        </span>
        <fieldset className="seg" aria-labelledby="theme">
          {THEMES.map((theme) => (
            <button
              key={theme}
              type="button"
              aria-pressed={(state.profile.theme ?? 'system') === theme}
              onClick={() => void runner.write([{ kind: 'profile', body: { theme } }])}
            >
              {names[theme]}
            </button>
          ))}
        </fieldset>
      </div>
      <Erase />
      <p className="meta">
        <Trans>Knowledge version {knowledge.version.slice(0, 12)}</Trans>
      </p>
    </section>
  )
}

function Erase() {
  const { t } = useLingui()
  const runner = useRunner()
  const [asked, setAsked] = useState<'no' | 'yes' | 'done'>('no')
  const [problem, setProblem] = useState<StorageProblem>()
  if (asked === 'done')
    return (
      <p className="sub" role="status">
        <Trans>Everything is erased from this device.</Trans>
      </p>
    )
  if (asked === 'no')
    return (
      <p>
        <button type="button" className="btn btn-danger btn-s" onClick={() => setAsked('yes')}>
          <Trans>Erase everything on this device</Trans>
        </button>
      </p>
    )
  const erase = async () => {
    const failed = await runner.erase()
    setProblem(failed)
    if (failed) return
    setAsked('done')
    focusHeading()
  }
  return (
    <fieldset className="attn" aria-label={t`Erase everything on this device`}>
      <p>
        <Trans>All answers, results and settings are deleted for good. There is no copy anywhere else.</Trans>
      </p>
      {problem && (
        <p role="alert">
          <Trans>
            That did not work: <Own text={problem.detail} />. Nothing was deleted. Close other Hipwise tabs and try again.
          </Trans>
        </p>
      )}
      <p className="btnrow">
        <button type="button" className="btn btn-2 btn-s" onClick={() => void erase()}>
          <Trans>Erase it all</Trans>
        </button>
        <button type="button" className="btn btn-inv btn-s" onClick={() => setAsked('no')}>
          <Trans>Keep it</Trans>
        </button>
      </p>
    </fieldset>
  )
}
