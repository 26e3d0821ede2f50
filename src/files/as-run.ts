import { isCalendarDay } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import { present } from '#basics/present.ts'
import type { Run, RunWalkSplit } from '#load/run.ts'
import type { Activity } from './activity.ts'

/**
 * An activity as a run of the runner's record: whole minutes, and everything else that it tells but its curves. Undefined when its day is not
 * known. One that looks wrong keeps its doubts, and counts for nothing until the runner has said that it is right. A sport that nothing tells is "other".
 * It is always one that the record takes, whatever stands in the file: what nobody can have is missing, and a length beyond all limits (it has a doubt already)
 * is the longest that there may be.
 */
export function asRun(activity: Activity): Run | undefined {
  const { day, sport, at, doubts } = activity
  if (day === undefined || !isCalendarDay(day)) return undefined
  const timerS = length(activity.timerS) ?? 0
  const hr = tenths(MOST, activity.hr)
  const split = activity.split && partsOf(activity.split)
  return present({
    day,
    sport: sport ?? 'other',
    minutes: wholeMinutes(timerS),
    runMinutes: split && wholeMinutes(Math.min(split.runS, timerS)),
    unbrokenMin: split && wholeMinutes(Math.min(split.longestS, timerS)),
    distanceM: length(activity.distanceM),
    ascentM: within(MOST_LENGTH, activity.ascentM),
    descentM: within(MOST_LENGTH, activity.descentM),
    cadenceSpm: within(MOST, activity.cadence?.spm),
    powerW: within(MOST, activity.powerW),
    timerS,
    elapsedS: length(activity.elapsedS),
    movingS: length(activity.movingS),
    effort: within(10, activity.rpe, 10),
    feel: within(100, activity.feel, 10),
    start: at,
    hr: hr?.average === undefined ? undefined : (hr as Run['hr']),
    dynamics: tenths(MOST, activity.dynamics),
    split,
    surface: activity.surface,
    surfaceGuessed: activity.surfaceGuessed,
    gear: short(activity.gear),
    device: short(activity.device),
    title: short(activity.title),
    source: sourceOf(activity),
    doubts: doubts.length > 0 ? doubts.map(({ code }) => code) : undefined,
  })
}

/** Well within the limits of the record (`plan-schemas.ts` of the room record): a thousand kilometres, or as many seconds (eleven days); a hundred thousand of anything else. */
const [MOST_LENGTH, MOST] = [1_000_000, 100_000]

/** Letters: somebody may have put a novel there. No half of a letter is left at the end. */
const short = (text: string | undefined): string | undefined => text?.slice(0, 200).replace(/[\ud800-\udbff]$/, '')

/** Missing where nobody can have it; to 1/`parts`. */
const within = (most: number, value: number | undefined, parts = 1): number | undefined =>
  value !== undefined && value >= 0 && value <= most ? Math.round(value * parts) / parts : undefined

/** No more than there may be: it counts against the runner, and does not vanish. */
const length = (value: number | undefined, parts = 1): number | undefined => within(MOST_LENGTH, value && Math.min(value, MOST_LENGTH), parts)

/** Never left out: a run without its parts counts as running from end to end. Tenths are enough. */
const partsOf = ({ runS, walkS, runM, longestS, unseenS }: RunWalkSplit): RunWalkSplit => ({
  runS: length(runS, 10) ?? 0,
  walkS: length(walkS, 10) ?? 0,
  runM: length(runM, 10) ?? 0,
  longestS: length(longestS, 10) ?? 0,
  ...given('unseenS', length(unseenS, 10)),
})

/** Tenths are enough. */
const tenths = <Fields extends object>(most: number, fields: Fields | undefined): Partial<Fields> | undefined =>
  fields &&
  (present(
    Object.fromEntries(Object.entries<number | undefined>(fields as Record<string, number>).map(([name, value]) => [name, within(most, value, 10)])),
  ) as Partial<Fields>)

const sourceOf = ({ id, savedS, source: { hash, path, format, service, serviceId, lost } }: Activity): Run['source'] =>
  present({ id, hash, path, format, service, serviceId: serviceId || undefined, lost, savedS: lost === 'part' ? length(savedS) : undefined })

const wholeMinutes = (seconds: number): number => Math.round(seconds / 60)
