import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Night } from '#pain/check-in.ts'
import type { Course } from '#pain/diary.ts'
import { Body } from './body.ts'
import { type Dice, diceOf } from './dice.ts'
import { type Life, Tally } from './measures.ts'
import type { Done, Following, Offer, Policy, Told } from './policy.ts'
import type { Runner } from './runner.ts'
import { HUSHED, reading, takesPainkiller, tells, tellsPainkiller, toldNight } from './says.ts'

/** One runner through so many days of one policy: docs/simulation.md, "How a person behaves, under every policy". */
export function live(runner: Runner, policy: Policy, days: number): Life {
  const life = new Living(runner, policy)
  for (let day = 0; day < days && life.goesOn; day++) life.day(day)
  return life.told
}

/** Nobody starts a run above the first or goes on above the second. */
const NO_START = 6
const BREAKS_OFF = 7
const REVISIT_DAYS = 21
const DAYS_LANDING_IS_REMEMBERED = 14

class Living {
  private readonly body: Body
  private readonly following: Following
  private readonly tally = new Tally()
  private readonly runner: Runner
  private visitOn: { readonly day: number; readonly asked: boolean } | undefined
  private lastVisit: number | undefined
  private screenOn: number | undefined
  private visits = 0
  private ended: Life['ended']
  /** Of yesterday, true ones. */
  private worst: number
  private limped = false
  private hushed = false
  private readonly worsts: number[] = []
  private readonly nights: Night[] = []
  private lastLanding: { readonly day: number; readonly bone: number; readonly soft: number; readonly grew: boolean } | undefined

  constructor(runner: Runner, policy: Policy) {
    this.runner = runner
    this.body = new Body(runner)
    this.worst = this.body.now
    const dice = diceOf(runner.seed, runner.index, -2)
    const say = (pain: number, what: string): number => reading(runner, pain, false, dice, what)
    this.following = policy.follow(runner, {
      now: say(this.body.now, 'now'),
      worst: say(this.worst, 'worst'),
      morning: say(this.body.morning, 'morning'),
      night: 'no',
      painkillers: false,
      limp: false,
    })
  }

  get goesOn(): boolean {
    return this.ended === undefined
  }

  get told(): Life {
    return this.tally.told(this.visits, this.ended)
  }

  day(day: number): void {
    const { runner, body } = this
    const dice = diceOf(runner.seed, runner.index, day)
    const night = body.night(dice)
    this.nights.push(night)
    if (this.visitOn?.day === day) this.visit(day, dice)
    if (!this.goesOn) return
    if (this.screenOn === day) this.screen(day, dice)
    const takes = takesPainkiller(runner, body.now, dice)
    const morning = body.morning
    const offer = this.following.offers(day, dice.chance('opens') < runner.opens ? this.says(night, takes, dice) : undefined)
    this.heed(day, offer, dice)
    this.goes(day, offer, takes, morning, dice)
    if (body.damage >= 1) this.ended = { how: 'broken', day }
  }

  private says(night: Night, takes: boolean, dice: Dice): Told {
    const { runner, body, hushed, limped } = this
    return {
      now: reading(runner, body.now, takes, dice, 'now'),
      worst: reading(runner, this.worst, hushed, dice, 'worst'),
      morning: reading(runner, body.morning, hushed, dice, 'morning'),
      night: toldNight(runner, night, dice),
      painkillers: (takes || hushed) && tellsPainkiller(runner, dice),
      limp: limped && tells(runner, dice, 'limp'),
    }
  }

  /** Does what the policy asks for besides training: being seen, answering again. Or goes unasked, when it is bad. */
  private heed(day: number, { see, screen }: Offer, dice: Dice): void {
    if (see && !this.visitOn) {
      const again = this.lastVisit !== undefined && day - this.lastVisit < REVISIT_DAYS
      const on = again ? this.lastVisit! + REVISIT_DAYS : day + Math.round(dice.between('visit', [3, 14]))
      this.visitOn = { day: Math.max(on, day + 1), asked: see === 'bone' }
    }
    if (screen && this.screenOn === undefined) this.screenOn = day + 1 + Math.floor(3 * dice.chance('screen'))
    const week = this.worsts.slice(-7)
    const bad = week.length === 7 && week.reduce((sum, value) => sum + value, 0) / 7 >= 5
    const woken = this.nights.slice(-7).filter((each) => each === 'woken' || each === 'every-position').length >= 3
    if ((bad || woken) && dice.chance('own accord') < this.runner.parameters.ownAccord) {
      const asked = this.visitOn?.asked ?? false
      this.visitOn = { day: Math.min(this.visitOn?.day ?? day + 1, day + 1), asked }
    }
  }

  private visit(day: number, dice: Dice): void {
    const { runner } = this
    const mri = dice.chance('mri') < (this.visitOn?.asked ? runner.parameters.mriWhenAsked : 0.5)
    this.visitOn = undefined
    this.lastVisit = day
    this.visits++
    if (mri && runner.hidden && dice.chance('image') < 0.99) {
      this.ended = { how: 'found', day }
      return
    }
    this.following.visited(day, mri)
    this.screenOn = day + 1
  }

  private screen(day: number, dice: Dice): void {
    const { runner, body, lastLanding } = this
    this.screenOn = undefined
    const landed = lastLanding && day - lastLanding.day <= DAYS_LANDING_IS_REMEMBERED ? lastLanding : undefined
    const landing = landed !== undefined && (landed.bone >= 1.5 || (!runner.hidden && landed.soft > 4 && dice.chance('false alarm') < 0.1))
    this.following.screened(day, {
      landing: landing && tells(runner, dice, 'landing'),
      grows: landed?.grew === true && tells(runner, dice, 'grows'),
      walking: body.morning > 3 && tells(runner, dice, 'walking'),
      everyPosition: this.nights.at(-1) === 'every-position' && tells(runner, dice, 'night'),
    })
  }

