import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { MetricToday } from '#state/tell-load.ts'
import { Evidence } from './Evidence.tsx'
import { metricValue } from './words.ts'

/** Every other number of the load, each with its plain meaning. None of them raises an alarm. */
export function OtherNumbers({ metrics }: { readonly metrics: readonly MetricToday[] }) {
  const { i18n } = useLingui()
  const known = metrics.filter(({ now }) => now !== undefined)
  const unknown = metrics.filter(({ now }) => now === undefined)
  const ratio = known.find(({ id }) => id === 'ewma-ratio')
  return (
    <details className="ask-why plain-more">
      <summary>
        <Trans>Other numbers of your load</Trans>
      </summary>
      <div className="stack-4 numbers">
        {ratio && (
          <div className="stack-2">
            <p className="between">
              <strong>{ratio.name}</strong>
              <b className="num">{metricValue(i18n, ratio)}</b>
            </p>
            <p className="sub">{ratio.sentence}</p>
            <p className="because">
              <span>{ratio.caveat}</span>
            </p>
          </div>
        )}
        <dl className="numberlist">
          {known
            .filter((metric) => metric !== ratio)
            .map((metric) => (
              <div key={metric.id}>
                <dt>{metric.name}</dt>
                <dd>
                  <b className="num">{metricValue(i18n, metric)}</b>
                  <span className="sub block">{metric.sentence}</span>
                  {metric.now && metric.now.told < metric.now.all && (
                    <span className="meta block">
                      <Trans>
                        {metric.now.told} of <Plural value={metric.now.all} one="# run" other="# runs" /> tell it.
                      </Trans>
                    </span>
                  )}
                  <Evidence caveat={metric.caveat} sources={metric.sources} />
                </dd>
              </div>
            ))}
        </dl>
        {unknown.length > 0 && (
          <p className="meta">
            <Trans>Not known yet: {unknown.map(({ name }) => name).join('; ')}.</Trans>
          </p>
        )}
      </div>
    </details>
  )
}
