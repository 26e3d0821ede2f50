import { useLingui } from '@lingui/react/macro'
import type { Run } from '#load/run.ts'
import { OWN, withOwn } from '../parts/own-words.tsx'

const FORMATS = { fit: 'FIT', tcx: 'TCX', gpx: 'GPX', json: 'JSON', csv: 'CSV' } as const
export const SERVICES = { strava: 'Strava', garmin: 'Garmin' } as const

/** Where a run comes from: "FIT file of a Garmin Forerunner 255, out of the export of Strava", what was lost of it, or that it was written by hand. */
export function useSourceName(): (run: Run) => string {
  const { t } = useLingui()
  return ({ source, device, level }) => {
    if (!source) return level === undefined ? t`Written down by hand` : t`From the walk-run timer, or written down by hand`
    const file = source.format === 'csv' || source.format === 'json' ? t`A line of a table (${FORMATS[source.format]})` : t`${FORMATS[source.format]} file`
    const of = device === undefined ? '' : withOwn(t` of ${OWN}`, device)
    const out = source.service === undefined ? '' : t`, out of the export of ${SERVICES[source.service]}`
    const lost = source.lost === undefined ? '' : source.lost === 'all' ? t`, because its file could not be read` : t`, damaged: as much as could be saved`
    return `${file}${of}${out}${lost}`
  }
}
