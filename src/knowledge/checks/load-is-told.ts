import { ALERTS, METRICS } from '../load-shape.ts'
import type { ContentCheck } from './check.ts'

const PATH = 'load.yaml'

export const loadIsTold: ContentCheck = {
  sentence: 'Every metric and alert of the load has its words once, and what came before the pain answers questions that are asked.',
  run: ({ knowledge, rehab: { load } }) => {
    const once = (kind: string, ids: readonly string[], wanted: readonly string[]) =>
      wanted.flatMap((id) => {
        const times = ids.filter((each) => each === id).length
        return times === 1 ? [] : [{ path: PATH, message: `the ${kind} "${id}" stands there ${times} times` }]
      })
    const asked = new Set([...knowledge.interview.background, ...knowledge.interview.together].flatMap(({ findings }) => findings))
    return [
      ...once(
        'metric',
        load.metrics.map(({ id }) => id),
        METRICS,
      ),
      ...once(
        'alert',
        load.alerts.map(({ id }) => id),
        ALERTS,
      ),
      ...load.before.changes
        .filter(({ finding }) => !asked.has(finding))
        .map(({ finding }) => ({ path: PATH, message: `names the finding "${finding}", which the interview does not ask` })),
      ...load.limits.restart
        .filter(
          ({ afterDays, share }, place) =>
            place > 0 && (afterDays <= load.limits.restart[place - 1]!.afterDays || share >= load.limits.restart[place - 1]!.share),
        )
        .map(({ afterDays }) => ({ path: PATH, message: `a pause of ${afterDays} days must leave less than a shorter one` })),
    ]
  },
}
