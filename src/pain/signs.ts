import { type PainRule, type Sign, SYMPTOM_NAMES, type Symptom } from '#knowledge/rehab-shape.ts'
import { atLeastLoad, type DayReport, type Diary, type Effort, effortsBetween } from './diary.ts'
import { anchorOn, baseOn, isCalm, settledNextMorning, valuesBetween, weekMean } from './window.ts'

/** What the signs need to know besides the diary, as of one day. */
export interface SignContext {
  readonly painRules: readonly PainRule[]
  /** Most pain allowed during an effort: the lowest of all programmes. */
  readonly cap: number
  /** The pain sits where bone stress hides (groin, front, pubic, sacral, deep buttock), or nothing has been named yet. */
  readonly boneRegion: boolean
  /** A clinician has cleared bone with imaging since the plan began: the first pain that comes back pauses, the second stops. */
  readonly boneCleared: boolean
  /** How often a sign of bone has stopped this plan already. */
  readonly boneEpisodes: number
  /** Red flags that this day's check-in raised. */
  readonly flagsRaised: readonly string[]
  /** Runs that were made while running was stopped and are known since this day: those of the day, and older ones that were written down on it. */
  readonly ranWhileStopped: readonly Effort[]
  /** Share of planned sessions done over the last `days` before the day; undefined while too few were planned. */
  readonly adherence: (day: number, days: number) => number | undefined
  /** Usual length of the present phase at most, weeks; undefined when it is open-ended. */
  readonly phaseWeeks: number | undefined
  /** First day of the present phase or plan, whichever began later: trends do not reach behind it. */
  readonly since: number
}

/** A sign that was found: the entries it rests on and the figures for the sentence. */
export interface Found {
  readonly entries: readonly string[]
  readonly figures: string
}

type Detect<Kind extends Sign['sign']> = (diary: Diary, day: number, context: SignContext, sign: Extract<Sign, { readonly sign: Kind }>) => Found | undefined

/** Is the sign there on this day? Everything up to and including `day` is looked at, nothing after it. */
export function findSign(diary: Diary, day: number, context: SignContext, sign: Sign): Found | undefined {
  return (DETECT[sign.sign] as Detect<Sign['sign']>)(diary, day, context, sign as never)
}

const NEW_SYMPTOMS: readonly Symptom[] = ['new-site', 'numbness', 'tingling', 'locking', 'giving-way', 'swelling', 'heat', 'fever', 'leak-or-heaviness']

