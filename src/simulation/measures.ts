/** What one runner went through under one policy: docs/simulation.md, "What is counted". Minutes and days; days count from 0. */
export interface Life {
  readonly flareDays: number
  readonly overloads: number
  /** Undefined: not back within the time. */
  readonly returned?: number
  readonly runMin: number
  readonly impactMin: number
  /** First day on which the policy asked to be seen or to answer again; the runs before it, all of them when it never asked. */
  readonly askedOn?: number
  readonly runsBeforeAsked: number
  /** Impact minutes on days on which the policy itself said stop: there must be none. */
  readonly impactWhileStopped: number
  /** Days on which it said so. */
  readonly stoppedDays: number
  readonly visits: number
  /** Hidden bone: how it ended, and when. */
  readonly ended?: { readonly how: 'found' | 'broken'; readonly day: number }
}

/** The true values of a day. */
export interface TrueDay {
  readonly worst: number
  readonly morning: number
  /** Load over capacity. */
  readonly ratio: number
  readonly runMin: number
  readonly unbroken: number
  readonly painRunning: number
  readonly hopMin: number
  /** The policy allows nothing with landing today. */
  readonly stopped: boolean
  /** It asks to be seen or to answer again. */
  readonly asked: boolean
}

/** Counts day by day. */
export class Tally {
  private flareDays = 0
  private overloads = 0
  private returned: number | undefined
  private runMin = 0
  private hopMin = 0
  private runs = 0
  private good = 0
  private askedOn: number | undefined
  private runsBeforeAsked = 0
  private impactWhileStopped = 0
  private stoppedDays = 0
  private lastRatio = 0
  private readonly mornings: number[] = []

  add(day: number, { worst, morning, ratio, runMin, unbroken, painRunning, hopMin, stopped, asked }: TrueDay): void {
    const before = this.mornings.slice(-7)
    const usual = before.length < 7 ? undefined : before.reduce((sum, value) => sum + value, 0) / 7
    this.mornings.push(morning)
    if (worst > 5 || (usual !== undefined && morning >= usual + 2)) this.flareDays++
    if (ratio > OVERLOAD && this.lastRatio <= OVERLOAD) this.overloads++
    this.lastRatio = ratio
    if (stopped) {
      this.stoppedDays++
      this.impactWhileStopped += runMin + hopMin
    }
    if (asked && this.askedOn === undefined) {
      this.askedOn = day
      this.runsBeforeAsked = this.runs
    }
    this.runMin += runMin
    this.hopMin += hopMin
    if (runMin === 0) return
    this.runs++
    this.good = unbroken >= 30 && painRunning <= 2 ? this.good + 1 : 0
    if (this.good >= 3) this.returned ??= day
  }

  told(visits: number, ended: Life['ended']): Life {
    const { flareDays, overloads, returned, runMin, hopMin, askedOn, impactWhileStopped, stoppedDays } = this
    return {
      flareDays,
      overloads,
      ...(returned === undefined ? {} : { returned }),
      runMin,
      impactMin: runMin + hopMin,
      ...(askedOn === undefined ? {} : { askedOn }),
      runsBeforeAsked: askedOn === undefined ? this.runs : this.runsBeforeAsked,
      impactWhileStopped,
      stoppedDays,
      visits,
      ...(ended === undefined ? {} : { ended }),
    }
  }
}

/** Load above this share of capacity is an overload. */
const OVERLOAD = 1.3
