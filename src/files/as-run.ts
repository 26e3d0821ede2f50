import { given } from '#basics/given.ts'
import type { Run } from '#load/run.ts'
import type { Activity } from './activity.ts'

/**
 * An activity as a run of the runner's record: whole minutes, and everything else that it tells but its curves. Undefined when its day is not
 * known. One that looks wrong keeps its doubts, and counts for nothing until the runner has said that it is right. A sport that nothing tells is "other".
 */
export function asRun(activity: Activity): Run | undefined {
  const { day, sport, at, timerS, elapsedS, movingS, distanceM, ascentM, descentM, powerW, split, rpe, doubts } = activity
  if (day === undefined) return undefined
  return {
    day,
    sport: sport ?? 'other',
    minutes: wholeMinutes(timerS),
    ...(split ? { runMinutes: wholeMinutes(Math.min(split.runS, timerS)), unbrokenMin: wholeMinutes(split.longestS) } : {}),
    ...whole({ distanceM, ascentM, descentM, cadenceSpm: activity.cadence?.spm, powerW, timerS, elapsedS, movingS }),
    ...given('effort', rpe),
    ...given('feel', activity.feel),
    ...given('start', at),
    ...(activity.hr ? { hr: rounded(activity.hr) } : {}),
    ...(activity.dynamics ? { dynamics: rounded(activity.dynamics) } : {}),
    ...(split ? { split: rounded(split) } : {}),
    ...given('surface', activity.surface),
    ...given('surfaceGuessed', activity.surfaceGuessed),
    ...given('gear', activity.gear),
    ...given('device', activity.device),
    ...given('title', activity.title),
    source: sourceOf(activity),
    ...(doubts.length > 0 ? { doubts: doubts.map(({ code }) => code) } : {}),
  }
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

/** Those that are known, without parts: seconds, metres, steps and watts need none. */
const whole = <Name extends string>(fields: { readonly [Key in Name]: number | undefined }): { readonly [Key in Name]?: number } =>
  Object.fromEntries(Object.entries<number | undefined>(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, Math.round(value)]]))) as {
    readonly [Key in Name]?: number
  }

/** Tenths are enough. */
const rounded = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries<number>(fields as Record<string, number>).map(([name, value]) => [name, Math.round(value * 10) / 10])) as Fields
