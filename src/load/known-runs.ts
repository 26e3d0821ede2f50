import { type CalendarDay, isInNight, numberOf } from '#basics/day.ts'
import { present } from '#basics/present.ts'
import type { Metres } from '#basics/units.ts'
import type { Writable } from '#basics/writable.ts'
import { isWholeFile, knowsLess, LONGER, saysMore, sourceRank } from './best-source.ts'
import { isPlausible } from './plausible.ts'
import { isHeld, isLengthTyped, isRun, isSlowAsAWalk, isSound, possibleRunMinutesOf, type Run, runMinutesOf, shownRunMinutesOf, timerOf } from './run.ts'
import { isOfNight, type Trace } from './same-run.ts'
import { byStart, onesAmong } from './which-are-one.ts'

/** An entry of a run. */
export interface LoggedRun {
  readonly entry: string
  /** Dated ahead of the clock. */
  readonly ahead: boolean
  /** Dated days ahead: nobody knows its day, only that it was no later than this one. */
  readonly notAfter?: CalendarDay
  readonly body: Run
  /** It had doubts, and the runner corrected it without them. */
  readonly settled?: boolean
  /** What else was ever told of it and counts against the runner still: before it was corrected, removed, or said to be no run. */
  readonly once?: Possible
}

/** Running that may have been: the newest day and the longest of all that was told of it. */
export interface Possible extends Amount {
  /** Days since 1970-01-01. */
  readonly day: number
  /** It was run on this day or on one before: nobody knows which. */
  readonly dayUnknown?: true
}

/** One run, however many entries tell of it. What is certain counts for the runner, what is possible counts against. */
export interface KnownRun {
  /** Days since 1970-01-01. */
  readonly day: number
  /** The best source, with what was said by hand about any of its copies. */
  readonly run: Run
  readonly entry: string
  /** The other entries of it, best source first. */
  readonly copies: readonly string[]
  /** Entries of which nobody knows whether they are this run: it counts once until the runner says. */
  readonly maybe: readonly string[]
  /** Entries by hand that fit this run and are one with another of their day: until the runner says that they are two, this one counts as no longer and no better. */
  readonly alsoFits?: readonly string[]
  /** `held`: looks wrong. `ahead`: dated ahead of the clock. `taken-back`: the runner removed it. Only what counts is certain. */
  readonly state: 'counts' | 'held' | 'ahead' | 'taken-back'
  /** Entries that looked wrong and were taken back: what may be one with them is held with their doubts, until the runner says that it is right. */
  readonly heldBy?: readonly string[]
  /** It is held for what a copy of it tells, or something that only may be it: as the best entry without doubts tells it, a whole file or the runner's own word. That it was run is sure. */
  readonly vouched?: Run
  /** It is dated days ahead: it stands on the day of reading, and counts for no day until the runner says which it was. */
  readonly dayUnknown?: true
  /** The oldest day that its entries tell, where they tell several: nothing is built on it then, and no later day is known by it. */
  readonly oldest?: number
  /** The shortest and the longest that any of its entries tells, or one by hand that fits it as well as another run. */
  readonly least: Amount
  readonly most: Amount
  /** Each run that may be in it: entries that only may be one are counted apart. Its own day and `most` when absent. */
  readonly against?: readonly Possible[]
}

/** Whether one of its entries tells of running: of a ride and a run that may be one the runner is asked, too. */
export const mayBeRun = ({ run, most }: Pick<KnownRun, 'run' | 'most'>): boolean => isRun(run) || most.minutes > 0

/** As it stands in sums: once where it counts, and where only a copy of it looks wrong. What may be built on it is another matter. */
export const ranAs = ({ state, run, vouched }: KnownRun): Run | undefined => (state === 'counts' ? run : vouched)

/** Of running. */
export interface Amount {
  readonly minutes: number
  readonly distanceM?: Metres
  /** An entry of what counts for the runner knows no distance. */
  readonly isPartlyTold?: true
  /** 0-10, where it was told: the lowest of what counts for the runner, the highest of what counts against. */
  readonly effort?: number
}

interface Member extends LoggedRun {
  readonly trace: Trace
  readonly takenBack: boolean
}

