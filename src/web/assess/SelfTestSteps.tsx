import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { SelfTest } from '#knowledge/shape.ts'
import { Icon } from '../parts/Icon.tsx'

/** How to do the movement, when to stop, and a clock where the text asks for seconds. */
export function SelfTestSteps({ test }: { readonly test: SelfTest }) {
  const seconds = Number(/(\d+)[\s-]*seconds?/.exec(test.how.join(' '))?.[1] ?? 0)
  return (
    <div className="selftest">
      <ol className="howto">
        {test.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="stopif">
        <Icon name="stop" />
        <span>{test.stopIf}</span>
      </p>
      {seconds >= 10 && <Countdown seconds={seconds} />}
    </div>
  )
}

function Countdown({ seconds }: { readonly seconds: number }) {
  const { t } = useLingui()
  const [endsAt, setEndsAt] = useState<number>()
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    if (endsAt === undefined) return
    // time from the deadline, so a throttled tab does not stretch it
    const tick = setInterval(() => {
      const remaining = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))
      setLeft(remaining)
      if (remaining === 0) setEndsAt(undefined)
    }, 200)
    return () => clearInterval(tick)
  }, [endsAt])
  const running = endsAt !== undefined
  return (
    <div className="countdown">
      <span className="num" aria-hidden="true">
        {left}
      </span>
      <button
        type="button"
        className="btn btn-2 btn-s"
        onClick={() => {
          setLeft(seconds)
          setEndsAt(running ? undefined : performance.now() + seconds * 1000)
        }}
      >
        {running ? <Trans>Stop the clock</Trans> : <Trans>Start {seconds} seconds</Trans>}
      </button>
      <span className="vh" role="status">
        {left === 0 ? t`Time is up` : ''}
      </span>
    </div>
  )
}
