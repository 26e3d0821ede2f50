import { passagesOf, plainWords } from '../guide-parts.ts'
import { findingsIn, flagsIn } from '../rule-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** By what words a reader of the page knows each class of caution. */
const BONE = /bone stress/i
const WORDS: Readonly<Record<string, RegExp>> = {
  'risk-alcohol-heavy': /alcohol/i,
  'med-kidney': /kidney/i,
  'med-ulcer': /ulcer/i,
  'med-asthma': /asthma/i,
  'med-heart': /heart/i,
  'risk-ibd': /bowel/i,
  'risk-blood-thinner': /blood thinner/i,
  'risk-bleeding-disorder': /bleeding disorder/i,
  'risk-pregnant': /^pregnant|\bpregnancy\b/im,
  'pregnant-weeks': /week 20/i,
  'rf-could-be-pregnant': /could be pregnant/i,
  'risk-breastfeeding': /breastfeeding/i,
  'rf-under-18': /under 18/i,
  age: /\b65\b/,
  'rf-fever': /fever/i,
  'rf-unwell': /infection/i,
  'beh-nsaid-masking': /running on painkillers/i,
  'rf-bone-stress': BONE,
  'rf-groin-impact': BONE,
  'rf-bone-stress-at-rest': BONE,
  'rf-atypical-femur': BONE,
  'rf-fall-bone': BONE,
}
/** Cautions that hold for everybody. */
const ALWAYS: readonly RegExp[] = [
  /never run on/i,
  /long, hot run|long or hot run/i,
  /dried out/i,
  /other regular medicines/i,
  /reaction to aspirin/i,
  /black stools/i,
  /liver/i,
  /broken skin/i,
]

export const painkillersNameCautions: ContentCheck = {
  sentence: 'The guide to painkillers names every class of caution that a medicine carries (medicines.yaml).',
  run: ({ knowledge, reading }) => {
    const guide = reading.guides.find(({ id }) => id === 'painkillers')
    if (!guide) return [{ path: 'guides', message: 'there is no guide "painkillers"' }]
    const text = passagesOf(guide.blocks)
      .map(({ line }) => plainWords(line))
      .join('\n')
    const classes = knowledge.medicines.flatMap(({ cautions }) =>
      cautions.flatMap(({ when }) => (when === 'always' ? [] : [...findingsIn(when), ...flagsIn(when)])),
    )
    const words = [...[...new Set(classes)].map((id) => ({ what: id, by: WORDS[id] })), ...ALWAYS.map((by) => ({ what: by.source, by }))]
    return words.filter(({ by }) => !by?.test(text)).map(({ what }) => ({ path: fileOf.guide(guide), message: `does not name the caution "${what}"` }))
  },
}
