import type { Answers } from '#assessment/answers.ts'
import { HIP_LOADS, type Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import type { PlanStart } from '#plan/logged.ts'
import type { Session, Task } from '#plan/session.ts'
import type { RunnerState } from '#state/runner-state.ts'
import { type RunningPlan, tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { LOAD_OF } from './body.ts'
import { Notebook } from './notebook.ts'
import { type Done, type Following, NOTHING, type Offer, type Policy, type Screening, type Told } from './policy.ts'
import type { Runner } from './runner.ts'

/**
 * Our policy: the runner's record is told by the code the app runs, each morning that the app is opened, and what that says is offered.
 * `notebook` makes the record; a test that wants to read it hands in its own.
 */
export const hipwise = (knowledge: Knowledge, rehab: Rehab, notebook: () => Notebook = () => new Notebook(knowledge)): Policy => ({
  name: 'hipwise',
  follow: (runner, start) => new Follower(knowledge, rehab, runner, start, notebook()),
})

class Follower implements Following {
  private readonly notebook: Notebook
  private readonly knowledge: Knowledge
  private readonly rehab: Rehab
  private readonly runner: Runner
  private plan: RunningPlan | undefined
  private name = ''
  private state: { readonly screenings: number; readonly told: RunnerState } | undefined
  private visits: number[] = []
  private cannotStart = false

  constructor(knowledge: Knowledge, rehab: Rehab, runner: Runner, start: Told, notebook: Notebook) {
    this.knowledge = knowledge
    this.rehab = rehab
    this.runner = runner
    this.notebook = notebook
    const assessment = this.notebook.screen(0, this.story())
    const programme = rehab.programmesFor.find(({ condition }) => condition === runner.label.condition)?.programme
    this.begin(0, { conditions: [runner.label.condition], programmes: programme ? [programme] : [] }, assessment, start)
    if (runner.stillRan && runner.logsHistory) this.earlierRuns(start)
  }

  offers(day: number, told: Told | undefined): Offer {
    this.plan = undefined
    if (!told) return NOTHING
    this.checkIn(day, told)
    let state = this.tell(day)
    if (state.plan?.superseded && state.offer.open && !this.cannotStart) {
      const { conditions, programmes } = state.offer
      this.begin(day, { conditions, programmes: programmes.map(({ id }) => id) }, `a${this.notebook.screenings}`, told)
      state = this.tell(day)
      // started, and still another one is asked for: once is enough
      this.cannotStart = state.plan?.superseded === true
    }
    const { plan } = state
    this.plan = plan
    if (!plan) throw new Error('a plan was started and is not told')
    const { today, course, eligibility } = plan
    const urgent = course.active.find(
      ({ effects, day: since }) => effects.seeSomebody === 'urgent' && !this.visits.some((visit) => visit >= since - this.epoch),
    )
    const bone =
      urgent?.rule === 'bone-pattern' ||
      state.openWarnings.some((warning) => warning.bone) ||
      eligibility.overlays.some(({ id }) => id.startsWith('groin-bone-gate'))
    const see = today.headline === 'see-somebody' || urgent !== undefined
    return {
      ...(today.run.kind === 'none' ? {} : { run: this.runOf(today.run) }),
      ...(today.session ? { session: { ...loadOf(today.session), planned: today.session } } : {}),
      tests: today.tests,
      ...(see ? { see: bone ? ('bone' as const) : ('other' as const) } : {}),
      screen: today.headline === 'screen-again' || course.waitsForScreening,
      stopped:
        !eligibility.open ||
        eligibility.runStopped ||
        course.waitsForScreening ||
        course.active.some(({ effects }) => effects.noRunDays !== undefined || effects.noImpactHours !== undefined),
    }
  }

  did(day: number, { run, session, tests, painkillers, wantsMore, strength }: Done): void {
    const { notebook, plan } = this
    if (!plan) return
    const on = notebook.dayOf(day)
    for (const { test, sore, sound, pain } of tests)
      notebook.plan('test', day, '12:00', { test: test.id, day: on, right: sore, left: sound, pain, painkillers })
    if (session?.planned)
      notebook.plan('session', day, '18:00', {
        plan: this.name,
        day: on,
        phase: session.planned.phase,
        minutes: session.planned.minutes,
        exercises: session.planned.items.map(({ exercise, task }) => ({
          exercise: exercise.id,
          sets: setsOf(task),
          pain: session.worst,
          effort: strength > 0.85 ? 5 : 7,
        })),
        finished: true,
        worst: session.worst,
        course: session.course,
        limp: session.limp,
        painkillers,
      })
    if (run) {
      const { level, minutes, unbroken, worst, course, limp } = run
      notebook.plan('run', day, '18:30', {
        day: on,
        sport: 'run',
        minutes: Math.round(minutes * 10) / 10,
        runMinutes: minutes,
        unbrokenMin: unbroken,
        ...(level === undefined ? {} : { level }),
        worst,
        course,
        limp,
        painkillers,
      })
    }
    const proposal = plan.today.proposals.find(({ step }) => step.kind !== 'dose') ?? (wantsMore ? plan.today.proposals[0] : undefined)
    if (proposal) notebook.plan('accepted', day, '21:00', { plan: this.name, step: proposal.step, shown: proposal.text })
  }

  screened(day: number, screening: Screening): void {
    this.notebook.screen(day, this.story(screening))
    this.cannotStart = false
  }

  visited(day: number, mri: boolean): void {
    // without an image nothing was ruled out: the plan goes on asking
    if (mri) this.visits.push(day)
    if (mri)
      this.notebook.clinician(day, {
        clears: ['examined', 'loading', 'running', 'impact', 'bone-excluded'],
        imaging: { kind: 'mri', day: this.notebook.dayOf(day), result: 'normal' },
      })
    else this.notebook.plan('adjustment', day, '07:00', { clears: ['examined'] })
  }

  /** Number of the plan's first day, as the course counts days. */
  private get epoch(): number {
    return Date.parse(this.notebook.dayOf(0)) / 86_400_000
  }

  private tell(day: number) {
    const { notebook } = this
    // only screenings change this present, and they are few
    if (this.state?.screenings !== notebook.screenings)
      this.state = {
        screenings: notebook.screenings,
        told: tellState(
          notebook.entries.filter(({ kind }) => kind === 'assessment'),
          this.knowledge,
        ),
      }
    return tellPlan(notebook.entries, this.state.told, this.knowledge, this.rehab, notebook.moment(day, '08:30'))
  }

  private begin(day: number, { conditions, programmes }: Pick<PlanStart, 'conditions' | 'programmes'>, assessment: string, { morning, worst }: Told): void {
    this.name = `p${this.notebook.entries.length}`
    const body = { plan: this.name, assessment, conditions, programmes, side: 'right' as const, morning, worst, knowledge: this.knowledge.version }
    this.notebook.plan('plan-start', day, '08:00', body)
  }

  private checkIn(day: number, told: Told): void {
    const { notebook, rehab } = this
    const { now, worst, morning, night, painkillers, limp } = told
    notebook.plan('check-in', day, '08:00', {
      day: notebook.dayOf(day),
      now,
      worst,
      morning,
      stiffnessMin: 5 * morning,
      night,
      painkillers: painkillers ? 'anti-inflammatory' : 'none',
      symptoms: limp ? ['limp'] : [],
      flags: Object.fromEntries(
        rehab.checkIn.map(({ finding }) => [finding, finding === 'rf-night-pain-any-position' && night === 'every-position' ? 'yes' : 'no'] as const),
      ),
      confirmed: Object.fromEntries(
        questionsOf(rehab).map((question) => [question, !question.includes('instead of running') && worst <= 2 ? 'yes' : 'no'] as const),
      ),
    })
  }

  /** The label's story, with what a later round adds. */
  private story(more?: Screening): Answers {
    const { where, age, tells } = this.runner.label
    return {
      age,
      [where]: 'right',
      'beh-running-pain': 'yes',
      'duration-weeks': 8,
      ...Object.fromEntries(tells.map((id) => [id, 'yes'])),
      ...(more?.landing ? { 'impact-pain': 'yes' } : {}),
      ...(more?.grows ? { 'grows-through-run': 'yes' } : {}),
      ...(more?.walking ? { 'beh-walking-pain': 'yes' } : {}),
      ...(more?.everyPosition ? { 'rf-night-pain-any-position': 'yes' } : {}),
    } as Answers
  }

  /** Four weeks of shortened runs before the plan, every third day. */
  private earlierRuns({ worst }: Told): void {
    const minutes = Math.round(0.6 * this.runner.usualMin)
    for (let day = -28; day < 0; day += 3)
      this.notebook.plan('run', day, '18:30', {
        day: this.notebook.dayOf(day),
        sport: 'run',
        minutes,
        worst,
        course: 'steady',
        limp: false,
        painkillers: false,
      })
  }

  private runOf(run: Extract<RunningPlan['today']['run'], { readonly kind: 'walk-run' | 'easy' }>): NonNullable<Offer['run']> {
    if (run.kind === 'walk-run') return { minutes: run.minutes, unbroken: run.level.runMin, level: run.level.level }
    const minutes = Math.min(run.minutes, this.runner.usualMin)
    return { minutes, unbroken: minutes }
  }
}

/** What a session puts on the hip. */
function loadOf({ items }: Session): { readonly load: number; readonly impactMin: number } {
  const minutesOf = (load: (typeof HIP_LOADS)[number]): number =>
    items.filter(({ exercise }) => exercise.load === load).reduce((sum, { seconds }) => sum + seconds / 60, 0)
  return { load: HIP_LOADS.reduce((sum, load) => sum + LOAD_OF[load] * minutesOf(load), 0), impactMin: minutesOf('impact') }
}

const setsOf = ({ sets, reps, holdS, minutes }: Task) =>
  (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: sets }, () => ({
      side,
      ...(reps === undefined ? {} : { reps }),
      ...(holdS === undefined ? {} : { holdS }),
      ...(minutes === undefined ? {} : { minutes }),
    })),
  )

/** Every plain question of an exit or a gate: worked out once. */
function questionsOf(rehab: Rehab): readonly string[] {
  const known = questions.get(rehab)
  if (known) return known
  const criteria = [...rehab.programmes.flatMap(({ phases }) => phases.flatMap(({ exit }) => exit)), ...rehab.returnToRun.gates]
  const found = [...new Set(criteria.flatMap(({ need }) => ('confirmed' in need ? [need.confirmed] : [])))]
  questions.set(rehab, found)
  return found
}

const questions = new WeakMap<Rehab, readonly string[]>()
