import { Trans, useLingui } from '@lingui/react/macro'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { EraseAll } from './EraseAll.tsx'
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
      <EraseAll />
      <p className="meta">
        <Trans>Knowledge version {knowledge.version.slice(0, 12)}</Trans>
      </p>
    </section>
  )
}
