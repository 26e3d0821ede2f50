import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams, useRouter } from '@tanstack/react-router'
import type { Condition, ConditionPage as Page, Trust } from '#knowledge/shape.ts'
import { Brand } from '../parts/Brand.tsx'
import { Icon } from '../parts/Icon.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { Sources, useLibrary } from '../result/Sources.tsx'
import { RUN_WORDS } from '../result/words.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import '../locales/reading-words.ts'

/** The short page about one condition. */
export function ConditionPage() {
  const { t } = useLingui()
  const { id } = useParams({ from: '/condition/$id' })
  const { knowledge } = useSnapshot()
  const { history } = useRouter()
  const library = useLibrary()
  const condition = knowledge.conditions.find((candidate) => candidate.id === id)
  const heading = useScreen(condition?.lay ?? t`No such page`, id)
  const page = library?.pages[id]
  return (
    <div className="plainpage">
      <header className="between c resulttop noprint">
        <Brand />
        {history.canGoBack() ? (
          <button type="button" className="btn btn-3 btn-s" onClick={() => history.back()}>
            <Icon name="back" />
            <Trans>Back</Trans>
          </button>
        ) : (
          <Link className="btn btn-3 btn-s" to="/">
            <Trans>To the start</Trans>
          </Link>
        )}
      </header>
      <main id="main" tabIndex={-1} className="article">
        <article className="prose">
          <h1 className="display" ref={heading} tabIndex={-1}>
            {condition ? capital(condition.lay) : <Trans>There is no page about this</Trans>}
          </h1>
          {condition && <Text condition={condition} page={page} failed={library === null} />}
        </article>
      </main>
    </div>
  )
}

function Text({ condition, page, failed }: { readonly condition: Condition; readonly page: Page | undefined; readonly failed: boolean }) {
  const { i18n } = useLingui()
  const [from, to] = condition.recovery.weeks
  return (
    <>
      <p className="lead">
        <Trans>Doctors call it {condition.name}.</Trans> {condition.alsoCalled.length > 0 && <Trans>Also called: {condition.alsoCalled.join(', ')}.</Trans>}
      </p>
      <p>
        <UrgencyMark urgency={condition.urgency} />
      </p>
      {failed && (
        <p className="sub">
          <Trans>The rest of this page could not be loaded. Try again with a network.</Trans>
        </p>
      )}
      {page && (
        <>
          <h2>
            <Trans>What is going on</Trans>
          </h2>
          <p>{page.what}</p>
          <h2>
            <Trans>How it feels</Trans>
          </h2>
          <p>{page.feels}</p>
          <h2>
            <Trans>What helps</Trans>
          </h2>
          <List lines={page.helps} />
          {page.avoid.length > 0 && (
            <>
              <h2>
                <Trans>What to leave out</Trans>
              </h2>
              <List lines={page.avoid} />
            </>
          )}
        </>
      )}
      <h2>
        <Trans>How long it takes</Trans>
      </h2>
      <p>
        <Trans>
          {from} to {to} weeks until usual running.
        </Trans>{' '}
        {condition.recovery.note} <TrustMark trust={condition.recovery.trust} />
      </p>
      <h2>
        <Trans>Running</Trans>
      </h2>
      <p>
        {i18n._(RUN_WORDS[condition.run])} {page?.running}
      </p>
      {page && (
        <>
          <h2>
            <Trans>When to worry</Trans>
          </h2>
          <List lines={page.worry} />
          <h2>
            <Trans>Pictures (X-ray, ultrasound, MRI)</Trans>
          </h2>
          <p>{page.imaging}</p>
          {page.treatments.length > 0 && (
            <>
              <h2>
                <Trans>Treatments</Trans>
              </h2>
              <dl className="treatments">
                {page.treatments.map(({ name, note, trust }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      {note} <TrustMark trust={trust} />
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </>
      )}
      <Sources ids={condition.sources} />
      <p className="meta">
        <Trans>Information, not a diagnosis. No clinician has signed off this page.</Trans>
      </p>
    </>
  )
}

function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}

/** What a claim rests on. */
function TrustMark({ trust }: { readonly trust: Trust }) {
  return (
    <span className="ev">
      <span className="d" aria-hidden="true">
        <i className="on" />
        <i className={trust.basis === 'estimate' ? '' : 'on'} />
        <i className={trust.basis === 'published' && trust.verified ? 'on' : ''} />
      </span>
      {trust.basis === 'published' ? (
        trust.verified ? (
          <Trans>published, read by us</Trans>
        ) : (
          <Trans>published, not read by us yet</Trans>
        )
      ) : trust.basis === 'derived' ? (
        <Trans>worked out from a published figure</Trans>
      ) : (
        <Trans>our estimate</Trans>
      )}
    </span>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
