import { given } from '#basics/given.ts'
import type { Recording, Recovered } from './recording.ts'

/** What was saved of a file in which a recording is damaged; undefined when all of them are whole. The points of the whole ones were saved, too. */
export function recoveredOf(recordings: readonly Recording[]): Recovered | undefined {
  const damaged = recordings.flatMap(({ recovered }) => recovered ?? [])
  const all = recordings.map(({ recovered, counts: { records } }) => (recovered ? recovered.ofAbout : records))
  if (damaged.length === 0) return undefined
  const placeless = total(damaged.map((each) => each.placeless ?? 0))
  return {
    records: total(recordings.map(({ recovered, counts }) => recovered?.records ?? counts.records)),
    ...given('ofAbout', all.includes(undefined) ? undefined : total(all.map((records) => records ?? 0))),
    ...(placeless > 0 ? { placeless } : {}),
    lostBytes: total(damaged.map(({ lostBytes }) => lostBytes)),
    ...given('fault', damaged.find(({ fault }) => fault)?.fault),
    notes: damaged.flatMap(({ notes }) => notes),
  }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
