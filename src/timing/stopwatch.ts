/** The timer of a movement test: counts up to its limit on a clock that never jumps; a sleep of the page ends it, as nobody was watching. */
export interface Stopwatch {
  readonly limitMs: number
  readonly elapsedMs: number
  readonly seenAt?: number
  readonly spoilt: boolean
}

/** Nobody was told anything for so long: the time does not count. */
const ASLEEP_MS = 4000

export const wound = (limitS: number): Stopwatch => ({ limitMs: limitS * 1000, elapsedMs: 0, spoilt: false })

export const startedAt = (watch: Stopwatch, now: number): Stopwatch => ({ ...watch, elapsedMs: 0, spoilt: false, seenAt: now })

export function lookedAt({ seenAt, ...watch }: Stopwatch, now: number): Stopwatch {
  if (seenAt === undefined) return watch
  const gap = Math.max(0, now - seenAt)
  if (gap > ASLEEP_MS) return { ...watch, spoilt: true }
  const elapsedMs = Math.min(watch.limitMs, watch.elapsedMs + gap)
  return elapsedMs >= watch.limitMs ? { ...watch, elapsedMs } : { ...watch, elapsedMs, seenAt: now }
}

export const stoppedAt = (watch: Stopwatch, now: number): Stopwatch => {
  const { seenAt: _, ...stopped } = lookedAt(watch, now)
  return stopped
}

/** Beats that fell between two looks, for a metronome that is late rather than doubled: the newest one's number, or undefined. */
export function beatBetween(beforeMs: number, nowMs: number, beatsPerMinute: number): number | undefined {
  const beat = (ms: number) => Math.floor((ms * beatsPerMinute) / 60_000)
  return beat(nowMs) > beat(beforeMs) ? beat(nowMs) : undefined
}
