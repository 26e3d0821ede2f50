import { Trans, useLingui } from '@lingui/react/macro'
import type { RegionSide } from '#figure/body-map.ts'
import type { Finding, FindingId } from '#knowledge/shape.ts'
import { hasSides, isMarked, type Marks } from './marks.ts'

/** The same choice in words: every place with its sides, as ordinary checkboxes. */
export function MapList({
  findings,
  marks,
  onToggle,
}: {
  readonly findings: readonly Finding[]
  readonly marks: Marks
  readonly onToggle: (finding: FindingId, side: RegionSide) => void
}) {
  const { t } = useLingui()
  const box = (finding: Finding, side: RegionSide, word: string, name: string) => (
    <label>
      <input type="checkbox" checked={isMarked(marks, { finding: finding.id, side })} onChange={() => onToggle(finding.id, side)} aria-label={name} />
      <span aria-hidden="true">{word}</span>
    </label>
  )
  return (
    <fieldset className="maplist">
      <legend className="label">
        <Trans>Or choose from the list</Trans>
      </legend>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <span>{finding.short}</span>
            <span className="sides">
              {hasSides(finding.id) ? (
                <>
                  {box(finding, 'left', t`Left`, t`${finding.short}, left`)}
                  {box(finding, 'right', t`Right`, t`${finding.short}, right`)}
                </>
              ) : (
                box(finding, 'middle', t`Here`, finding.short)
              )}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
