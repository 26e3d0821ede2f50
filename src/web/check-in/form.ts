import type { Answer } from '#assessment/answers.ts'
import type { CalendarDay } from '#basics/day.ts'
import type { CheckInLine, Need, Symptom } from '#knowledge/rehab-shape.ts'
import type { CheckIn, Night, Painkiller } from '#pain/check-in.ts'
import type { Measured } from '#plan/needs.ts'

/** What the form holds while it is filled in; whatever is untouched is undefined. */
export interface CheckInForm {
  readonly now?: number | undefined
  readonly worst?: number | undefined
  readonly morning?: number | undefined
  readonly stiffnessMin?: number | undefined
  readonly painkillers?: Painkiller | undefined
  readonly night?: Night | undefined
  /** Undefined: not asked; empty: nothing new. */
  readonly symptoms?: readonly Symptom[] | undefined
  /** Red-flag lines that were marked. */
  readonly marked: Readonly<Record<string, 'yes' | 'unsure'>>
  /** "None of these", or none besides the marked ones. */
  readonly noneElse: boolean
  readonly confirmed: Readonly<Record<string, 'yes' | 'no'>>
  readonly sleepHours?: number | undefined
  readonly fear?: number | undefined
  readonly confidence?: number | undefined
  readonly note?: string | undefined
  /** Questions that were answered with yes: what exactly is chosen below them. True beats what the answer says, and so does false. */
  readonly opened: Opened
}

export type Opened = { readonly [Question in 'painkillers' | 'night' | 'symptoms' | 'lines']?: boolean }

export const EMPTY_FORM: CheckInForm = { marked: {}, noneElse: false, confirmed: {}, opened: {} }

/** A note has at most this many characters. */
export const NOTE_LIMIT = 2000

/** The characters that are left for a note, told when there are 200 or fewer; 0 also for one that is longer already. */
export function noteLeft(note = ''): number | undefined {
  const left = Math.max(0, NOTE_LIMIT - note.length)
  return left > 200 ? undefined : left
}

/** The check-in as it is written down: fields that were not touched are left out. */
export function checkInOf(form: CheckInForm, day: CalendarDay, lines: readonly CheckInLine[]): CheckIn {
  const { marked, noneElse, confirmed, note, symptoms, opened: _, ...scores } = form
  const flags = Object.fromEntries(
    lines.flatMap(({ finding }): [string, 'yes' | 'no' | 'unsure'][] => {
      const answer = marked[finding] ?? (noneElse ? 'no' : undefined)
      return answer === undefined ? [] : [[finding, answer]]
    }),
  )
  const words = note?.trim()
  return {
    day,
    ...(Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== undefined)) as Partial<CheckIn>),
    ...(symptoms === undefined ? {} : { symptoms }),
    ...(Object.keys(flags).length > 0 ? { flags } : {}),
    ...(Object.keys(confirmed).length > 0 ? { confirmed } : {}),
    ...(words ? { note: words } : {}),
  }
}

/** A written check-in back in the form, to put a wrong number right. */
export function formOf({ day: _, flags = {}, confirmed = {}, ...rest }: CheckIn, lines: readonly CheckInLine[]): CheckInForm {
  const marked = Object.fromEntries(Object.entries(flags).filter((line): line is [string, 'yes' | 'unsure'] => line[1] === 'yes' || line[1] === 'unsure'))
  return { ...rest, opened: {}, marked, confirmed, noneElse: lines.length > 0 && lines.every(({ finding }) => flags[finding] !== undefined) }
}

/** The marked lines as answers of the assessment: they go the same way as any danger sign. */
export const worries = ({ marked }: CheckInForm): Readonly<Record<string, Answer>> => marked

/** A danger sign is marked that was not marked like this before. */
export const marksAnew = ({ marked }: CheckInForm, before: CheckInForm): boolean =>
  Object.entries(marked).some(([finding, answer]) => before.marked[finding] !== answer)

/** Questions answered with yes, and nothing chosen of what they opened: to be asked once more, for a yes must not be lost. */
export const unchosen = ({ opened, painkillers, night, symptoms, marked }: CheckInForm): readonly (keyof Opened)[] => [
  ...(opened.painkillers && painkillers === undefined ? (['painkillers'] as const) : []),
  ...(opened.night && night === undefined ? (['night'] as const) : []),
  ...(opened.symptoms && symptoms === undefined ? (['symptoms'] as const) : []),
  ...(opened.lines && Object.keys(marked).length === 0 ? (['lines'] as const) : []),
]

/** Something was told: an empty check-in is not written. */
export const isEmpty = (form: CheckInForm, lines: readonly CheckInLine[]): boolean => Object.keys(checkInOf(form, '2000-01-01', lines)).length === 1

/** Nothing was told and nothing opened: there is nothing to keep. */
export const isUntouched = (form: CheckInForm, lines: readonly CheckInLine[]): boolean => isEmpty(form, lines) && unchosen(form).length === 0

/** Why it is not written: a yes of which nothing was chosen, or nothing at all. */
export const refusalOf = (form: CheckInForm, lines: readonly CheckInLine[]): Refusal | undefined =>
  unchosen(form).length > 0 ? 'unchosen' : isEmpty(form, lines) ? 'nothing' : undefined

export type Refusal = 'nothing' | 'unchosen'

/** Every line has a plain answer. */
export const linesAnswered = ({ marked, noneElse }: CheckInForm, lines: readonly CheckInLine[]): boolean =>
  noneElse || lines.every(({ finding }) => marked[finding] !== undefined)

/** Plain questions that the next step still asks for. */
export function openQuestions(measured: readonly Measured[]): readonly string[] {
  const asked = measured.flatMap(({ need, met }) => (met === 'yes' || !need ? [] : questionsIn(need)))
  return [...new Set(asked)]
}

/** The next step asks for mornings without stiffness. */
export const asksStiffness = (measured: readonly Measured[]): boolean =>
  measured.some(({ need, met }) => met !== 'yes' && need !== undefined && 'stiffnessUnderMin' in need)

function questionsIn(need: Need): readonly string[] {
  if ('any' in need) return need.any.flatMap(questionsIn)
  return 'confirmed' in need ? [need.confirmed] : []
}
