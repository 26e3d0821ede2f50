import { given } from '#basics/given.ts'
import { present } from '#basics/present.ts'
import type { Activity } from './activity.ts'
import type { FileRead } from './archives/read-archive.ts'
import { addsNothingTo, byWorth, compare } from './duplicates.ts'
import type { Problem, Recovered } from './recording.ts'

/** The line that every file gets. */
export interface FileLine {
  readonly path: string
  /** `updated`: it says more about a run that was there. `duplicate`: the run was there, from a source at least as good. */
  readonly status: 'imported' | 'updated' | 'duplicate' | 'skipped'
  /** The run that was there, for `updated` and `duplicate`. */
  readonly of?: string
  /** For `duplicate`: the run that was there is whole, and this is only a part or a line of a table of it. Nothing of it is needed. */
  readonly wholeIsThere?: true
  /** It may be a run that is there: the runner is asked, and it counts once until then. */
  readonly maybe?: string
  /** It looks wrong and waits for the runner. */
  readonly held?: true
  /** Why nothing came out of the file. */
  readonly because?: Problem
  /** The run stands in the table of the export, which is all that is known of it. */
  readonly fromTable?: true
  readonly recovered?: Recovered
  /** Values that nobody can have, or rows that nobody understands, are missing in what it told. */
  readonly leftOut?: Problem
}

/** Tells file by file what is new, beginning with what is known. Nothing is dropped here: `knownRuns` of the room load decides what counts, in any order. */
export class Importing {
  readonly #byDay = new Map<number, Lying[]>()
  readonly #known = new Map<string, Activity>()

  constructor(known: Iterable<Activity> = []) {
    for (const activity of known) this.#add(activity)
  }

  /** All activities, those known before and those that came. */
  get activities(): readonly Activity[] {
    return [...this.#known.values()]
  }

  /** The line of a file; of several activities in it the newest news counts. */
  take({ path, activities, skipped, recovered, fromTable, leftOut: rest }: FileRead): FileLine {
    if (activities.length === 0) return { path, status: 'skipped', ...(skipped ? { because: skipped } : {}) }
    const lines = activities.map((activity) => this.#one(activity))
    const news = ['imported', 'updated', 'duplicate'] as const
    const first = lines.reduce((best, line) => (news.indexOf(line.status) < news.indexOf(best.status) ? line : best))
    const leftOut = rest ?? activities.flatMap(({ problems }) => problems).find(({ code }) => code === 'impossible')
    return { path, ...first, ...given('recovered', recovered), ...given('leftOut', leftOut), ...(fromTable ? { because: fromTable, fromTable: true } : {}) }
  }

  #one(activity: Activity): Pick<FileLine, 'of' | 'wholeIsThere' | 'maybe' | 'held'> & { readonly status: 'imported' | 'updated' | 'duplicate' } {
    const { same, whole, perhaps } = this.#likeIt(activity)
    if (whole) return { status: 'duplicate', of: whole.id, wholeIsThere: true }
    const known = this.#known.get(activity.id)
    if (known) return { status: 'duplicate', of: known.id }
    this.#add(activity)
    if (same) return { status: byWorth(activity, same) < 0 ? 'updated' : 'duplicate', of: same.id }
    return { status: 'imported', ...(perhaps ? { maybe: perhaps.id } : {}), ...(activity.doubts.length > 0 ? { held: true } : {}) }
  }

  /** Of those that are the same the best, and the best that it adds nothing to; of those that may be the same the first. */
  #likeIt(activity: Activity): { readonly same?: Activity; readonly whole?: Activity; readonly perhaps?: Activity } {
    let [same, whole, perhaps]: (Activity | undefined)[] = []
    for (const other of this.#near(activity)) {
      if (other.id === activity.id) continue
      const like = compare(activity, other)
      if (like === 'maybe') perhaps ??= other
      if (like !== 'same') continue
      same = better(same, other)
      if (addsNothingTo(activity, other)) whole = better(whole, other)
    }
    return present({ same, whole, perhaps })
  }

  #add(activity: Activity): void {
    this.#known.set(activity.id, activity)
    const days = daysOf(activity)
    for (const day of days) {
      const lying = { activity, from: days[0]! }
      const there = this.#byDay.get(day)
      if (!there) this.#byDay.set(day, [lying])
      else if (there.length < MOST_A_DAY) there.push(lying)
    }
  }

  /** What touches its days, the day before and the day after: each once, where it is met first. */
  *#near(activity: Activity): Generator<Activity> {
    const days = daysOf(activity)
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) return
    for (let day = first - 1; day <= last + 1; day++)
      for (const other of this.#byDay.get(day) ?? []) if (day === Math.max(first - 1, other.from)) yield other.activity
  }
}

const better = (one: Activity | undefined, other: Activity): Activity => (one !== undefined && byWorth(one, other) <= 0 ? one : other)

/** Nobody has so many recordings of one day. Those that come later are not compared with: which of them are one run is told from the record. */
const MOST_A_DAY = 300

/** An activity in the list of a day, and the first of the days it touches. */
interface Lying {
  readonly activity: Activity
  readonly from: number
}

/** Days since 1970 in UTC that it touches, a month at most. */
function daysOf({ start, elapsedS }: Activity): number[] {
  if (start === undefined) return []
  const [first, last] = [Math.floor(start / DAY), Math.floor((start + elapsedS) / DAY)]
  return Array.from({ length: Math.min(last - first, 31) + 1 }, (_, at) => first + at)
}

const DAY = 86_400
