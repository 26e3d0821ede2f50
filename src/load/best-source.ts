import type { Metres, Seconds } from '#basics/units.ts'
import type { RunSource } from './run.ts'

/** Which of several sources of one run tells most. */

type Source = Pick<RunSource, 'format' | 'lost'>

/** Lower is better: whole files before what was saved of damaged ones, the watch's own file before a service's, a table last, then what was written by hand. */
export const sourceRank = (source: Source | undefined): number =>
  source === undefined ? BY_HAND : FORMAT_RANK[source.format] + (source.lost === undefined ? 0 : DAMAGED)

const FORMAT_RANK = { fit: 0, tcx: 1, gpx: 2, json: 3, csv: 4 } as const
const DAMAGED = 5
const BY_HAND = 10

/** A training file that nothing is missing of. */
export const isWholeFile = (source: Source | undefined): boolean => source !== undefined && source.lost === undefined && !isTable(source)

/** Knows less than the file of its run: what is left of a damaged one, or a line of a table. */
export const knowsLess = (source: Source | undefined): boolean => source !== undefined && !isWholeFile(source)

interface Length {
  readonly timerS: Seconds
  readonly distanceM?: Metres
}

/** It knows less than the whole file and yet tells of a longer run, by more than clocks and rounding make: nobody knows why, so it counts against the runner. */
export const saysMore = (less: Length, whole: Length): boolean =>
  less.timerS > LONGER * whole.timerS || (less.distanceM !== undefined && whole.distanceM !== undefined && less.distanceM > LONGER * whole.distanceM)

/** By so much clocks and rounding do not differ. */
export const LONGER = 1.05

const isTable = ({ format }: Source): boolean => format === 'csv' || format === 'json'
