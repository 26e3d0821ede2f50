import type { ContentCheck } from './check.ts'

const path = 'reactions.yaml'

export const reactionsSafeFirst: ContentCheck = {
  sentence: 'In the list of reactions, where the first match wins, nothing that lets go on stands before anything that holds, and the red flag is first.',
  run: ({ rehab: { reactions } }) => {
    const problems: { path: string; message: string }[] = []
    if (reactions[0]?.when.sign !== 'red-flag') problems.push({ path, message: 'does not begin with the red flag' })
    const lastHold = reactions.findLastIndex(({ level }) => level !== 'go' && level !== 'up')
    for (const [place, { id, level, effects, when }] of reactions.entries()) {
      if ((level === 'go' || level === 'up') && place < lastHold) problems.push({ path, message: `"${id}" lets go on before "${reactions[lastHold]?.id}"` })
      if (level === 'stop' && effects.noRunDays === undefined && effects.stopsPlan !== true) problems.push({ path, message: `"${id}" stops nothing` })
      const longer = reactions.findIndex((other) => when.sign === 'not-settled' && other.when.sign === 'not-settled' && other.when.hours > when.hours)
      if (longer > place) problems.push({ path, message: `"${id}" hides "${reactions[longer]?.id}", which waits longer` })
    }
    return problems
  },
}
