import { Trans } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { fetchStride } from './reading.ts'
import { useFetched } from './useFetched.ts'

const StrideFigure = lazy(async () => ({ default: (await import('./StrideFigure.tsx')).StrideFigure }))

/** The drawn stride; the figure is fetched when a page shows it. */
export function Stride() {
  const stride = useFetched(fetchStride, 'stride')
  if (stride === undefined) return <div className="artfig stridebox" />
  if (stride === 'failed')
    return (
      <p className="sub">
        <Trans>The drawing could not be loaded. Try again with a network.</Trans>
      </p>
    )
  return (
    <Suspense fallback={<div className="artfig stridebox" />}>
      <StrideFigure stride={stride} />
    </Suspense>
  )
}
