import { gradeOf, gradeOfCondition } from '../guide-grade.ts'
import { median } from '../reading-grade.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** Grades of school, as reading-grade.ts counts them. Condition pages reach 6.1; they are to stay that easy. */
const MOST = { median: 8, page: 10, medical: 14, condition: 7 } as const

export const guidesReadable: ContentCheck = {
  sentence: `Pages are easy to read: half of the guides at grade ${MOST.median} or below, none above ${MOST.page} (${MOST.medical} for one that says it is medical), no condition above ${MOST.condition}.`,
  run: ({ knowledge, library, reading }) => {
    const middle = median(reading.guides.map(gradeOf))
    const pages = [
      ...reading.guides.map((guide) => ({ path: fileOf.guide(guide), grade: gradeOf(guide), most: guide.medical ? MOST.medical : MOST.page })),
      ...knowledge.conditions.flatMap((condition) => {
        const page = library.pages[condition.id]
        return page ? [{ path: fileOf.condition(condition), grade: gradeOfCondition(condition, page), most: MOST.condition }] : []
      }),
    ]
    return [
      ...(middle > MOST.median ? [{ path: 'guides', message: `the median grade is ${middle.toFixed(1)}; ${MOST.median} at most` }] : []),
      ...pages
        .filter(({ grade, most }) => grade > most)
        .map(({ path, grade, most }) => ({
          path,
          message: `grade ${grade.toFixed(1)}; ${most} at most (npx tsx scripts/library-table.ts tells those of the guides)`,
        })),
    ]
  },
}
