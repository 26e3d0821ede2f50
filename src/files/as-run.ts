import { given } from '#basics/given.ts'
import { present } from '#basics/present.ts'
import type { Run } from '#load/run.ts'
import type { Activity } from './activity.ts'

/**
 * An activity as a run of the runner's record: whole minutes, and everything else that it tells but its curves. Undefined when its day is not
 * known. One that looks wrong keeps its doubts, and counts for nothing until the runner has said that it is right. A sport that nothing tells is "other".
 */
export function asRun(activity: Activity): Run | undefined {
  const { day, sport, at, timerS, elapsedS, movingS, distanceM, ascentM, descentM, powerW, split, rpe, doubts } = activity
  if (day === undefined) return undefined
  return present({
    day,
    sport: sport ?? 'other',
    minutes: wholeMinutes(timerS),
    runMinutes: split && wholeMinutes(Math.min(split.runS, timerS)),
    unbrokenMin: split && wholeMinutes(split.longestS),
    distanceM: whole(distanceM),
    ascentM: whole(ascentM),
    descentM: whole(descentM),
    cadenceSpm: whole(activity.cadence?.spm),
    powerW: whole(powerW),
    timerS: whole(timerS),
    elapsedS: whole(elapsedS),
    movingS: whole(movingS),
    effort: rpe,
    feel: activity.feel,
    start: at,
    hr: activity.hr && rounded(activity.hr),
    dynamics: activity.dynamics && rounded(activity.dynamics),
    split: split && rounded(split),
    surface: activity.surface,
    surfaceGuessed: activity.surfaceGuessed,
    gear: activity.gear,
    device: activity.device,
    title: activity.title,
    source: sourceOf(activity),
    doubts: doubts.length > 0 ? doubts.map(({ code }) => code) : undefined,
  })
}

const sourceOf = ({ id, savedS, source: { hash, path, format, service, serviceId, lost } }: Activity): Run['source'] => ({
  id,
  hash,
  path,
  format,
  ...given('service', service),
  ...given('serviceId', serviceId),
  ...given('lost', lost),
  ...given('savedS', savedS === undefined || lost !== 'part' ? undefined : Math.round(savedS)),
})

const wholeMinutes = (seconds: number): number => Math.round(seconds / 60)

/** Seconds, metres, steps and watts need no parts. */
const whole = (value: number | undefined): number | undefined => value && Math.round(value)

/** Tenths are enough. */
const rounded = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries<number>(fields as Record<string, number>).map(([name, value]) => [name, Math.round(value * 10) / 10])) as Fields
