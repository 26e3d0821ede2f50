import type { Rehab } from '#knowledge/rehab-shape.ts'

/** A reason about one exercise begins with its id; the runner reads its name. */
export function namedReason(text: string, { exercises }: Pick<Rehab, 'exercises'>): string {
  const [, id, rest] = /^([a-z0-9-]+): (.*)$/.exec(text) ?? []
  const name = exercises.find((exercise) => exercise.id === id)?.name
  return name ? `${name}: ${rest}` : text
}

/** "Move on to the next phase: strength." with the name that the pages give the phase. */
export const namedPhase = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/: (\S+)\.$/, (said, phase: string) => (names.has(phase) ? `: ${names.get(phase)}.` : said))
