import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, startTransition, useId, useMemo, useState } from 'react'
import type { Side } from '#assessment/answers.ts'
import { bodyView, HIP_BOX, MAP_HEIGHT, MAP_WIDTH, type Region, type View } from '#figure/body-map.ts'
import type { FindingId } from '#knowledge/shape.ts'
import { isMarked, type Marks } from './marks.ts'

/**
 * One view of the body. Every region is a checkbox with its name and side; the list beside the map says the same in words.
 * A view is one stop of the Tab key; the arrow keys lead from region to region.
 */
export function BodyMap({
  view,
  zoomed,
  marks,
  nameOf,
  onToggle,
  onPoint,
}: {
  readonly view: View
  readonly zoomed: boolean
  readonly marks: Marks
  /** The finding in plain words; a region without one is not asked for and not drawn. */
  readonly nameOf: (finding: FindingId) => string | undefined
  readonly onToggle: (finding: FindingId, side: Exclude<Side, 'both'>) => void
  /** The region under the finger or focus. */
  readonly onPoint: (region: Region | undefined) => void
}) {
  const { t } = useLingui()
  const clip = useId()
  const { regions, outline, art, mirrored } = bodyView(view)
  const flip = mirrored ? `translate(${MAP_WIDTH} 0) scale(-1 1)` : undefined
  const asked = regions.filter((region) => nameOf(region.finding))
  const title = { front: t`Body from the front`, back: t`Body from behind`, right: t`Body from your right side`, left: t`Body from your left side` }[view]
  const [visited, setVisited] = useState<string>()
  // where Tab leads: the region visited last, or else one that is marked
  const stop = keyOf(asked.find((region) => keyOf(region) === visited) ?? asked.find((region) => isMarked(marks, region)) ?? asked[0])
  const help = useId()
  // the art does not change with the marks: a tap draws the regions only
  const [under, over] = useMemo(
    () => [
      <g key="under" transform={flip}>
        <path className="bm-body" d={outline} />
        <g clipPath={`url(#${clip})`}>
          {art.shades.map((path) => (
            <path key={path} className="bm-shade" d={path} />
          ))}
        </g>
      </g>,
      <g key="over" className="bm-lines" transform={flip}>
        {art.lines.map((path) => (
          <path key={path} d={path} />
        ))}
        {art.faint.map((path) => (
          <path key={path} className="bm-faint" d={path} />
        ))}
      </g>,
    ],
    [art, outline, flip, clip],
  )

  const onKeyDown = (event: KeyboardEvent<SVGPathElement>, region: Region) => {
    const to = neighbour(event.key, asked.indexOf(region), asked.length)
    if (to === undefined && event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (to === undefined) return onToggle(region.finding, region.side)
    // at once: the next key may be Tab
    setVisited(keyOf(asked[to]))
    event.currentTarget.ownerSVGElement?.querySelectorAll<SVGPathElement>('.bm-region')[to]?.focus()
  }

  const label = (region: Region): string => {
    const name = nameOf(region.finding) ?? ''
    if (region.side === 'left') return t`${name}, left`
    if (region.side === 'right') return t`${name}, right`
    return name
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside SVG cannot be a fieldset
    <svg
      className={`bodymap-view ${zoomed ? 'is-zoomed' : ''}`}
      viewBox={zoomed ? HIP_BOX[view].join(' ') : `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="group"
      aria-label={title}
      aria-describedby={help}
      onPointerLeave={() => onPoint(undefined)}
    >
      <desc id={help}>
        <Trans>The arrow keys lead from place to place, the space bar marks one.</Trans>
      </desc>
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      {asked.map((region) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: widens the region's own target for a finger; the region itself takes the keys
        <path key={keyOf(region)} className="bm-pad" d={region.path} onClick={() => onToggle(region.finding, region.side)} />
      ))}
      {under}
      {asked.map((region) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no checkbox of its own
        <path
          key={keyOf(region)}
          className="bm-region"
          d={region.path}
          role="checkbox"
          tabIndex={keyOf(region) === stop ? 0 : -1}
          aria-checked={isMarked(marks, region)}
          aria-label={label(region)}
          data-finding={region.finding}
          data-side={region.side}
          onClick={() => onToggle(region.finding, region.side)}
          onKeyDown={(event) => onKeyDown(event, region)}
          onFocus={() => {
            // where Tab leads next is no matter for the tap that brought the focus
            startTransition(() => setVisited(keyOf(region)))
            onPoint(region)
          }}
          onBlur={() => onPoint(undefined)}
          onPointerEnter={() => onPoint(region)}
        />
      ))}
      {over}
    </svg>
  )
}

const keyOf = (region: Region | undefined) => (region ? `${region.finding} ${region.side}` : '')

/** The region that an arrow key leads to, round and round, or Home and End; nothing for any other key. */
function neighbour(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
