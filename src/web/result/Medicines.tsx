import { Trans } from '@lingui/react/macro'
import type { Assessment } from '#assessment/assessment.ts'
import type { Medicine } from '#knowledge/shape.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'

/**
 * Medicine advice and its cautions are one block: nothing of it is ever folded away. A caution is left out only when the runner answered its very
 * question with no; what is unanswered or unsure stands.
 */
export function Medicines({ now }: { readonly now: Assessment }) {
  if (now.medicines.length === 0) return null
  return (
    <section className="medicines">
      <h2 className="head">
        <Trans>Medicines</Trans>
      </h2>
      {now.medicines.map(({ medicine, cautions, allowed }) => (
        <article key={medicine.id} className="medicine">
          <h3 className="rowtitle">
            <LaterIcon name={allowed ? 'medicine' : 'cross'} />
            <span>{medicine.name}</span>
          </h3>
          {allowed ? (
            <p>{medicine.advice}</p>
          ) : (
            <p>
              <strong>
                <Trans>Not for you from what you told us.</Trans>
              </strong>
            </p>
          )}
          <ul className="cautions">
            {cautions
              .filter(({ applies }) => applies !== 'no')
              .map(({ text, applies }) => (
                <li key={text} className={applies === 'yes' && !always(medicine, text) ? 'applies' : ''}>
                  {applies === 'yes' && !always(medicine, text) && (
                    <strong>
                      <Trans>Applies to you:</Trans>{' '}
                    </strong>
                  )}
                  {text}
                </li>
              ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

/** A caution for everybody needs no "applies to you". */
const always = (medicine: Medicine, text: string): boolean => medicine.cautions.some((caution) => caution.text === text && caution.when === 'always')
