import { gradeOf } from '../guide-grade.ts'
import { median } from '../reading-grade.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** Grades of school, as reading-grade.ts counts them. */
const MOST = { median: 8, page: 10 } as const

export const guidesReadable: ContentCheck = {
  sentence: 'Guides are easy to read: half of them at grade 8 or below, none above 10 but those that say they are medical.',
  run: ({ reading }) => {
    const middle = median(reading.guides.map(gradeOf))
    const hard = reading.guides.filter((guide) => !guide.medical && gradeOf(guide) > MOST.page)
    return [
      ...(middle > MOST.median ? [{ path: 'guides', message: `the median grade is ${middle.toFixed(1)}; ${MOST.median} at most` }] : []),
      ...hard.map((guide) => ({
        path: fileOf.guide(guide),
        message: `grade ${gradeOf(guide).toFixed(1)}; ${MOST.page} at most (npx tsx scripts/library-table.ts)`,
      })),
    ]
  },
}