/** All runs and other sports of a record, each once, by day. Neither the order of the entries nor a repetition changes anything. */
export function knownRuns(logged: readonly LoggedRun[], takenBack: readonly LoggedRun[] = []): readonly KnownRun[] {
  const members = [...logged.map((each) => memberOf(each, false)), ...takenBack.map((each) => memberOf(each, true))].sort(byStart)
  const { groups, certain, alsoFits } = onesAmong(members)
  return groups
    .map((places) => {
      const lent = places.flatMap(alsoFits).filter((at) => !places.includes(at))
      if (places.length === 1 && lent.length === 0) return alone(members[places[0]!]!)
      const one = [...new Set(places.map(certain))].map((set) => places.filter((at) => certain(at) === set).map((at) => members[at]!))
      return together(
        one,
        [...new Set(lent)].map((at) => members[at]!),
      )
    })
    .sort((a, b) => a.day - b.day || (a.entry < b.entry ? -1 : 1))
}

function memberOf(logged: LoggedRun, takenBack: boolean): Member {
  const { entry, ahead, body, notAfter, settled, once } = logged
  const { start, elapsedS, distanceM, source, day, sport } = body
  const timer = timerOf(body)
  const trace: Writable<Trace> = { day, sport, timerS: timer, elapsedS: Math.max(elapsedS ?? timer, timer) }
  if (source) trace.file = source
  if (start !== undefined) trace.start = Date.parse(start) / 1000
  if (start !== undefined && isInNight(start)) trace.inNight = true
  if (distanceM !== undefined) trace.distanceM = distanceM
  if (once && once.minutes > 0) trace.wasRun = true
  // field by field: there are thousands, and a copy of all that the record says beside them took longest
  const member: Writable<Member> = { entry, ahead, body, takenBack, trace }
  if (notAfter !== undefined) member.notAfter = notAfter
  if (settled !== undefined) member.settled = settled
  if (once !== undefined) member.once = once
  return member
}

function alone(member: Member): KnownRun {
  const { entry, ahead, body, takenBack, once, notAfter } = member
  const known: KnownRun = {
    day: numberOf(body.day),
    run: body,
    entry,
    copies: [],
    maybe: [],
    state: takenBack ? 'taken-back' : stateOf(body, ahead),
    least: amountOf(body),
    most: mostOf(body),
  }
  return once || notAfter ? { ...known, ...unknownDay(member), against: [possibleOf([member])] } : known
}

/** The newest day and the longest of entries that are one run. An entry of which nobody knows the day says none while another run does; what is no run says none for it. */
function possibleOf(one: readonly Member[]): Possible {
  const told = weighed(one).flatMap((member): Possible[] => [
    { day: numberOf(member.notAfter ?? member.body.day), ...unknownDay(member), ...mostOf(member.body) },
    ...(member.once ? [member.once] : []),
  ])
  const runs = told.filter(({ minutes }) => minutes > 0)
  const speaking = runs.length > 0 ? runs : told
  const known = speaking.filter(({ dayUnknown }) => !dayUnknown)
  const isKnown = known.length > 0
  const days = (isKnown ? known : speaking).map(({ day }) => day)
  const efforts = [...effortsOf(one), ...told.flatMap(({ effort }) => effort ?? [])]
  return { day: Math.max(...days), ...(isKnown ? {} : { dayUnknown: true }), ...extreme(told, efforts, Math.max) }
}

/** Two files of one moment tell two days where they were read in two zones. `certainly`: entries that say how long each run was. */
function oldestOf(certainly: readonly (readonly Member[])[]): { readonly oldest?: number } {
  const days = certainly.flatMap(daysTold)
  const oldest = Math.min(...days)
  return days.some((day) => day !== oldest) ? { oldest } : {}
}

/** By hand, the day before the night in which its recording began is no other day. */
function daysTold(one: readonly Member[]): readonly number[] {
  const recorded = one.filter(({ takenBack, trace }) => trace.inNight && !takenBack)
  return one.flatMap(({ notAfter, body, trace }) =>
    notAfter !== undefined || recorded.some((each) => isOfNight(trace, each.trace)) ? [] : [numberOf(body.day)],
  )
}

