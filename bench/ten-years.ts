import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { RecordMaker } from '../tests/records.ts'

/** Days. */
export const TEN_YEARS = 3650

/** A plan kept for ten years: more than 10,000 entries, one or more a day, 1,217 runs. */
export function tenYears(knowledge: Knowledge, rehab: Rehab): RecordMaker {
  const maker = new RecordMaker(knowledge, rehab, '2016-01-04')
  maker.assess(0, { 'loc-lateral-trochanter': 'right', 'beh-night-pain-side-lying': 'yes', 'duration-weeks': 8, age: 45 })
  maker.start(0, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'] })
  for (let day = 0; day < TEN_YEARS; day++) {
    maker.checkIn(day, { morning: day % 11 === 0 ? 3 : 1 })
    if (day % 2 === 1) maker.session(day)
    if (day % 3 === 0) maker.run(day)
    if (day % 30 === 0) maker.test(day, { test: 'walk-30', both: 1, pain: 0 })
    if (day % 20 === 0) maker.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 1 })
    if (day % 40 === 0)
      for (let more = 0; more < 40; more++) maker.plan('questionnaire', day, { questionnaire: 'psfs', day: maker.moment(day).slice(0, 10), items: [] })
  }
  return maker
}
