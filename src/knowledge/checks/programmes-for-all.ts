import { MODES } from '../rehab-shape.ts'
import type { ContentCheck } from './check.ts'

const path = 'programmes-for.yaml'

export const programmesForAll: ContentCheck = {
  sentence: 'Every condition has exactly one line in programmes-for.yaml, what must not be missed is never self-guided, and answers only make it stricter.',
  run: ({ knowledge, rehab }) => {
    const problems: { path: string; message: string }[] = []
    for (const condition of knowledge.conditions) {
      const rows = rehab.programmesFor.filter((row) => row.condition === condition.id)
      if (rows.length !== 1) problems.push({ path, message: `${condition.id} stands there ${rows.length} times` })
      for (const { mode, programme, note, stricter } of rows) {
        if (condition.mustNotMiss && mode === 'self-guided') problems.push({ path, message: `${condition.id} must not be missed and is self-guided` })
        if ((condition.urgency === 'emergency' || condition.urgency === 'same-day') && mode !== 'none')
          problems.push({ path, message: `${condition.id} needs help today and has a plan` })
        if (mode === 'none' && programme !== null) problems.push({ path, message: `${condition.id} has a programme that nobody may lead` })
        if (programme === null && mode === 'self-guided' && note === undefined)
          problems.push({ path, message: `${condition.id} has no programme and does not say why` })
        for (const each of stricter)
          if (MODES.indexOf(each.mode) <= MODES.indexOf(mode)) problems.push({ path, message: `${condition.id}: "${each.why}" is not stricter than ${mode}` })
      }
    }
    const used = new Set(rehab.programmesFor.map(({ programme }) => programme))
    for (const { id, chosenBy } of rehab.programmes)
      if (used.has(id) === (chosenBy !== undefined))
        problems.push({ path: `programmes/${id}.yaml`, message: chosenBy ? 'is chosen by something else and by a condition' : 'is chosen by nothing' })
    return problems
  },
}
