import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { Side } from '#assessment/answers.ts'
import { bodyView, HIP_BOX, MAP_HEIGHT, MAP_WIDTH, type Region, type View } from '#figure/body-map.ts'
import type { FindingId } from '#knowledge/shape.ts'
import { isMarked, type Marks } from './marks.ts'

/** One view of the body. Every region is a checkbox with its name and side; the list beside the map says the same in words. */
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
      onPointerLeave={() => onPoint(undefined)}
    >
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      {asked.map((region) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: widens the region's own target for a finger; the region itself takes the keys
        <path key={keyOf(region)} className="bm-pad" d={region.path} onClick={() => onToggle(region.finding, region.side)} />
      ))}
      <g transform={flip}>
        <path className="bm-body" d={outline} />
        <g clipPath={`url(#${clip})`}>
          {art.shades.map((path) => (
            <path key={path} className="bm-shade" d={path} />
          ))}
        </g>
      </g>
      {asked.map((region) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no checkbox of its own
        <path
          key={keyOf(region)}
          className="bm-region"
          d={region.path}
          role="checkbox"
          tabIndex={0}
          aria-checked={isMarked(marks, region)}
          aria-label={label(region)}
          data-finding={region.finding}
          data-side={region.side}
          onClick={() => onToggle(region.finding, region.side)}
          onKeyDown={(event) => {
            if (event.key !== ' ' && event.key !== 'Enter') return
            event.preventDefault()
            onToggle(region.finding, region.side)
          }}
          onFocus={() => onPoint(region)}
          onBlur={() => onPoint(undefined)}
          onPointerEnter={() => onPoint(region)}
        />
      ))}
      <g className="bm-lines" transform={flip}>
        {art.lines.map((path) => (
          <path key={path} d={path} />
        ))}
        {art.faint.map((path) => (
          <path key={path} className="bm-faint" d={path} />
        ))}
      </g>
    </svg>
  )
}

const keyOf = (region: Region) => `${region.finding} ${region.side}`
