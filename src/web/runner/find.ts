import type { RunnerState, ToldAssessment } from '#state/runner-state.ts'

/** An assessment that is not withdrawn, also the open one. */
export const find = (state: RunnerState, id: string | undefined): ToldAssessment | undefined =>
  state.open?.id === id ? state.open : state.assessments.find((told) => told.id === id)