const unknownDay = ({ notAfter }: Member): { readonly dayUnknown?: true } => (notAfter === undefined ? {} : { dayUnknown: true })

/**
 * Looks wrong to a file, and the runner has not said otherwise: a copy that knows too little to have doubts settles nothing. Nor does a copy that
 * knows less than a whole file without doubts bring any.
 */
const isDoubted = (one: readonly Member[]): boolean =>
  (one.some(isWholeAndRight) ? one.filter(({ body }) => !knowsLess(body.source)) : one).some(hasDoubts) && !one.some(({ settled }) => settled)
const hasDoubts = ({ body }: Member): boolean => isHeld(body)
const isWholeAndRight = ({ body, takenBack, ahead }: Member): boolean => isWholeFile(body.source) && isPlausible(body) && !takenBack && !ahead

const stateOf = (run: Run, ahead: boolean): KnownRun['state'] => (ahead ? 'ahead' : isPlausible(run) ? 'counts' : 'held')

/**
 * Of several that may be one (`certainly`: those that are, in each) the shortest is shown, so that a copy never makes a runner look fitter; one that is
 * held before all others. `lent`: by hand, fits it as well and is another.
 */
function together(certainly: readonly (readonly Member[])[], lent: readonly Member[]): KnownRun {
  const all = certainly.flat()
  const here = all.filter(({ takenBack }) => !takenBack).sort(byWorth)
  const bests = certainly.flatMap((one) => bestOf(one, here.length > 0) ?? [])
  const shown = bests.reduce((least, best) => (byCaution(best, least) < 0 ? best : least))
  const others = here.filter((member) => member !== shown.member)
  const isCopy = (member: Member): boolean => shown.one.includes(member)
  const gone = certainly.filter((one) => one.every(({ takenBack }) => takenBack) && isDoubted(one)).flat()
  const heldBy = shown.doubted || here.length === 0 ? [] : gone.filter(hasDoubts)
  const { entry, body, ahead } = shown.member
  const isHeldByThem = heldBy.length > 0 && isRun(body)
  const state = here.length === 0 ? 'taken-back' : (shown.doubted || isHeldByThem) && !ahead ? 'held' : stateOf(body, ahead)
  const [vouching] = state === 'held' ? here.filter(isSureOfRun) : []
  const said = (of: Member): Run =>
    saidTogether(
      of.body,
      here.flatMap((member) => (member === of ? [] : [member.body])),
      all.flatMap((member) => (member.takenBack && member !== of ? [member.body] : [])),
    )
  return {
    day: numberOf(body.day),
    run: {
      ...said(shown.member),
      ...ranByHand(shown),
      ...(isHeldByThem ? { doubts: [...new Set(heldBy.flatMap((each) => each.body.doubts ?? []))] } : {}),
    },
    entry,
    copies: others.filter(isCopy).map((other) => other.entry),
    maybe: others.filter((member) => !isCopy(member)).map((other) => other.entry),
    ...(heldBy.length > 0 ? { heldBy: heldBy.map((each) => each.entry) } : {}),
    ...(lent.length > 0 ? { alsoFits: lent.filter(({ takenBack }) => !takenBack).map((each) => each.entry) } : {}),
    ...unknownDay(shown.member),
    ...oldestOf(certainly.map(tellersOf)),
    ...(vouching ? { vouched: said(vouching) } : {}),
    state,
    least: leastOf(certainly, lent),
    most: mostAmong(all, [...certainly.flatMap(weighed), ...lent]),
    against: certainly.map(possibleOf),
  }
}

/**
 * What a file calls a walk stays a run where the runner wrote it down as one: walk-runs look like walks. How much of it was running is theirs to say, too, and for
 * how long on end: that nobody said is none.
 */
function ranByHand({ member, one }: Best): Pick<Run, 'sport' | 'runMinutes' | 'unbrokenMin'> | undefined {
  if (!ON_FOOT.has(member.body.sport) || one.some(isSaidNoRun)) return undefined
  const byHand = one.find(({ body, takenBack }) => body.source === undefined && isRun(body) && !takenBack)
  return byHand && { sport: 'run', runMinutes: Math.min(member.body.minutes, runMinutesOf(byHand.body)), unbrokenMin: byHand.body.unbrokenMin ?? 0 }
}

