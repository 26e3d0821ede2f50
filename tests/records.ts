import type { Answer, Answers } from '#assessment/answers.ts'
import { addDays } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import type { Run } from '#load/run.ts'
import type { CheckIn } from '#pain/check-in.ts'
import type { Accepted, Adjustment, PlanStart, PlanWishes, SessionDone, TestDone } from '#plan/logged.ts'
import type { AssessmentBody, Entry, PlanBodies, PlanKind } from '#record/entry.ts'
import { assessmentEntry, correctionEntry, planEntry, profileEntry, type Writing, withdrawalEntry } from '#record/make-entry.ts'

/** Made-up records, written day by day: shared by tests, the bench and the demo. Days count from the first, which is day 0. */

/** Every question that a finished interview has asked, answered in the harmless way; `given` says what is different. */
export function completeAnswers(knowledge: Knowledge, given: Answers = {}): Answers {
  const asked = new Set([...knowledge.interview.safety, ...knowledge.interview.background].flatMap(({ findings }) => findings))
  const answers: Record<string, Answer> = {}
  for (const finding of knowledge.findings) {
    if (finding.derived !== undefined) continue
    if (finding.answer === 'region') answers[finding.id] = 'no'
    else if (asked.has(finding.id) && finding.answer === 'yes-no') answers[finding.id] = finding.worse === 'no' ? 'yes' : 'no'
  }
  return { ...answers, age: 38, sex: { choice: 'female' }, ...given }
}

/** Runners with a plain story, by what they have. */
export const RUNNERS = {
  gluteal: {
    'loc-lateral-trochanter': 'right',
    'beh-night-pain-side-lying': 'yes',
    'beh-stairs-hills': 'yes',
    'beh-running-pain': 'yes',
    'duration-weeks': 8,
    age: 45,
  },
  /** Deep groin pain with every landing, nothing else. */
  groinImpact: { 'loc-groin-deep': 'right', 'impact-pain': 'yes', 'beh-running-pain': 'yes', 'duration-weeks': 3, age: 34 },
} as const satisfies Record<string, Answers>

/** Writes a record entry by entry. */
export class RecordMaker {
  readonly entries: Entry[] = []
  readonly first: string
  private count = 0
  private readonly knowledge: Knowledge
  private readonly rehab: Rehab

  constructor(knowledge: Knowledge, rehab: Rehab, first = '2026-03-02') {
    this.knowledge = knowledge
    this.rehab = rehab
    this.first = first
  }

  /** The moment on a day of the record: 08:00 unless told otherwise. */
  moment(day: number, time = '08:00'): string {
    return `${addDays(this.first, day)}T${time}:00+01:00`
  }

  writing(day: number, time?: string): Writing {
    this.count++
    return { id: `e${String(this.count).padStart(5, '0')}`, now: this.moment(day, time), device: 'phone' }
  }

  add(entry: Entry): this {
    this.entries.push(entry)
    return this
  }

  step(day: number, body: AssessmentBody, time?: string): this {
    return this.add(assessmentEntry(body, this.writing(day, time)))
  }

  /** A full round of questions, finished. */
  assess(day: number, given: Answers, assessment = 'a1'): this {
    this.step(day, { step: 'started', assessment, knowledge: this.knowledge.version }, '07:00')
    this.step(day, { step: 'answered', assessment, answers: completeAnswers(this.knowledge, given) }, '07:05')
    return this.step(day, { step: 'finished', assessment }, '07:06')
  }

  plan<Kind extends PlanKind>(kind: Kind, day: number, body: PlanBodies[Kind], time?: string): this {
    return this.add(planEntry(kind, body, this.writing(day, time)))
  }

  start(day: number, given: Partial<PlanStart> & Pick<PlanStart, 'conditions' | 'programmes'>): this {
    return this.plan(
      'plan-start',
      day,
      { plan: 'p1', assessment: 'a1', side: 'right', morning: 2, worst: 4, knowledge: this.knowledge.version, ...given },
      '07:30',
    )
  }

  /** All red-flag lines answered with no. */
  noFlags(): Record<string, 'no'> {
    return Object.fromEntries(this.rehab.checkIn.map(({ finding }) => [finding, 'no' as const]))
  }

  /** A plain check-in, everything asked: calm unless told otherwise. */
  checkIn(day: number, given: Partial<CheckIn> = {}, time?: string): this {
    return this.plan(
      'check-in',
      day,
      {
        day: addDays(this.first, day),
        now: 1,
        worst: 2,
        morning: 1,
        stiffnessMin: 5,
        night: 'no',
        painkillers: 'none',
        symptoms: [],
        flags: this.noFlags(),
        ...given,
      },
      time,
    )
  }

  session(day: number, given: Partial<SessionDone> = {}, time = '18:00'): this {
    return this.plan(
      'session',
      day,
      {
        plan: 'p1',
        day: addDays(this.first, day),
        phase: 'calm',
        minutes: 20,
        exercises: [],
        finished: true,
        worst: 1,
        course: 'steady',
        limp: false,
        painkillers: false,
        ...given,
      },
      time,
    )
  }

  run(day: number, given: Partial<Run> = {}, time = '18:30'): this {
    return this.plan(
      'run',
      day,
      { day: addDays(this.first, day), sport: 'run', minutes: 20, worst: 1, course: 'steady', limp: false, painkillers: false, ...given },
      time,
    )
  }

  test(day: number, given: Partial<TestDone> & Pick<TestDone, 'test'>, time = '17:00'): this {
    return this.plan('test', day, { day: addDays(this.first, day), painkillers: false, ...given }, time)
  }

  accept(day: number, step: Accepted['step'], time = '20:00'): this {
    const started = this.entries.findLast((entry) => entry.kind === 'plan-start')
    return this.plan('accepted', day, { plan: started?.kind === 'plan-start' ? started.body.plan : 'p1', step, shown: 'as shown' }, time)
  }

  /** A clinician's word; verified only when said so. */
  clinician(day: number, body: Adjustment, verified = true): this {
    const entry = planEntry('adjustment', body, this.writing(day, '12:00'))
    return this.add({ ...entry, by: { account: 'c1', role: 'clinician', verified } } as Entry)
  }

  /** The runner writes the same kind of entry about himself. */
  says(day: number, body: Adjustment): this {
    return this.plan('adjustment', day, body, '12:00')
  }

  facts(day: number, facts: Answers): this {
    return this.add(profileEntry({ facts }, this.writing(day)))
  }

  /** What the runner has and wants. */
  wishes(day: number, wishes: PlanWishes): this {
    return this.add(profileEntry(wishes, this.writing(day)))
  }

  correct(day: number, of: string, body: Readonly<Record<string, unknown>>): this {
    return this.add(correctionEntry({ of, body }, this.writing(day)))
  }

  withdraw(day: number, of: string): this {
    return this.add(withdrawalEntry({ of, reason: 'entered-by-mistake' }, this.writing(day)))
  }

  /** The id of the newest entry. */
  get last(): string {
    return this.entries.at(-1)?.id ?? ''
  }
}
