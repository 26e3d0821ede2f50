import { given } from '#basics/given.ts'
import { present } from '#basics/present.ts'
import type { UnixSeconds } from '#basics/units.ts'
import type { DeveloperField, Lap, Pause, Session, WorkoutStep } from '../../recording.ts'
import { bytesOf, numberAt } from './base-types.ts'
import { type Definition, FIT_EPOCH, RECORD, TIMESTAMP } from './definitions.ts'
import { Message } from './messages.ts'
import { FILE_KINDS, GARMIN_WATCHES, INTENSITIES, LAP_TRIGGERS, MAKERS, SPORTS, SUB_SPORTS } from './names.ts'

/** Collects what a FIT file says besides its records. Field numbers from fit-file-parser's profile (MIT) and the sample files. */
export class Gathered {
  kind: string | undefined
  readonly sessions: Session[] = []
  readonly laps: Lap[] = []
  readonly steps: WorkoutStep[] = []
  readonly counts = { records: 0, sessions: 0, laps: 0 }
  localMinusUtcS: number | undefined
  #maker: { maker?: number; product?: number; name?: string } = {}
  #sport: { sport?: string; subSport?: string; title?: string } = {}
  #timer: { at: UnixSeconds; runs: boolean }[] = []
  #apps = new Map<number, AppDescription>()
  #appFields = new Map<Definition, readonly AppColumn[]>()

  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes
    this.#view = view
  }

  /** Whether `take` makes anything of a message with this number. */
  static wants = (message: number): boolean => message in TAKEN

  take(definition: Definition, at: number): void {
    this[TAKEN[definition.message]!](new Message(this.#bytes, this.#view, at, definition))
  }

  get device(): string | undefined {
    const { maker, product, name } = this.#maker
    const watch = maker === GARMIN && product !== undefined ? GARMIN_WATCHES[product] : undefined
    const words = [maker === undefined ? undefined : (MAKERS[maker] ?? `maker ${maker}`), watch ?? product, name]
    const known = words.filter((word) => word !== undefined)
    return known.length > 0 ? known.join(' ') : undefined
  }

  /** From each stop of the clock to the next start. */
  get pauses(): Pause[] {
    const sorted = this.#timer.sort((a, b) => a.at - b.at)
    const pauses: Pause[] = []
    let stopped: UnixSeconds | undefined
    for (const { at, runs } of sorted)
      if (!runs) stopped ??= at
      else if (stopped !== undefined) {
        if (at > stopped) pauses.push({ from: stopped, to: at })
        stopped = undefined
      }
    return pauses
  }

  get developer(): DeveloperField[] {
    return [...this.#apps.values()].flatMap(({ tallies, ...app }) =>
      [...tallies]
        .filter(([, { count }]) => count > 0)
        .map(([of, tally]) => ({ name: app.name, units: app.units, ...(app.native === undefined ? {} : { native: app.native }), ...tally, of })),
    )
  }

  /** The sport of a file that lost its session. */
  get sportAlone(): Pick<Session, 'sport' | 'subSport'> {
    return present({ sport: this.#sport.sport, subSport: this.#sport.subSport })
  }

  /** Numbers that apps added to a message. */
  takeApps(definition: Definition, at: number): void {
    const fields = this.#appFields.get(definition) ?? this.#findApps(definition)
    for (const { place, app, tally } of fields) {
      const value = numberAt(this.#view, at + place, app.type, definition.little)
      if (Number.isFinite(value)) add(tally, value / app.scale - app.shift)
    }
  }

  /** What the fields of apps in a message mean, by the descriptions that came before. */
  #findApps(definition: Definition): readonly AppColumn[] {
    const { developer, message } = definition
    const found = developer.flatMap(({ index, number, bytes, at }) => {
      const app = this.#apps.get(appKey(index, number))
      return app && bytesOf(app.type) === bytes ? [{ place: at, app, tally: tallyOf(app, message) }] : []
    })
    this.#appFields.set(definition, found)
    return found
  }

  protected fileId(message: Message): void {
    const kind = message.number(0)
    if (kind !== undefined) this.kind ??= FILE_KINDS[kind] ?? `kind ${kind}`
    this.#maker = present({ maker: message.number(1), product: message.number(2), name: message.text(8) })
  }

  /** The watch itself has index 0; everything else is a sensor. */
  protected deviceInfo(message: Message): void {
    if (message.number(0) !== 0) return
    const said = present({ maker: message.number(2), product: message.number(4), name: message.text(27) })
    this.#maker = { ...said, ...this.#maker }
  }

  protected sport(message: Message): void {
    this.#sport = present({ sport: named(SPORTS, message.number(0)), subSport: named(SUB_SPORTS, message.number(1)), title: message.text(3) })
  }

  protected session(message: Message): void {
    this.counts.sessions++
    if (this.sessions.length >= MOST_SESSIONS) return
    this.sessions.push(
      present({
        start: realTime(message.number(2)),
        sport: named(SPORTS, message.number(5)),
        subSport: named(SUB_SPORTS, message.number(6)),
        elapsedS: message.number(7, 1000),
        timerS: message.number(8, 1000),
        distanceM: message.number(9, 100),
        movingS: message.number(59, 1000),
        ascentM: message.number(22),
        descentM: message.number(23),
        averageHr: message.number(16),
        maxHr: message.number(17),
        averagePowerW: message.number(20),
        calories: message.number(11),
        rpe: message.number(193, 10),
        feel: message.number(192),
        title: message.text(110) ?? this.#sport.title,
      }),
    )
  }

  protected lap(message: Message): void {
    this.counts.laps++
    if (this.laps.length >= MOST_LAPS) return
    this.laps.push(
      present({
        start: realTime(message.number(2)),
        elapsedS: message.number(7, 1000),
        timerS: message.number(8, 1000),
        distanceM: message.number(9, 100),
        averageHr: message.number(15),
        averageSpeed: message.number(13, 1000),
        intensity: named(INTENSITIES, message.number(23)),
        trigger: named(LAP_TRIGGERS, message.number(24)),
      }),
    )
  }

  /** Event 0 is the clock: it starts (0) or stops (1, 4, 8, 9). */
  protected event(message: Message): void {
    const at = message.number(TIMESTAMP)
    const type = message.number(1)
    if (message.number(0) !== 0 || at === undefined || type === undefined || this.#timer.length >= MOST_EVENTS) return
    if (type === 0 || STOPS.has(type)) this.#timer.push({ at: at + FIT_EPOCH, runs: type === 0 })
  }

  protected activity(message: Message): void {
    const local = message.number(5)
    const utc = message.number(TIMESTAMP)
    if (local !== undefined && utc !== undefined) this.localMinusUtcS = local - utc
  }

  protected step(message: Message): void {
    if (this.steps.length >= MOST_LAPS) return
    this.steps.push({
      index: message.number(254) ?? this.steps.length,
      ...given('name', message.text(0)),
      durationType: message.number(1) ?? -1,
      ...given('duration', message.number(2)),
      ...given('target', message.number(4)),
      ...given('intensity', named(INTENSITIES, message.number(7))),
    })
  }

  protected app(message: Message): void {
    const index = message.number(0)
    const field = message.number(1)
    const type = message.number(2)
    if (index === undefined || field === undefined || type === undefined || this.#apps.size >= MOST_APP_FIELDS) return
    const native = message.number(15)
    this.#apps.set(appKey(index, field), {
      name: message.text(3) ?? `field ${field}`,
      units: message.text(8) ?? '',
      ...given('native', native),
      type: type & 0x1f,
      scale: message.number(6) || 1,
      shift: message.number(7) ?? 0,
      tallies: new Map(),
    })
  }
}

/** Which message is taken by which method. */
const TAKEN: Readonly<Record<number, 'fileId' | 'sport' | 'session' | 'lap' | 'event' | 'deviceInfo' | 'activity' | 'step' | 'app'>> = {
  0: 'fileId',
  12: 'sport',
  18: 'session',
  19: 'lap',
  21: 'event',
  23: 'deviceInfo',
  27: 'step',
  34: 'activity',
  206: 'app',
}

const GARMIN = 1
const STOPS: ReadonlySet<number> = new Set([1, 4, 8, 9])

/** More than any real file has; what a made-up one has beyond is counted and not kept. */
const MOST_SESSIONS = 1000
const MOST_LAPS = 20_000
const MOST_EVENTS = 50_000
const MOST_APP_FIELDS = 255

interface AppDescription {
  readonly name: string
  readonly units: string
  readonly native?: number
  readonly type: number
  readonly scale: number
  readonly shift: number
  readonly tallies: Map<DeveloperField['of'], Tally>
}

const appKey = (index: number, field: number): number => index * 256 + field

interface Tally {
  count: number
  sum: number
  last: number
}

interface AppColumn {
  readonly place: number
  readonly app: AppDescription
  readonly tally: Tally
}

function tallyOf(app: AppDescription, message: number): Tally {
  const of = message === RECORD ? 'record' : message === 18 ? 'session' : message === 19 ? 'lap' : 'other'
  const tally = app.tallies.get(of) ?? { count: 0, sum: 0, last: 0 }
  app.tallies.set(of, tally)
  return tally
}

function add(tally: Tally, value: number): void {
  tally.count++
  tally.sum += value
  tally.last = value
}

/** Below this a time counts seconds since the watch was switched on. */
export const CLOCKLESS_BELOW = 0x10000000

/** Absent for what no clock can say: some files write their times in other types. */
const realTime = (time: number | undefined): UnixSeconds | undefined =>
  time !== undefined && time >= CLOCKLESS_BELOW && time < LATEST ? time + FIT_EPOCH : undefined

/** FIT counts seconds in 32 bits. */
const LATEST = 0xffffffff

const named = (names: Readonly<Record<number, string>>, value: number | undefined): string | undefined => (value === undefined ? undefined : names[value])
