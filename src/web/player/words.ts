import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Equipment, Exercise } from '#knowledge/rehab-shape.ts'
import type { SessionDone } from '#plan/logged.ts'
import type { Task } from '#plan/session.ts'
import type { PlayItem, Side, Step } from '#timing/steps.ts'
import { THING_WORDS } from '../parts/thing-words.ts'

/** The words of the player: what stands beside the number, what comes next, and what is said aloud. */

export function sideWords(i18n: I18n, side: Side): string {
  return side === 'left' ? i18n._(msg`left leg`) : side === 'right' ? i18n._(msg`right leg`) : i18n._(msg`both legs`)
}

/** "right leg, set 2 of 3"; nothing where there is one set for both legs. */
export const whereWords = (i18n: I18n, item: PlayItem, { side, set }: { readonly side: Side; readonly set: number }): string => {
  const [leg, sets] = [sideWords(i18n, side), item.task.sets]
  if (side === 'both') return sets === 1 ? '' : i18n._(msg`set ${set} of ${sets}`)
  return sets === 1 ? leg : i18n._(msg`${leg}, set ${set} of ${sets}`)
}

/** "Get ready: right leg, set 2 of 3". */
export const readyWords = (i18n: I18n, where: string): string => (where ? i18n._(msg`Get ready: ${where}`) : i18n._(msg`Get ready`))

/** What is said aloud and to a screen reader when a step begins. */
export function spokenStep(i18n: I18n, step: Step, item: PlayItem | undefined, exercise: Exercise | undefined): string {
  if (step.kind === 'done') return i18n._(msg`That was the last exercise.`)
  if (!item || !exercise) return ''
  const { name, cues } = exercise
  if (step.kind === 'ask') return i18n._(msg`${name}: done. How was it?`)
  const where = whereWords(i18n, item, step)
  const seconds = step.seconds
  switch (step.kind) {
    case 'ready':
      return item.bouts[0]?.set === step.set && item.bouts[0]?.side === step.side
        ? `${name}. ${readyWords(i18n, where)}. ${cues[0] ?? ''}`
        : `${readyWords(i18n, where)}.`
    case 'reps': {
      const reps = step.reps
      return i18n._(msg`Go: ${plural(reps, { one: '# time', other: '# times' })}, ${sideWords(i18n, step.side)}.`)
    }
    case 'hold':
      return i18n._(msg`Hold for ${plural(seconds, { one: '# second', other: '# seconds' })}, ${sideWords(i18n, step.side)}.`)
    case 'between':
      return i18n._(msg`Let go.`)
    case 'minutes': {
      const minutes = step.minutes
      return i18n._(msg`Go: ${plural(minutes, { one: '# minute', other: '# minutes' })}.`)
    }
    case 'rest':
      return i18n._(msg`Rest for ${plural(seconds, { one: '# second', other: '# seconds' })}. Then ${where}.`)
  }
}

/** What comes after this step: first the thing itself, then what follows a rest. */
export function nextWords(i18n: I18n, step: Step | undefined, item: PlayItem | undefined, exercise: Exercise | undefined): readonly [string, string] {
  if (!step || step.kind === 'done') return [i18n._(msg`the end of the session`), '']
  if (!item || !exercise) return ['', '']
  if (step.kind === 'ask') return [i18n._(msg`how it was`), '']
  const where = whereWords(i18n, item, step)
  if (step.kind === 'rest') {
    const seconds = step.seconds
    return [i18n._(msg`rest ${seconds} s`), where ? i18n._(msg`, then ${where}`) : '']
  }
  const first = item.bouts[0]?.set === step.set && item.bouts[0]?.side === step.side
  if (step.kind === 'ready' && first) return [exercise.name, '']
  if (step.kind === 'ready') return [where || exercise.name, '']
  if (step.kind === 'between') return [i18n._(msg`let go`), '']
  return [doseWords(i18n, { ...item.task, sets: 1 }), step.side === 'both' ? '' : `, ${sideWords(i18n, step.side)}`]
}

/** "3 sets of 12, rest 45 s". */
export function doseWords(i18n: I18n, { sets, reps, holdS, minutes, restS }: Pick<Task, 'sets' | 'reps' | 'holdS' | 'minutes' | 'restS'>): string {
  const much =
    minutes !== undefined
      ? i18n._(msg`${plural(minutes, { one: '# minute', other: '# minutes' })}`)
      : reps !== undefined && holdS !== undefined
        ? i18n._(msg`${plural(reps, { one: '# hold', other: '# holds' })} of ${holdS} s`)
        : holdS !== undefined
          ? i18n._(msg`hold for ${holdS} s`)
          : i18n._(msg`${plural(reps ?? 1, { one: '# time', other: '# times' })}`)
  return sets === 1 ? much : i18n._(msg`${sets} sets: ${much}, rest ${restS} s`)
}

/** "a mat, a chair". */
export const thingsWords = (i18n: I18n, things: readonly string[]): string =>
  things.map((thing) => (thing in THING_WORDS ? i18n._(THING_WORDS[thing as Equipment]) : thing)).join(', ')

/** "18 minutes, 4 exercises"; a session without a set says so. */
export function doneWords(i18n: I18n, { minutes, exercises }: Pick<SessionDone, 'minutes' | 'exercises'>): string {
  const count = exercises.filter(({ sets }) => sets.length > 0).length
  if (count === 0) return i18n._(msg`No exercise was done. What you told about your hip is kept.`)
  return i18n._(msg`${plural(minutes, { one: '# minute', other: '# minutes' })}, ${plural(count, { one: '# exercise', other: '# exercises' })}.`)
}