const ON_FOOT: ReadonlySet<string> = new Set(['walk', 'hiking'])

/** A whole file without doubts, or the runner's own word; a line of a table knows too little. */
const isSureOfRun = ({ body, ahead }: Member): boolean => isRun(body) && isPlausible(body) && !ahead && (body.source === undefined || isWholeFile(body.source))

/** What stands for entries that are one run. */
interface Best {
  readonly member: Member
  readonly one: readonly Member[]
  readonly doubted: boolean
}

function bestOf(one: readonly Member[], onlyHere: boolean): Best | undefined {
  const doubted = isDoubted(one)
  // the runner is asked about the entry that has the doubts
  const asked = (member: Member): number => Number(doubted && !hasDoubts(member))
  const [member] = one.filter(({ takenBack }) => !onlyHere || !takenBack).sort((a, b) => asked(a) - asked(b) || byWorth(a, b))
  return member && { member, one, doubted }
}

/** Those of one run that say how long it was: what is left of a damaged file does not where the whole one is there. */
const tellersOf = (one: readonly Member[]): readonly Member[] => (one.some(isWholeAndRight) ? one.filter(({ body }) => body.source?.lost === undefined) : one)

/**
 * Those of one run that count against the runner: where the whole one is there, what a file knows less says nothing, whichever came first, unless it
 * tells of a longer run or something was typed about it since. Where that names another sport, a row of which nobody knows the sport makes it no run.
 */
function weighed(one: readonly Member[]): readonly Member[] {
  const whole = one.filter(isWholeAndRight)
  const isOtherSport = whole.length > 0 && !whole.some(({ body }) => isRun(body))
  const isNeeded = ({ body, once, trace }: Member): boolean => {
    const speaks = !(isOtherSport && isOfNoSport(body))
    return (
      (speaks && body.source?.lost === undefined) ||
      isLengthTyped(body) ||
      once !== undefined ||
      whole.every((each) => saysMore(trace, each.trace) || (speaks && isMore(shownIn(body), shownIn(each.body))))
    )
  }
  return one.filter(isNeeded)
}

/** A row whose word for the sport is in no list: it may have been a run. */
const isOfNoSport = ({ source, doubts = [] }: Run): boolean => knowsLess(source) && doubts.includes('sport')

/** Of running: the whole file may call a walk what the table, or the runner, calls a run. */
const isMore = (less: Amount, whole: Amount): boolean =>
  less.minutes > LONGER * whole.minutes || (less.distanceM !== undefined && !(less.distanceM <= LONGER * (whole.distanceM ?? 0)))

/** What is sure: of what was as slow as a walk none is known to be running. */
const amountOf = (run: Run): Amount => running(run, isSlowAsAWalk(run) ? 0 : runMinutesOf(run))

/** Without what may have been running in a part that is lost: the whole file beside it shows that part. */
const shownIn = (run: Run): Amount => running(run, shownRunMinutesOf(run))

const mostOf = (run: Run): Amount => running(run, possibleRunMinutesOf(run))

/** Of a distance that was partly walked only the share of the minutes that were run: ten kilometres with a quarter of an hour of running are no ten kilometres run. */
function running({ minutes: all, distanceM, effort }: Run, minutes: number): Amount {
  const amount: Writable<Amount> = { minutes }
  if (effort !== undefined) amount.effort = effort
  if (distanceM !== undefined) amount.distanceM = all > minutes ? (distanceM * minutes) / all : distanceM
  return amount
}

/**
 * What is sure. How hard is not while one that may be it has not told. What was written by hand and fits this run, too, may be it all the same: so
 * another run that it fits as well makes this one no longer.
 */
function leastOf(certainly: readonly (readonly Member[])[], lent: readonly Member[]): Amount {
  const amounts = [...certainly.flatMap(tellersOf), ...lent].map(({ body }) => amountOf(body))
  const isEffortSure = certainly.every((one) => effortsOf(one).length > 0)
  const isPartlyTold = amounts.some(({ distanceM }) => distanceM === undefined)
  const least = extreme(amounts, isEffortSure ? effortsOf([...certainly.flat(), ...lent]) : [], Math.min)
  if (!lent.every(({ body }) => isSound(body))) return { ...least, minutes: 0 }
  return least.distanceM !== undefined && isPartlyTold ? { ...least, isPartlyTold } : least
}

