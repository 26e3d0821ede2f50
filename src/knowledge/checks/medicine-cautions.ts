import { findingsIn } from '../rule-parts.ts'
import type { ContentCheck } from './check.ts'

/** What every anti-inflammatory tablet must be checked against. */
const NSAID = ['med-kidney', 'med-ulcer', 'risk-blood-thinner', 'risk-bleeding-disorder', 'risk-pregnant', 'med-asthma', 'med-heart', 'rf-under-18']

export const medicineCautions: ContentCheck = {
  sentence: 'A medicine carries its cautions with it: the whole set for anti-inflammatory tablets, and for every medicine that one never runs on it.',
  run: ({ knowledge }) => {
    const path = 'medicines.yaml'
    if (knowledge.medicines.length === 0) return [{ path, message: 'lists no medicine' }]
    return knowledge.medicines.flatMap((medicine) => {
      const read = new Set(medicine.cautions.flatMap(({ when }) => (when === 'always' ? [] : findingsIn(when))))
      const words = medicine.cautions.map(({ text }) => text).join(' ') + medicine.advice
      return [
        ...(/ibuprofen.*tablet|tablet.*ibuprofen|nsaid-tablet/i.test(`${medicine.id} ${medicine.name}`)
          ? NSAID.filter((id) => !read.has(id)).map((id) => ({ path, message: `${medicine.id} lacks the caution of ${id}` }))
          : []),
        ...(/\brun/i.test(words) ? [] : [{ path, message: `${medicine.id} does not say that one never runs on it` }]),
      ]
    })
  },
}
