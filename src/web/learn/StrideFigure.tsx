import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { strideOf } from '#figure/stride.ts'
import { GROUP_ATTRIBUTES } from '#figure/svg.ts'
import type { StrideContent } from '#knowledge/stride-shape.ts'
import { showPicture } from '../figure/show-picture.ts'

/** Pictures a second, and seconds for one stride: slow enough to be watched. */
const RATE = 30
const SECONDS = 2.4
const LARGE = { width: 420, height: 300 } as const
const SMALL = { width: 200, height: 210 } as const

/** Somebody running on the spot, slowly, and the four moments of the stride one by one. Who wants no motion sees the moments only. */
export function StrideFigure({ stride }: { readonly stride: StrideContent }) {
  const [moving, setMoving] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)
  return (
    <figure className="artfig stridebox">
      {moving && <Running stride={stride} />}
      <ol className="moments">
        {stride.moments.map(({ at, name, says }) => (
          <li key={name}>
            <Moment stride={stride} at={at} label={name} />
            <p>
              <b>{name}</b> {says}
            </p>
          </li>
        ))}
      </ol>
      <figcaption className="noprint">
        <button type="button" className="btn btn-2 btn-s" aria-pressed={moving} onClick={() => setMoving(!moving)}>
          <Trans>Show it moving</Trans>
        </button>
      </figcaption>
    </figure>
  )
}

function Running({ stride }: { readonly stride: StrideContent }) {
  const { t } = useLingui()
  const svg = useRef<SVGSVGElement>(null)
  const group = useRef<SVGGElement>(null)
  const figure = useMemo(() => strideOf(stride, LARGE), [stride])
  useEffect(() => {
    const [target, picture] = [group.current, svg.current]
    if (!target || !picture) return
    let request = 0
    let drawn = -1
    const step = (now: number) => {
      const frame = Math.floor((now / 1000) * RATE)
      if (frame !== drawn) {
        drawn = frame
        showPicture(target, figure.draw(frame / RATE / SECONDS))
      }
      request = requestAnimationFrame(step)
    }
    const inSight = new IntersectionObserver((entries) => {
      cancelAnimationFrame(request)
      if (entries.at(-1)?.isIntersecting) request = requestAnimationFrame(step)
    })
    showPicture(target, figure.draw(0))
    inSight.observe(picture)
    return () => {
      inSight.disconnect()
      cancelAnimationFrame(request)
    }
  }, [figure])
  return (
    <svg ref={svg} className="noprint" viewBox={`0 0 ${LARGE.width} ${LARGE.height}`} role="img" aria-label={t`Somebody running, seen from the side`}>
      <g ref={group} {...GROUP} />
    </svg>
  )
}

function Moment({ stride, at, label }: { readonly stride: StrideContent; readonly at: number; readonly label: string }) {
  const group = useRef<SVGGElement>(null)
  useEffect(() => {
    if (group.current) showPicture(group.current, strideOf(stride, SMALL).draw(at))
  }, [stride, at])
  return (
    <svg viewBox={`0 0 ${SMALL.width} ${SMALL.height}`} role="img" aria-label={label}>
      <g ref={group} {...GROUP} />
    </svg>
  )
}

const GROUP = {
  strokeLinecap: GROUP_ATTRIBUTES['stroke-linecap'],
  strokeLinejoin: GROUP_ATTRIBUTES['stroke-linejoin'],
  paintOrder: GROUP_ATTRIBUTES['paint-order'],
} as const