/** `weighing`: those of them that say how long it was. */
const mostAmong = (all: readonly Member[], weighing: readonly Member[]): Amount =>
  extreme(
    weighing.map(({ body }) => mostOf(body)),
    effortsOf(all),
    Math.max,
  )

/** How hard it was is told by any entry: also what is left of a damaged file was rated. */
const effortsOf = (members: readonly Member[]): readonly number[] => members.flatMap(({ body }) => body.effort ?? [])

function extreme(amounts: readonly Amount[], efforts: readonly number[], pick: (...values: number[]) => number): Amount {
  const distances = amounts.flatMap(({ distanceM }) => distanceM ?? [])
  return {
    minutes: pick(...amounts.map(({ minutes }) => minutes)),
    ...(distances.length > 0 ? { distanceM: pick(...distances) } : {}),
    ...(efforts.length > 0 ? { effort: pick(...efforts) } : {}),
  }
}

/**
 * What was said by hand about any copy: the worst pain counts, and a level or a shoe is known when one of them names it. Of what was taken back
 * the bad news stays, and nothing else.
 */
function saidTogether(run: Run, others: readonly Run[], gone: readonly Run[]): Run {
  const all = [run, ...others]
  const ever = [...all, ...gone]
  const first = <Key extends keyof Run>(key: Key): Run[Key] | undefined => all.find((each) => each[key] !== undefined)?.[key]
  const any = (key: 'limp' | 'painkillers'): boolean | undefined => (ever.some((each) => each[key]) ? true : first(key))
  const worst = [...all.flatMap((each) => each.worst ?? []), ...gone.flatMap((each) => ((each.worst ?? 0) > CALM ? each.worst! : []))]
  const courses = [...all.flatMap((each) => each.course ?? []), ...gone.flatMap(({ course }) => (course === 'built-up' ? course : []))]
  const symptoms = ever.flatMap((each) => each.symptoms ?? [])
  const stretches = [...others, ...gone].flatMap(({ unbrokenMin }) => unbrokenMin ?? [])
  return {
    ...run,
    ...present({
      // a line of a table shows no walk breaks, so it does not speak against what another tells of them
      unbrokenMin: run.unbrokenMin ?? (stretches.length > 0 ? Math.min(...stretches) : undefined),
      worst: worst.length > 0 ? Math.max(...worst) : undefined,
      course: (['built-up', 'steady', 'eased'] as const).find((course) => courses.includes(course)),
      limp: any('limp'),
      painkillers: any('painkillers'),
      symptoms: symptoms.length > 0 ? [...new Set(symptoms)] : first('symptoms'),
      effort: first('effort'),
      level: first('level'),
      surface: first('surface'),
      shoe: first('shoe'),
      note: first('note'),
      source: first('source'),
    }),
  }
}

/** Pain up to this, 0-10, is no bad news. */
export const CALM = 2

/** No better file of it makes it a run again. */
const isSaidNoRun = ({ once, body }: Member): boolean => once !== undefined && once.minutes > 0 && !isRun(body)

/** Better first; the entry makes it definite. */
const byWorth = (a: Member, b: Member): number =>
  Number(isSaidNoRun(b)) - Number(isSaidNoRun(a)) ||
  Number(isPlausible(b.body)) - Number(isPlausible(a.body)) ||
  sourceRank(a.body.source) - sourceRank(b.body.source) ||
  (a.entry < b.entry ? -1 : 1)

/** What is held first of those on time, as long as it is not told to be another run; then plausible ones, then the shorter. */
function byCaution(one: Best, other: Best): number {
  const [a, b] = [one.member, other.member]
  return (
    Number(a.ahead) - Number(b.ahead) ||
    Number(other.doubted) - Number(one.doubted) ||
    Number(isPlausible(b.body)) - Number(isPlausible(a.body)) ||
    runMinutesOf(a.body) - runMinutesOf(b.body) ||
    (a.body.distanceM ?? 0) - (b.body.distanceM ?? 0) ||
    (a.entry < b.entry ? -1 : 1)
  )
}
