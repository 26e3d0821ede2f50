import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const SPORT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  run: msg`Run`,
  walk: msg`Walk`,
  hiking: msg`Hike`,
  cycling: msg`Ride`,
  swimming: msg`Swim`,
  strength: msg`Strength training`,
}

/** What was done, in a word. */
export const sportWord = (sport: string): MessageDescriptor => SPORT_WORDS[sport] ?? msg`Other sport`
