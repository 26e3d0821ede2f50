import { numberOf } from '#basics/day.ts'
import { present } from '#basics/present.ts'
import type { Metres, UnixSeconds } from '#basics/units.ts'
import { isPlausible } from './plausible.ts'
import { type Run, runMinutesOf } from './run.ts'
import { FARTHEST_SHIFT, type Likeness, likeness, type Trace } from './same-run.ts'

/** An entry of a run. */
export interface LoggedRun {
  readonly entry: string
  /** Dated ahead of the clock. */
  readonly ahead: boolean
  readonly body: Run
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
  /** `held`: looks wrong. `ahead`: dated ahead of the clock. `taken-back`: the runner removed it. Only what counts is certain. */
  readonly state: 'counts' | 'held' | 'ahead' | 'taken-back'
  /** The shortest and the longest that any of its entries tells. */
  readonly least: Amount
  readonly most: Amount
}

/** Of running. */
export interface Amount {
  readonly minutes: number
  readonly distanceM?: Metres
}

interface Member extends LoggedRun {
  readonly trace: Trace
  readonly takenBack: boolean
}

/** All runs and other sports of a record, each once, by day. Neither the order of the entries nor a repetition changes anything. */
export function knownRuns(logged: readonly LoggedRun[], takenBack: readonly LoggedRun[] = []): readonly KnownRun[] {
  const members = [...logged.map((each) => memberOf(each, false)), ...takenBack.map((each) => memberOf(each, true))].sort(byStart)
  const edges = alike(members)
  const certain = sets(
    members.length,
    edges.filter(({ like }) => like === 'same'),
  )
  const all = sets(members.length, edges)
  const groups = new Map<number, number[]>()
  members.forEach((_, at) => {
    const group = groups.get(all(at))
    if (group) group.push(at)
    else groups.set(all(at), [at])
  })
  return [...groups.values()]
    .map((places) => (places.length === 1 ? alone(members[places[0]!]!) : together(places, members, certain)))
    .sort((a, b) => a.day - b.day || (a.entry < b.entry ? -1 : 1))
}

function memberOf({ entry, ahead, body }: LoggedRun, takenBack: boolean): Member {
  const { start, timerS, elapsedS, minutes, distanceM, source, day, sport } = body
  const timer = timerS ?? minutes * 60
  const at = start === undefined ? undefined : Date.parse(start) / 1000
  return {
    entry,
    ahead,
    body,
    takenBack,
    trace: {
      day,
      sport,
      timerS: timer,
      elapsedS: Math.max(elapsedS ?? timer, timer),
      ...(source ? { file: { id: source.id, hash: source.hash } } : {}),
      ...(at === undefined ? {} : { start: at }),
      ...(distanceM === undefined ? {} : { distanceM }),
    },
  }
}

function alone({ entry, ahead, body, takenBack }: Member): KnownRun {
  const amount = amountOf(body)
  return {
    day: numberOf(body.day),
    run: body,
    entry,
    copies: [],
    maybe: [],
    state: takenBack ? 'taken-back' : stateOf(body, ahead),
    least: amount,
    most: amount,
  }
}

const stateOf = (run: Run, ahead: boolean): KnownRun['state'] => (ahead ? 'ahead' : isPlausible(run) ? 'counts' : 'held')

/** Of several that may be one the shortest is shown, so that a copy never makes a runner look fitter. */
function together(places: readonly number[], members: readonly Member[], certain: (at: number) => number): KnownRun {
  const all = places.map((at) => ({ at, member: members[at]! }))
  const here = all.filter(({ member }) => !member.takenBack)
  const bestOf = new Map<number, Member>()
  for (const { at, member } of [...(here.length > 0 ? here : all)].sort((a, b) => byWorth(a.member, b.member)))
    if (!bestOf.has(certain(at))) bestOf.set(certain(at), member)
  const best = [...bestOf.values()]
  const shown = best.reduce((least, member) => (byCaution(member, least) < 0 ? member : least))
  const others = here
    .map(({ member }) => member)
    .filter((member) => member !== shown)
    .sort(byWorth)
  const ways = certain(places.find((at) => members[at] === shown)!)
  const isCopy = (member: Member): boolean => certain(places.find((at) => members[at] === member)!) === ways
  const amounts = all.map(({ member }) => amountOf(member.body))
  return {
    day: numberOf(shown.body.day),
    run: saidTogether(
      shown.body,
      others.map(({ body }) => body),
    ),
    entry: shown.entry,
    copies: others.filter(isCopy).map(({ entry }) => entry),
    maybe: others.filter((member) => !isCopy(member)).map(({ entry }) => entry),
    state: here.length === 0 ? 'taken-back' : stateOf(shown.body, shown.ahead),
    least: extreme(amounts, Math.min),
    most: extreme(amounts, Math.max),
  }
}

const amountOf = (run: Run): Amount => ({ minutes: runMinutesOf(run), ...(run.distanceM === undefined ? {} : { distanceM: run.distanceM }) })