const DETECT: { readonly [Kind in Sign['sign']]: Detect<Kind> } = {
  'red-flag': (diary, day, { flagsRaised }) => (flagsRaised.length > 0 ? found(diary.reports.get(day)?.entries ?? [], '') : undefined),
  'bone-pattern': bonePattern,
  'bone-came-back': (diary, day, context) => (firstAfterClearance(context) ? cameBack(diary, day, context.since) : undefined),
  'ran-while-stopped': (_diary, _day, { ranWhileStopped }) =>
    ranWhileStopped.length > 0
      ? found(unique(ids(ranWhileStopped)), `${ranWhileStopped.reduce((all, { runMin, minutes }) => all + Math.round(runMin ?? minutes), 0)} min of running`)
      : undefined,
  'new-symptom': (diary, day) => {
    const said = symptomsOn(diary, day).filter(({ symptom }) => NEW_SYMPTOMS.includes(symptom))
    return said.length > 0 ? found(unique(said.map(({ entry }) => entry)), unique(said.map(({ symptom }) => SYMPTOM_NAMES[symptom])).join(', ')) : undefined
  },
  'worse-side-swap': (diary, day) => {
    const said = symptomsOn(diary, day).filter(({ symptom }) => symptom === 'other-side')
    return said.length > 0 ? found(unique(said.map(({ entry }) => entry)), 'pain on the other side') : undefined
  },
  limp: (diary, day) => {
    const limped = [
      ...effortsOn(diary, day)
        .filter(({ limp }) => limp === true)
        .map(({ entry }) => entry),
      ...symptomsOn(diary, day).flatMap(({ symptom, entry }) => (symptom === 'limp' ? [entry] : [])),
    ]
    return limped.length > 0 ? found(unique(limped), 'a limp or a changed stride') : undefined
  },
  'night-pain': (diary, day, _context, { nights, lying }) => {
    const bad = (report: DayReport | undefined): boolean =>
      report?.night !== undefined && (lying ? report.night !== 'no' : report.night === 'woken' || report.night === 'every-position')
    if (!bad(diary.reports.get(day))) return undefined
    const reports = lastDays(diary, day, nights)
    // who was woken each night did not say that it came from lying on it
    if (lying && !reports.some(({ night }) => night === 'lying-on-it')) return undefined
    return reports.length === nights && reports.every(bad) ? found(entriesOf(reports), `${nights} nights running`) : undefined
  },
  'not-settled': notSettled,
  'above-cap': (diary, day, { cap, painRules }, { ceiling }) => {
    // bone has its own rule: one odd painful step is watched, a repeat stops everything
    const limit = painRules.includes('bone') ? Math.min(ceiling, 2) : Math.min(cap, ceiling)
    const over = effortsOn(diary, day).filter(({ worst }) => worst !== undefined && worst > limit)
    return over.length > 0 ? found(ids(over), `${Math.max(...over.map(({ worst }) => worst ?? 0))} of 10, the limit is ${limit}`) : undefined
  },
  'day-above': (diary, day, _context, { ceiling }) => {
    const report = diary.reports.get(day)
    const told = Math.max(report?.worst ?? 0, report?.now ?? 0, report?.morning ?? 0)
    // a run or a session that hurt more is the worst of its day, also before a check-in says so
    const sore = effortsOn(diary, day).filter(({ worst }) => (worst ?? 0) > ceiling)
    const highest = Math.max(told, ...sore.map(({ worst }) => worst ?? 0))
    return highest > ceiling ? found([...(told > ceiling ? (report?.entries ?? []) : []), ...ids(sore)], `${highest} of 10`) : undefined
  },
  stuck: (_diary, day, { since, phaseWeeks, adherence }, { times, adherence: least }) => {
    if (phaseWeeks === undefined || day - since < phaseWeeks * 7 * times || (adherence(day, 28) ?? 0) < least) return undefined
    return found([], `${Math.floor((day - since) / 7)} weeks in this phase`)
  },
  'morning-above-base': (diary, day, _context, { by }) => {
    const [report, base] = [diary.reports.get(day), baseOn(diary, day)]
    return report?.morning !== undefined && base !== undefined && report.morning >= base + by - ROUNDING
      ? found(report.entries, `${report.morning} this morning, usually ${rounded(base)}`)
      : undefined
  },
  'above-anchor': (diary, day, _context, { by }) => {
    const [week, anchor] = [weekMean(diary, day), anchorOn(diary, day)]
    return week !== undefined && anchor !== undefined && week >= anchor + by - ROUNDING
      ? found(entriesOf(lastDays(diary, day, 7)), `${rounded(week)} on average this week, ${rounded(anchor)} in your best`)
      : undefined
  },
  'week-up': (diary, day, _context, { by }) => {
    const [now, before] = [weekMean(diary, day, dayPain), weekMean(diary, day - 7, dayPain)]
    return now !== undefined && before !== undefined && now >= before + by - ROUNDING
      ? found(entriesOf(lastDays(diary, day, 7)), `${rounded(now)} this week, ${rounded(before)} the week before`)
      : undefined
  },
  'week-down': (diary, day, { since }, { by, percent }) => {
    const now = weekMean(diary, day, dayPain)
    if (now === undefined || lastDays(diary, day, 14).some(({ painkillers, ahead }) => painkillers !== false || ahead)) return undefined
    for (const back of [14, 21, 28]) {
      const before = day - back < since ? undefined : weekMean(diary, day - back, dayPain)
      if (before === undefined) continue
      if (before - now >= by || (before > 0 && (before - now) / before >= percent / 100 && before - now >= 0.5))
        return found(entriesOf(lastDays(diary, day, 7)), `${rounded(now)} this week, ${rounded(before)} ${back / 7} weeks ago`)
    }
    return undefined
  },
  painkiller: (diary, day) => {
    const report = diary.reports.get(day)
    const taken = effortsOn(diary, day).filter(({ painkillers }) => painkillers === true)
    return report?.painkillers === true || taken.length > 0
      ? found([...(report?.painkillers ? report.entries : []), ...ids(taken)], 'a painkiller in the last 24 hours')
      : undefined
  },
  'painkiller-weeks': (diary, day, _context, { weeks }) => {
    let taken = 0
    for (let at = day; at > day - 7; at--) if (diary.reports.get(at)?.painkillers === true) taken++
    if (taken < MOST_DAYS_A_WEEK) return undefined
    for (let week = 1; week < weeks; week++) {
      const days = lastDays(diary, day - 7 * week, 7).filter(({ painkillers }) => painkillers === true)
      if (days.length < MOST_DAYS_A_WEEK) return undefined
    }
    return found(entriesOf(lastDays(diary, day, 7)), `on most days of ${weeks} weeks`)
  },
  'no-report': (diary, day) => {
    const without = effortsOn(diary, day - 1).filter(({ kind }) => kind !== 'test' && diary.reports.get(day)?.morning === undefined)
    return without.length > 0 ? found(ids(without), 'no answer the morning after') : undefined
  },
  silent: (diary, day, { since }, { days }) => {
    if (day - since < days) return undefined
    for (let back = 0; back < days; back++) if (diary.reports.has(day - back) || diary.effortsOn.has(day - back)) return undefined
    return found([], `${days} days without a word`)
  },
  builds: (diary, day) => {
    const built = effortsOn(diary, day).filter(({ course }) => course === 'built-up')
    return built.length > 0 ? found(ids(built), 'pain climbed as you went') : undefined
  },
  'warms-off': (diary, day) => {
    const eased = effortsOn(diary, day - 1).filter(({ course, worst }) => course === 'eased' && worst !== undefined && worst >= 1 && worst <= 3)
    return eased.length > 0 && settledNextMorning(diary, day - 1) === true ? found(ids(eased), 'it eased as you went and was gone by morning') : undefined
  },
  amber: (diary, day, { cap, painRules }) => {
    const from = painRules.includes('bone') ? 1 : 3
    const sore = [...effortsOn(diary, day), ...effortsOn(diary, day - 1)].filter(({ worst }) => worst !== undefined && worst >= Math.min(from, cap + 1))
    return sore.length > 0 ? found(ids(sore), `${Math.max(...sore.map(({ worst }) => worst ?? 0))} of 10 during it`) : undefined
  },
  plateau: (diary, day, { since, adherence, boneRegion }, { weeks, adherence: least }) => {
    const back = weeks * 7
    if (day - since < back || (adherence(day, back) ?? 0) < least) return undefined
    const [now, before] = [weekMean(diary, day, dayPain), weekMean(diary, day - back + 7, dayPain)]
    if (now === undefined || before === undefined || (boneRegion ? now < 1 : now <= CALM)) return undefined
    return before - now < 1 && (before === 0 || (before - now) / before < 0.15)
      ? found(entriesOf(lastDays(diary, day, 7)), `${rounded(now)} now, ${rounded(before)} before; ${weeks} weeks`)
      : undefined
  },
  'low-adherence': (_diary, day, { since, adherence }, { weeks, below }) => {
    const share = day - since < weeks * 7 ? undefined : adherence(day, weeks * 7)
    return share !== undefined && share < below ? found([], `${Math.round(share * 100)} in 100 sessions done`) : undefined
  },
  green: (diary, day, _context, { times, painAtMost }) => {
    const last = effortsBetween(diary, day - 14, day - 1)
      .filter(({ kind }) => kind === 'session' || kind === 'run')
      .slice(-times)
    return last.length === times && last.every((effort) => isCalm(diary, effort, painAtMost)) ? found(ids(last), `${times} calm ones in a row`) : undefined
  },
  'always-ten': (diary, day, _context, { days }) => {
    const reports = lastDays(diary, day, days)
    return reports.length === days && reports.every(({ worst, now, morning }) => Math.max(worst ?? 0, now ?? 0, morning ?? 0) >= 9)
      ? found(entriesOf(reports), `9 or 10 on ${days} days running`)
      : undefined
  },
  'low-sleep': (diary, day, _context, { hours, days }) => {
    const short = lastDays(diary, day, 7).filter(({ sleepHours }) => sleepHours !== undefined && sleepHours < hours)
    return short.length >= days ? found(entriesOf(short), `under ${hours} hours on ${short.length} nights`) : undefined
  },
  gap: (diary, day, { since }, { days }) => {
    if (day - since < days) return undefined
    for (let at = day; at > day - days; at--)
      if (effortsOn(diary, at).some(({ kind, ahead }) => !ahead && (kind === 'session' || kind === 'run'))) return undefined
    return found([], `${days} days or more without a session or a run`)
  },
  'slower-unnoticed': (diary, day, { since }, { runs, percent }) => {
    const paced = effortsBetween(diary, Math.max(since, day - 56), day).filter(({ kind, paceSPerKm }) => kind === 'run' && paceSPerKm !== undefined)
    const [before, now] = [paced.slice(-2 * runs, -runs), paced.slice(-runs)]
    if (before.length < runs) return undefined
    const slower = (100 * (meanPace(now) - meanPace(before))) / meanPace(before)
    return slower >= percent ? found(ids(now), `${Math.round(slower)} in 100 slower on the last ${runs} runs`) : undefined
  },
  said: (diary, day, _context, { finding }) => {
    const report = diary.reports.get(day)
    return report?.said.includes(finding) ? found(report.entries, '') : undefined
  },
  'much-training': (diary, day, _context, { minutes, days }) => {
    const full = [0, 1, 2, 3, 4, 5, 6].map((back) => effortsOn(diary, day - back).filter(({ walk }) => !walk)).filter((efforts) => sum(efforts) >= minutes)
    return full.length >= days ? found(ids(full.flat()), `${minutes} min or more on ${full.length} days of the week`) : undefined
  },
  fearful: (diary, day, _context, { atLeast, painAtMost }) => {
    const report = lastDays(diary, day, 7).findLast(({ fear }) => fear !== undefined)
    return report?.fear !== undefined && report.fear >= atLeast && (report.worst ?? report.now ?? 10) <= painAtMost
      ? found(report.entries, `fear ${report.fear} of 10 with pain ${report.worst ?? report.now}`)
      : undefined
  },
}

