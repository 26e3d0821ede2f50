import { NOT_A_TRAINING_FILE } from '../no-training.ts'
import type { Problem } from '../recording.ts'

/** What the names of files say before they are opened. */

export const isCalledZip = (path: string): boolean => /\.zip$/i.test(path)

/** What a Mac adds to zips; nobody put it there on purpose. */
export const isMacCopy = (name: string): boolean => /(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(name)

/** Pictures, tables and texts of an export are not opened. */
export const noTrainingFile = (name: string): Problem | undefined =>
  /\.(fit|tcx|gpx)(\.gz)?$/i.test(name) || isGarminSummary(name) || isStravaTable(name) ? undefined : NOT_A_TRAINING_FILE

/** Whether a file in an archive is opened, or passed over for its name. */
export const isOpened = (name: string): boolean => !isMacCopy(name) && (isCalledZip(name) || noTrainingFile(name) === undefined)

/** No letter of what it ends in is that of a training file. */
export const isPicture = (name: string): boolean => /\.(jpe?g|png|heic|webp|mp4|mov)$/i.test(name)

/** The summaries of a Garmin export. */
export const isGarminSummary = (path: string): boolean => /_summarizedActivities\.json$/i.test(path)

/** The table of a Strava export. */
export const isStravaTable = (path: string): boolean => /(^|\/)activities\.csv$/i.test(path)
