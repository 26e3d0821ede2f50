import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AsideKind, Evidence, Topic } from '#knowledge/guide-shape.ts'
import type { HipLoad, Phase, Purpose, StageOfInjury } from '#knowledge/rehab-shape.ts'
import type { Source } from '#knowledge/shape.ts'
import type { Entry } from '#library/entry.ts'

/** The words of the library, in one place. */

export const TOPIC_WORDS: Readonly<Record<Topic, MessageDescriptor>> = {
  'start-here': msg`Start here`,
  hip: msg`How the hip works`,
  symptoms: msg`What you feel`,
  today: msg`What to do today`,
  treatment: msg`Treatments`,
  surgery: msg`Surgery and after`,
  exercise: msg`Exercise`,
  running: msg`Running`,
  people: msg`For you in particular`,
  help: msg`Who can help`,
  questions: msg`Questions people ask`,
}

export const KIND_WORDS: Readonly<Record<Entry['kind'], MessageDescriptor>> = {
  guide: msg`Guide`,
  condition: msg`Cause of pain`,
  exercise: msg`Exercise`,
  test: msg`Movement test`,
  term: msg`Word`,
}

export const ASIDE_WORDS: Readonly<Record<AsideKind, MessageDescriptor>> = {
  changed: msg`Advice that has changed`,
  'see-somebody': msg`See somebody if`,
  'good-to-know': msg`Good to know`,
}

/** How many of four dots, and the words beside them. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, readonly [number, MessageDescriptor]>> = {
  strong: [4, msg`Strong evidence: several good studies agree`],
  moderate: [3, msg`Moderate evidence: some good studies`],
  weak: [2, msg`Weak evidence: few or small studies`],
  opinion: [1, msg`Expert opinion and our own reasoning`],
  mixed: [2, msg`Mixed evidence: some parts are well studied, others are not`],
}

/** How a source was read, best first. */
export const SEEN_WORDS: Readonly<Record<Source['seen'], MessageDescriptor>> = {
  table: msg`We read the tables or the full text`,
  page: msg`We read the page`,
  abstract: msg`We read the abstract, the short summary`,
  secondary: msg`We read about it in another source`,
  memory: msg`We know it from memory and have not read it again yet`,
  convention: msg`An agreed way of doing things`,
}
export const SEEN_ORDER = Object.keys(SEEN_WORDS) as Source['seen'][]

export const PURPOSE_WORDS: Readonly<Record<Purpose, MessageDescriptor>> = {
  'hip-abduction': msg`Side of the hip`,
  'hip-adduction': msg`Inside of the thigh`,
  'hip-extension': msg`Buttock`,
  'hip-flexion': msg`Front of the hip`,
  'front-thigh': msg`Front of the thigh`,
  'hip-rotation': msg`Turning the hip`,
  hamstring: msg`Back of the thigh`,
  'squat-and-step': msg`Squats and steps`,
  calf: msg`Calf`,
  'trunk-front': msg`Belly`,
  'trunk-side': msg`Side of the trunk`,
  'trunk-rotation': msg`Steady trunk`,
  'pelvic-floor-and-breath': msg`Pelvic floor and breath`,
  balance: msg`Balance`,
  landing: msg`Landing and hopping`,
  'stretch-front': msg`Stretch for the front`,
  'stretch-back': msg`Stretch for the back`,
  'stretch-side': msg`Stretch for the side`,
  'stretch-inside': msg`Stretch for the inside`,
  mobility: msg`Moving freely`,
  release: msg`Self-massage`,
  walking: msg`Walking`,
  endurance: msg`Endurance without running`,
}

export const LOAD_WORDS: Readonly<Record<HipLoad, MessageDescriptor>> = {
  none: msg`Puts no weight on the hip`,
  low: msg`Puts little weight on the hip`,
  leg: msg`Puts your weight on one leg`,
  impact: msg`Hops or jumps: hard on the hip`,
}

export const PHASE_WORDS: Readonly<Record<Phase, MessageDescriptor>> = {
  calm: msg`calm down`,
  strength: msg`strengthen`,
  functional: msg`stand, step and balance`,
  return: msg`return to run`,
  maintain: msg`keep it`,
}

export const STAGE_WORDS: Readonly<Record<StageOfInjury, MessageDescriptor>> = {
  acute: msg`in the first ten days, or while the pain is above 5 of 10`,
  flare: msg`while a flare-up lasts`,
  unhealed: msg`until a clinician has said that the bone has healed`,
}