/** Painkillers on so many days a week count as a week on them. */
const MOST_DAYS_A_WEEK = 4

/** An average of so much is calm: nothing has to change about it, except where bone stress hides: pain that stays there is asked about again. */
const CALM = 2

/** Averages of whole numbers: a hair below the threshold is on it. */
const ROUNDING = 0.05

const rounded = (value: number): string => (Math.round(value * 10) / 10).toString()

const dayPain = (report: DayReport): number | undefined => report.worst ?? report.morning

const found = (entries: readonly string[], figures: string): Found => ({ entries: unique(entries), figures })
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
const ids = (efforts: readonly Effort[]): readonly string[] => efforts.map(({ entry }) => entry)
const entriesOf = (reports: readonly DayReport[]): readonly string[] => reports.flatMap(({ entries }) => entries)
const sum = (efforts: readonly Effort[]): number => efforts.reduce((all, { minutes }) => all + minutes, 0)
const meanPace = (runs: readonly Effort[]): number => runs.reduce((all, { paceSPerKm = 0 }) => all + paceSPerKm, 0) / runs.length
const NONE: readonly never[] = []
const effortsOn = (diary: Diary, day: number): readonly Effort[] => diary.effortsOn.get(day) ?? NONE

/** Reports of the last so many days; days without one are left out. */
function lastDays(diary: Diary, day: number, days: number): readonly DayReport[] {
  const reports: DayReport[] = []
  for (let at = day - days + 1; at <= day; at++) {
    const report = diary.reports.get(at)
    if (report) reports.push(report)
  }
  return reports
}