  /** The day itself: life, tests, a session, a run; then the night. */
  private goes(day: number, offer: Offer, takes: boolean, morning: number, dice: Dice): void {
    const { runner, body } = this
    let load = dice.chance('other load') < 1 / 40 ? runner.usualMin / 2 : 0
    let worst = body.now
    let hopMin = 0
    const hushed = takes || this.hushed
    const say = (pain: number, what: string): number => reading(runner, pain, takes, dice, what)
    const done: { -readonly [Field in keyof Done]: Done[Field] } = {
      tests: [],
      painkillers: takes && tellsPainkiller(runner, dice),
      wantsMore: dice.chance('more') < 0.5,
      strength: body.strength,
    }
    if (offer.tests.length > 0 && dice.chance('tests') < 0.3) {
      done.tests = offer.tests.map((test) => {
        const pain = painInTest(body, test)
        worst = Math.max(worst, pain)
        if (test.load === 'impact') hopMin += 1
        return { test, ...resultOf(body.strength, test, dice), pain: say(pain, `test ${test.id}`) }
      })
    }
    if (offer.session && dice.chance('session') < runner.doesSessions) {
      load += offer.session.load
      hopMin += offer.session.impactMin
      const pain = Math.max(body.painAfter(load), offer.session.impactMin > 0 ? body.bonePainHopping : 0)
      worst = Math.max(worst, pain)
      const planned = offer.session.planned
      done.session = {
        worst: say(pain, 'session'),
        course: this.course(load, 0),
        limp: pain > 6 && tells(runner, dice, 'limp'),
        ...(planned ? { planned } : {}),
      }
      if (offer.session.impactMin > 0) this.lastLanding = { day, bone: body.bonePainHopping, soft: pain, grew: body.overAfter(load) > GREW }
    }
    let ran: { readonly minutes: number; readonly unbroken: number; readonly pain: number } | undefined
    let limped = false
    if (offer.run && body.now * (hushed ? HUSHED : 1) < NO_START && dice.chance('run') < runner.doesRuns) {
      ran = this.run(load, offer.run, takes)
      load += ran.minutes
      const bone = body.bonePainRunning(ran.minutes)
      worst = Math.max(worst, ran.pain)
      limped = ran.pain > 6 || bone > 5
      const course = this.course(load, bone)
      this.lastLanding = { day, bone, soft: ran.pain, grew: course === 'built-up' }
      done.run = {
        ...offer.run,
        minutes: ran.minutes,
        unbroken: ran.unbroken,
        worst: say(ran.pain, 'run'),
        course,
        limp: limped && tells(runner, dice, 'limp'),
      }
    }
    body.sleep(load, (ran?.minutes ?? 0) + hopMin, done.session !== undefined)
    this.following.did(day, done)
    this.tally.add(day, {
      worst,
      morning,
      ratio: body.ratio,
      runMin: ran?.minutes ?? 0,
      unbroken: ran?.unbroken ?? 0,
      painRunning: ran?.pain ?? 0,
      hopMin,
      stopped: offer.stopped,
      asked: offer.see !== undefined || offer.screen,
    })
    this.worst = worst
    this.worsts.push(worst)
    this.limped = limped
    this.hushed = takes
  }

  private run(load: number, { minutes, unbroken }: NonNullable<Offer['run']>, takes: boolean) {
    const painAt = (minutes: number): number => Math.max(this.body.painAfter(load + minutes), this.body.bonePainRunning(minutes))
    const pain = painAt(minutes)
    if (pain * (takes ? HUSHED : 1) <= BREAKS_OFF) return { minutes, unbroken, pain }
    return { minutes: minutes / 2, unbroken: Math.min(unbroken, minutes / 2), pain: painAt(minutes / 2) }
  }

  private course(load: number, bone: number): Course {
    const { body, runner } = this
    if (body.overAfter(load) > GREW || bone > 1) return 'built-up'
    return runner.label.tissue === 'tendon' && body.overAfter(load) === 0 && body.irritation > 1 ? 'eased' : 'steady'
  }
}

/** So much above capacity, and the pain climbs as one goes. */
const GREW = 0.15

function painInTest(body: Body, { load }: StrengthTest): number {
  if (load === 'impact') return Math.max(body.irritation, body.bonePainHopping)
  return load === 'leg' ? body.irritation : body.irritation / 2
}

/** What the hardest test of a kind asks for. */
const MOST = { seconds: 60, reps: 25, cm: 80 } as const

/** A matter of pain, not of strength. */
const BY_PAIN = ['walk-30', 'walk-60', 'stairs', 'jog-on-spot', 'sitting-30', 'turn-in-bed']

function resultOf(strength: number, test: StrengthTest, dice: Dice): { readonly sore: number; readonly sound: number } {
  if (test.measure === 'done' || test.measure === 'pain' || BY_PAIN.includes(test.id)) return { sore: 60, sound: 60 }
  const sore = strength * (1 + 0.05 * dice.normal(`strength ${test.id}`))
  const sound = sore + 0.3 * Math.max(0, 1 - sore)
  if (test.measure === 'rating') return { sore: fair(sore), sound: fair(sound) }
  const most = MOST[test.measure]
  return { sore: Math.round(sore * most), sound: Math.round(sound * most) }
}

const fair = (strength: number): number => (strength >= 1 ? 2 : strength >= 0.75 ? 1 : 0)
