import { useEffect, useMemo, useRef } from 'react'
import { figureOf, type Look, still } from '#figure/figure.ts'
import { GROUP_ATTRIBUTES, mirrorTransform } from '#figure/svg.ts'
import { positionAt } from '#figure/timeline.ts'
import type { Pose } from '#knowledge/pose-shape.ts'
import { showPicture } from './show-picture.ts'

/** Pictures a second: enough for slow movements, and a phone stays cool. */
const RATE = 30

/**
 * An exercise, drawn and moving. It moves while `playing` and in sight; who wants no motion sees the end over a ghost of the start.
 * The paths are set by hand: thirty pictures a second are no matter for React.
 */
export function Figure({
  pose,
  side,
  highlight,
  tempo = pose.tempo,
  playing,
  at,
  size = SIZE,
  label,
}: {
  readonly pose: Pose
  /** The runner's side that works. */
  readonly side?: Look['side']
  readonly highlight?: Look['highlight']
  /** Seconds for one repetition, or a hold, when it is not the pose's own. */
  readonly tempo?: Pose['tempo']
  readonly playing: boolean
  /** Stands at this moment of the movement, 0 start to 1 end: for print and small pictures. */
  readonly at?: number
  readonly size?: Look['size']
  /** What the picture shows, for those who do not see it. */
  readonly label: string
}) {
  const svg = useRef<SVGSVGElement>(null)
  const group = useRef<SVGGElement>(null)
  const { width, height } = size
  const figure = useMemo(
    () => figureOf(pose, { size: { width, height }, ...(side ? { side } : {}), ...(highlight ? { highlight } : {}) }),
    [pose, side, highlight, width, height],
  )

  useEffect(() => {
    const target = group.current
    if (!target || !svg.current) return
    if (at !== undefined) {
      showPicture(target, figure.draw(at))
      return
    }
    const moves = playing && !matchMedia('(prefers-reduced-motion: reduce)').matches
    if (!moves) {
      showPicture(target, still(figure))
      return
    }
    let request = 0
    let drawn = 0
    let played = 0
    let before: number | undefined
    showPicture(target, figure.draw(0))
    const step = (now: number) => {
      played += before === undefined ? 0 : (now - before) / 1000
      before = now
      if (played - drawn >= 1 / RATE) {
        drawn = played
        showPicture(target, figure.draw(positionAt(pose, tempo, played)))
      }
      request = requestAnimationFrame(step)
    }
    const pause = () => {
      cancelAnimationFrame(request)
      before = undefined
    }
    const inSight = new IntersectionObserver((entries) => {
      pause()
      if (entries.at(-1)?.isIntersecting) request = requestAnimationFrame(step)
    })
    inSight.observe(svg.current)
    return () => {
      inSight.disconnect()
      pause()
    }
  }, [figure, pose, tempo, playing, at])

  return (
    <svg ref={svg} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g ref={group} transform={mirrorTransform({ mirrored: figure.mirrored, width })} {...GROUP} />
    </svg>
  )
}

const SIZE = { width: 390, height: 320 } as const

const GROUP = {
  strokeLinecap: GROUP_ATTRIBUTES['stroke-linecap'],
  strokeLinejoin: GROUP_ATTRIBUTES['stroke-linejoin'],
  paintOrder: GROUP_ATTRIBUTES['paint-order'],
} as const