function symptomsOn(diary: Diary, day: number): readonly { readonly symptom: Symptom; readonly entry: string }[] {
  const report = diary.reports.get(day)
  // most days have none, and three signs ask on every day
  if (!report?.fever && !report?.symptoms?.length && !effortsOn(diary, day).some(({ symptoms }) => symptoms?.length)) return NONE
  return [
    ...(report?.symptoms ?? []).map((symptom) => ({ symptom, entry: report?.entries[0] ?? '' })),
    ...(report?.fever && !report.symptoms?.includes('fever') ? [{ symptom: 'fever' as const, entry: report.entries[0] ?? '' }] : []),
    ...effortsOn(diary, day).flatMap(({ symptoms, entry }) => (symptoms ?? []).map((symptom) => ({ symptom, entry }))),
  ]
}

/**
 * Still above the start level: 24 h, the morning after an effort is above base by a point; longer, every morning told since then is, and the last one
 * is told. Missing mornings in between do not settle it.
 */
function notSettled(diary: Diary, day: number, _context: SignContext, { hours }: { readonly hours: number }): Found | undefined {
  const days = Math.round(hours / 24)
  const today = diary.reports.get(day)?.morning
  if (today === undefined) return undefined
  const first = day - days
  const base = days === 1 ? baseOn(diary, day) : baseOn(diary, first)
  if (base === undefined || today < base + 1) return undefined
  if (days === 1)
    return effortsOn(diary, day - 1).length > 0 ? found(diary.reports.get(day)?.entries ?? [], `${today} this morning, usually ${rounded(base)}`) : undefined
  const since = valuesBetween(diary, first, day)
  return since.length >= 3 && since.every((value) => value >= base + 1)
    ? found(entriesOf(lastDays(diary, day, days + 1)), `above your usual ${rounded(base)} for ${days} days`)
    : undefined
}

