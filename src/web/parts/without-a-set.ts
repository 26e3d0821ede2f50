import type { Dated, SessionDone } from '#plan/logged.ts'

/** The entries of sessions that were left and in which no set was done: what was told in them counts, but nobody trained. */
export const withoutASet = (sessions: readonly Pick<Dated<SessionDone>, 'entry' | 'body'>[]): ReadonlySet<string> =>
  new Set(sessions.flatMap(({ entry, body }) => (body.finished || body.exercises.some(({ sets }) => sets.length > 0) ? [] : [entry])))
