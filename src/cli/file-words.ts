import type { Recovered } from '#files/recording.ts'
import { counted } from './load-words.ts'

/** What was saved of a damaged file, of about how many where that is known, and how many points have lost their place. */
export function recoveredText({ records, ofAbout, placeless }: Recovered): string {
  const saved = ofAbout === undefined ? `recovered ${counted(records, 'point')}` : `recovered ${records} of about ${counted(ofAbout, 'point')}`
  return placeless === undefined ? saved : `${saved}, the place of ${counted(placeless, 'point')} could not be read`
}