/**
 * Bone, or a place where bone stress hides: pain that rises from run to run, wakes at night, or comes with hops. In a bone programme any pain that
 * comes back on the next effort, and any at night or in the morning.
 */
function bonePattern(diary: Diary, day: number, context: SignContext): Found | undefined {
  const { painRules, boneRegion, since } = context
  const bone = painRules.includes('bone')
  if (!bone && !boneRegion && !painRules.includes('near-bone')) return undefined
  const report = diary.reports.get(day)
  if (report && (report.night === 'woken' || report.night === 'every-position')) return found(report.entries, 'pain that wakes you')
  const recent = effortsBetween(diary, Math.max(since, day - 27), day).filter(({ worst }) => worst !== undefined)
  const today = recent.filter((effort) => effort.day === day)
  const hop = today.find(({ kind, load, worst }) => kind === 'test' && atLeastLoad(load, 'impact') && (worst ?? 0) >= 1)
  if (hop) return found([hop.entry], `${hop.worst} of 10 on hopping`)
  const runs = recent.filter(({ kind }) => kind === 'run').slice(-3)
  const [a, b, c] = runs.map(({ worst }) => worst ?? 0)
  if (today.some(({ kind }) => kind === 'run') && a !== undefined && b !== undefined && c !== undefined && a < b && b < c && c >= 2)
    return found(ids(runs), `${a}, ${b}, then ${c} of 10 on three runs`)
  // pain that comes on every run of such a place and never eases is the same question, however even it is
  if (today.some(({ kind }) => kind === 'run') && runs.length === 3 && runs.every(({ worst, course }) => (worst ?? 0) >= 3 && course !== 'eased'))
    return found(ids(runs), `${a}, ${b} and ${c} of 10 on three runs running`)
  if (!bone) return undefined
  if (report?.morning !== undefined && report.morning >= 1 && report.morning > (diary.startMorning ?? 0) && day > since)
    return found(report.entries, `${report.morning} of 10 in the morning`)
  return firstAfterClearance(context) ? undefined : cameBack(diary, day, since)
}

/** After a clearance the first return of the pain is a pause and a step back; the next one is for the image again (return to running, bone stress). */
const firstAfterClearance = ({ painRules, boneCleared, boneEpisodes }: SignContext): boolean => painRules.includes('bone') && boneCleared && boneEpisodes === 0

/** Pain on an effort of today, and on one of the two weeks before it. */
function cameBack(diary: Diary, day: number, since: number): Found | undefined {
  const painful = effortsBetween(diary, Math.max(since, day - 14), day).filter(({ worst }) => (worst ?? 0) >= 1)
  const last = painful.find((effort) => effort.day === day)
  const before = painful.findLast((effort) => effort !== last)
  return last && before ? found(ids([before, last]), `${last.worst} of 10, and ${before.worst} of 10 on another effort of these two weeks`) : undefined
}
