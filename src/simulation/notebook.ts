import type { Answer, Answers } from '#assessment/answers.ts'
import { addDays } from '#basics/day.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import type { AssessmentBody, Entry, PlanBodies, PlanKind } from '#record/entry.ts'
import { assessmentEntry, planEntry, type Writing } from '#record/make-entry.ts'

/** The record of a made-up runner, written entry by entry as the app would. Days count from the plan's first, which is day 0. */
export class Notebook {
  readonly entries: Entry[] = []
  /** Goes up when a screening was written: then the present is told anew. */
  screenings = 0
  private readonly knowledge: Knowledge

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge
  }

  dayOf(day: number): string {
    return addDays(FIRST, day)
  }

  moment(day: number, time: string): string {
    return `${this.dayOf(day)}T${time}:00+01:00`
  }

  plan<Kind extends PlanKind>(kind: Kind, day: number, time: string, body: PlanBodies[Kind]): void {
    this.entries.push(planEntry(kind, body, this.writing(day, time)))
  }

  /** A verified clinician's word. */
  clinician(day: number, body: PlanBodies['adjustment']): void {
    this.entries.push({ ...planEntry('adjustment', body, this.writing(day, '07:00')), by: { account: 'c1', role: 'clinician', verified: true } } as Entry)
  }

  /** A full round of questions: everything that is asked is denied but for what is given. */
  screen(day: number, given: Answers): string {
    this.screenings++
    const assessment = `a${this.screenings}`
    const steps: readonly AssessmentBody[] = [
      { step: 'started', assessment, knowledge: this.knowledge.version },
      { step: 'answered', assessment, answers: { ...denied(this.knowledge), ...given } },
      { step: 'finished', assessment },
    ]
    for (const step of steps) this.entries.push(assessmentEntry(step, this.writing(day, '07:10')))
    return assessment
  }

  private writing(day: number, time: string): Writing {
    return { id: `e${String(this.entries.length).padStart(5, '0')}`, now: this.moment(day, time), device: 'phone' }
  }
}

const FIRST = '2026-03-02'

/** Every question of a finished interview answered in the harmless way. */
function denied(knowledge: Knowledge): Answers {
  const known = harmless.get(knowledge)
  if (known) return known
  const asked = new Set([...knowledge.interview.safety, ...knowledge.interview.background].flatMap(({ findings }) => findings))
  const answers: Record<string, Answer> = { sex: { choice: 'female' } }
  for (const { id, derived, answer, worse } of knowledge.findings) {
    if (derived !== undefined) continue
    if (answer === 'region') answers[id] = 'no'
    else if (asked.has(id) && answer === 'yes-no') answers[id] = worse === 'no' ? 'yes' : 'no'
  }
  harmless.set(knowledge, answers)
  return answers
}

const harmless = new WeakMap<Knowledge, Answers>()
