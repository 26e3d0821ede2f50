import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Equipment } from '#knowledge/rehab-shape.ts'

/** What an exercise or a test needs, as somebody would ask for it; its words come with the pages that use them (lingui.config.ts). */
export const THING_WORDS: Readonly<Record<Equipment, MessageDescriptor>> = {
  wall: msg`a wall`,
  chair: msg`a chair`,
  step: msg`a step`,
  mat: msg`a mat`,
  bench: msg`a bench`,
  'loop-band': msg`a loop band`,
  'long-band': msg`a long band`,
  dumbbell: msg`a dumbbell`,
  kettlebell: msg`a kettlebell`,
  barbell: msg`a barbell`,
  ball: msg`a big ball`,
  'small-ball': msg`a small ball`,
  roller: msg`a foam roller`,
  slider: msg`a slider, or a sock on a smooth floor`,
  'balance-board': msg`a balance board`,
  strap: msg`a strap or towel`,
  box: msg`a box`,
  partner: msg`somebody to help`,
}
