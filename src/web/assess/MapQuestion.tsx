import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { MAP_FINDINGS, type Region, type RegionSide, VIEWS, type View } from '#figure/body-map.ts'
import type { Finding, FindingId } from '#knowledge/shape.ts'
import { BodyMap } from '../body-map/BodyMap.tsx'
import { MapList } from '../body-map/MapList.tsx'
import { isMarked, type Marks, toggled } from '../body-map/marks.ts'
import { Icon } from '../parts/Icon.tsx'
import { useDesk } from '../parts/useDesk.ts'

/** Where it hurts: two views side by side on a desk, one at a time on a phone, and the list that says the same in words. */
export function MapQuestion({
  findings,
  marks,
  onMark,
}: {
  readonly findings: readonly Finding[]
  readonly marks: Marks
  readonly onMark: (marks: Marks) => void
}) {
  const { t } = useLingui()
  const [view, setView] = useState<View>('front')
  const [closer, setCloser] = useState(true)
  const desk = useDesk()
  const [listed, setListed] = useState(false)
  const zoomed = closer && !desk
  const pointed = useRef<HTMLParagraphElement>(null)
  const names = { front: t`Front`, back: t`Back`, right: t`Right side`, left: t`Left side` }
  const nameOf = (finding: FindingId) => findings.find(({ id }) => id === finding)?.short
  const toggle = (finding: FindingId, side: RegionSide) => onMark(toggled(marks, finding, side))
  const inOrder = [...findings].sort((a, b) => place(a.id) - place(b.id))
  const marked = inOrder.flatMap((finding) =>
    (['left', 'right', 'middle'] as const).flatMap((side) =>
      isMarked(marks, { finding: finding.id, side }) ? [{ finding, side, name: sided(finding.short, side) }] : [],
    ),
  )
  const pair: readonly View[] = view === 'front' || view === 'back' ? ['front', 'back'] : ['right', 'left']

  // set by hand: drawing the page anew for it would hold up the tap that follows
  const point = (region: Region | undefined) => {
    if (pointed.current) pointed.current.textContent = region ? sided(nameOf(region.finding) ?? '', region.side) : ' '
  }

  function sided(name: string, side: RegionSide): string {
    if (side === 'left') return t`${name}, left`
    return side === 'right' ? t`${name}, right` : name
  }

  return (
    <div className="mapgrid">
      <div className="bodymap">
        <fieldset className="seg mapviews" aria-label={t`View of the body`}>
          {VIEWS.map((name) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
              {names[name]}
            </button>
          ))}
        </fieldset>
        <div className="two">
          {(desk ? pair : [view]).map((one) => (
            <figure key={one}>
              <Ends view={one} />
              <BodyMap view={one} zoomed={zoomed} marks={marks} nameOf={nameOf} onToggle={toggle} onPoint={point} />
              <figcaption className="meta only-desk">{names[one]}</figcaption>
            </figure>
          ))}
          <button type="button" className="btn btn-2 btn-s zoom only-phone" onClick={() => setCloser(!closer)}>
            {zoomed ? <Trans>Down to the knee</Trans> : <Trans>Closer to the hip</Trans>}
          </button>
        </div>
        <p className="pointed meta only-desk" aria-hidden="true" ref={pointed}>
          {' '}
        </p>
        <div className="chips marked" aria-live="polite">
          {marked.map(({ finding, side, name }) => (
            <button key={`${finding.id} ${side}`} type="button" className="chip chip-on chip-x" onClick={() => toggle(finding.id, side)}>
              {name}
              <Icon name="cross" />
              <span className="vh">
                <Trans>remove</Trans>
              </span>
            </button>
          ))}
        </div>
      </div>
      {desk ? (
        <MapList findings={inOrder} marks={marks} onToggle={toggle} />
      ) : (
        <details className="listinstead" onToggle={(event) => setListed(event.currentTarget.open)}>
          <summary className="more">
            <Trans>Choose from a list instead</Trans>
          </summary>
          {listed && <MapList findings={inOrder} marks={marks} onToggle={toggle} />}
        </details>
      )}
    </div>
  )
}

/** What lies at the viewer's left and right, in the runner's own words. */
function Ends({ view }: { readonly view: View }) {
  const { t } = useLingui()
  const ends = { front: [t`Your right`, t`Your left`], back: [t`Your left`, t`Your right`], right: [t`Behind`, t`In front`], left: [t`In front`, t`Behind`] }[
    view
  ]
  return (
    <p className="ends meta" aria-hidden="true">
      <span>{ends[0]}</span>
      <span>{ends[1]}</span>
    </p>
  )
}

const place = (id: FindingId): number => {
  const at = MAP_FINDINGS.indexOf(id)
  return at < 0 ? MAP_FINDINGS.length : at
}
