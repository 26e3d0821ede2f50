import { Trans } from '@lingui/react/macro'
import type { RefObject } from 'react'
import type { SelfTest } from '#knowledge/shape.ts'
import { Icon } from '../parts/Icon.tsx'
import { useDesk } from '../parts/useDesk.ts'
import { useLater } from '../parts/useLater.ts'
import type { Screen } from './screens.ts'

/** What is asked, and what helps to answer it. */
export function AskedHead({
  screen,
  title,
  remaining,
  heading,
}: {
  readonly screen: Screen
  readonly title: string
  readonly remaining: string
  readonly heading: RefObject<HTMLHeadingElement | null>
}) {
  return (
    <>
      <p className="meta">{remaining}</p>
      <h1 className="title asked" id="q" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <HowToAnswer screen={screen} />
    </>
  )
}

function HowToAnswer({ screen }: { readonly screen: Screen }) {
  if (screen.kind === 'map')
    return (
      <p className="sub">
        <Trans>Tap the spot. You can mark more than one.</Trans>
      </p>
    )
  if (screen.kind === 'checklist')
    return (
      <p className="sub">
        {screen.list.lead ? `${screen.list.lead} ` : ''}
        <Trans>Tap what applies. What you leave alone counts as no.</Trans>
      </p>
    )
  const [{ help, test }] = screen.findings
  return (
    <>
      {help && <p className="sub">{help}</p>}
      {test && <SelfTestLater test={test} />}
    </>
  )
}

/** The steps of a movement test: nobody needs them before the first one is offered. */
function SelfTestLater({ test }: { readonly test: SelfTest }) {
  const later = useLater(() => import('./SelfTestSteps.tsx'))
  return later ? <later.SelfTestSteps test={test} /> : null
}

/** "Why are you asking?": open on a desk, a tap away on a phone. */
export function Why({ text }: { readonly text: string }) {
  const open = useDesk()
  return (
    <details className="ask-why" open={open}>
      <summary>
        <Icon name="question" />
        <Trans>Why are you asking?</Trans>
      </summary>
      <div>
        <p>{text}</p>
      </div>
    </details>
  )
}
