import type { Recovered } from '#files/recording.ts'
import { counted } from './load-words.ts'

/** What was saved of a damaged file, of about how many where that is known. */
export const recoveredText = ({ records, ofAbout }: Recovered): string =>
  ofAbout === undefined ? `recovered ${counted(records, 'point')}` : `recovered ${records} of about ${counted(ofAbout, 'point')}`