function extreme(amounts: readonly Amount[], pick: (...values: number[]) => number): Amount {
  const distances = amounts.flatMap(({ distanceM }) => distanceM ?? [])
  return { minutes: pick(...amounts.map(({ minutes }) => minutes)), ...(distances.length > 0 ? { distanceM: pick(...distances) } : {}) }
}

/** What was said by hand about any copy: the worst pain counts, and a level or a shoe is known when one of them names it. */
function saidTogether(run: Run, others: readonly Run[]): Run {
  const all = [run, ...others]
  const first = <Key extends keyof Run>(key: Key): Run[Key] | undefined => all.find((each) => each[key] !== undefined)?.[key]
  const any = (key: 'limp' | 'painkillers'): boolean | undefined => (all.some((each) => each[key]) ? true : first(key))
  const worst = all.flatMap((each) => each.worst ?? [])
  const courses = all.flatMap((each) => each.course ?? [])
  const symptoms = all.flatMap((each) => each.symptoms ?? [])
  return {
    ...run,
    ...present({
      worst: worst.length > 0 ? Math.max(...worst) : undefined,
      course: (['built-up', 'steady', 'eased'] as const).find((course) => courses.includes(course)),
      limp: any('limp'),
      painkillers: any('painkillers'),
      symptoms: first('symptoms') && [...new Set(symptoms)],
      effort: first('effort'),
      level: first('level'),
      surface: first('surface'),
      shoe: first('shoe'),
      note: first('note'),
      source: first('source'),
    }),
  }
}

/** Better first: the watch's own file says most, a table least, and a file says more than a hand; the entry makes it definite. */
const byWorth = (a: Member, b: Member): number =>
  Number(isPlausible(b.body)) - Number(isPlausible(a.body)) || rank(a.body) - rank(b.body) || (a.entry < b.entry ? -1 : 1)

const RANK = { fit: 0, tcx: 1, gpx: 2, json: 3, csv: 4 } as const
const BY_HAND = 5
const rank = ({ source }: Run): number => (source ? RANK[source.format] : BY_HAND)

/** Plausible ones first, then the shorter. */
const byCaution = (a: Member, b: Member): number =>
  Number(a.ahead) - Number(b.ahead) ||
  Number(isPlausible(b.body)) - Number(isPlausible(a.body)) ||
  runMinutesOf(a.body) - runMinutesOf(b.body) ||
  (a.body.distanceM ?? 0) - (b.body.distanceM ?? 0) ||
  (a.entry < b.entry ? -1 : 1)

/** Those without a start of their own stand at noon of their day. */
const placeOf = ({ trace: { start, day } }: Member): UnixSeconds => start ?? numberOf(day) * 86_400 + 43_200

const byStart = (a: Member, b: Member): number => placeOf(a) - placeOf(b) || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0)

interface Edge {
  readonly a: number
  readonly b: number
  readonly like: Likeness
}

/** Pairs that are or may be one: those near each other in time, and those the runner named. */
function alike(members: readonly Member[]): readonly Edge[] {
  const edges: Edge[] = []
  const near = new Set<string>()
  const see = (a: number, b: number): void => {
    const like = told(members[a]!, members[b]!) ?? likeness(members[a]!.trace, members[b]!.trace)
    if (like !== 'different') edges.push({ a, b, like })
  }
  members.forEach((member, b) => {
    for (let a = b - 1; a >= 0 && placeOf(member) - placeOf(members[a]!) <= NEAR; a--) see(a, b)
  })
  const named = members.flatMap(({ body, entry }, at) => (body.sameAs ?? []).map((other) => ({ at, entry, other })))
  if (named.length === 0) return edges
  const at = new Map(members.map(({ entry }, place) => [entry, place]))
  for (const edge of edges) near.add(`${edge.a} ${edge.b}`)
  for (const each of named) {
    const other = at.get(each.other)
    if (other === undefined || other === each.at) continue
    const [a, b] = [Math.min(other, each.at), Math.max(other, each.at)]
    if (!near.has(`${a} ${b}`)) see(a, b)
  }
  return edges
}

/** Noon is at most half a day, and a zone at most fourteen hours, away from a start. */
const NEAR = FARTHEST_SHIFT + 43_200

/** What the runner said about the two; the careful answer where both were said. */
function told(a: Member, b: Member): Likeness | undefined {
  if (a.body.sameAs?.includes(b.entry) || b.body.sameAs?.includes(a.entry)) return 'same'
  return a.body.notSameAs?.includes(b.entry) || b.body.notSameAs?.includes(a.entry) ? 'different' : undefined
}

/** Connected sets: gives each place the lowest place it is connected with. */
function sets(size: number, edges: readonly Edge[]): (at: number) => number {
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top]! !== top) top = parent[top] = parent[parent[top]!]!
    return top
  }
  for (const { a, b } of edges) {
    const [one, other] = [root(a), root(b)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return root
}
