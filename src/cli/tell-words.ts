import type { Phase } from '#knowledge/rehab-shape.ts'
import type { Decision } from '#plan/decision.ts'
import { phaseNameOf } from '#plan/phase-name.ts'
import type { Reason } from '#plan/reason.ts'
import type { RunnerState } from '#state/runner-state.ts'
import type { LoadState } from '#state/tell-load.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { allowanceText, loadAsText, weekText } from './load-words.ts'

/** A title and what stands under it; without lines it is not printed. */
type Part = readonly [title: string, lines: readonly string[]]

/** The present as a person reads it in a terminal. */
export function asText(state: RunnerState, told: PlanState, load: LoadState): string {
  const parts = [...warnings(state, told), ...loadAsText(load), ...(told.plan ? ofPlan(told.plan) : [withoutPlan(told)])]
  const printed = parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => ['', title, ...lines.map((each) => `  ${each}`)].join('\n'))
  return [
    `On ${told.today}`,
    ...printed,
    '',
    'Information and support for self-management, not a diagnosis. No clinician has signed the content off yet.',
  ].join('\n')
}

function warnings({ cannotAdvise }: RunnerState, { openWarnings }: PlanState): readonly Part[] {
  return [
    ['Cannot advise', cannotAdvise ? [`${cannotAdvise.unreadable + cannotAdvise.notUnderstood} entries cannot be read. What was stopped stays stopped.`] : []],
    ['Warnings that stand', openWarnings.map(({ flag, urgency, day }) => `${urgency.padEnd(18)} ${flag.name} (since ${day}): ${flag.action}`)],
  ]
}

const withoutPlan = ({ offer }: PlanState): Part => [
  offer.open ? 'A plan could start' : 'No plan',
  [offer.programmes.map(({ name }) => name).join(' and '), ...offer.because.map(sentence), ...offer.until].filter(Boolean),
]

function ofPlan(plan: RunningPlan): readonly Part[] {
  const { today, course, programmes, eligibility, superseded } = plan
  return [
    [
      'Plan',
      [
        `${programmes.map(({ name }) => name).join(' and ')}, phase “${phaseNameOf(programmes[0], course.phase)}”, ${levelInWords(course.level)}`,
        ...eligibility.overlays.map(({ name, text }) => `${name}: ${text}`),
      ],
    ],
    ['Another plan', superseded ? ['The newest answers ask for another plan than this one.'] : []],
    [
      `Today: ${HEADLINES[today.headline]}`,
      [...today.because.map(sentence), ...today.until.map((each) => (each.startsWith('Until') ? each : `Until then: ${each}`))],
    ],
    [`Session${today.session ? `, ${today.session.minutes} min` : ''}`, today.session ? today.session.items.map(exerciseInWords) : ['none']],
    [
      'Asked for by a clinician, and not offered',
      today.conflicts.map(({ exercise, because, reason }) => `${exercise}: ${because}${reason ? ` (asked for because: ${reason})` : ''}`),
    ],
    ['Run', [allowanceText(today.run), ...today.run.why, ...weekText(today.week)]],
    ['Proposals', today.proposals.map(({ text, because }) => `${text} ${sentence(because)}`)],
    ['To the next phase', today.exit.map(tick)],
    ['Before the first walk-run', today.gates.map(tick)],
    ['Tests that may be done today', today.tests.map(({ name }) => name)],
    ['Running as before', today.notBefore ? [`Not before ${today.notBefore.earliest}, more usually around ${today.notBefore.usually}.`] : []],
    ['Decisions', decisions(plan)],
  ]
}

type Today = RunningPlan['today']

const exerciseInWords = ({ exercise, task, sides }: NonNullable<Today['session']>['items'][number]): string =>
  `${exercise.name}: ${[task.sets, 'x', task.minutes ? `${task.minutes} min` : (task.reps ?? ''), task.holdS ? `${task.holdS} s` : ''].filter(Boolean).join(' ')}${sides.length > 1 ? ' each side' : ''}`

const tick = ({ text, met, detail }: Today['exit'][number]): string => `[${met === 'yes' ? 'x' : ' '}] ${text}${detail ? ` (${detail})` : ''}`

/** As many as fit a screen; the others are said to be there. */
const SHOWN = 8

function decisions({ course, programmes }: RunningPlan): readonly string[] {
  const earlier = course.decisions.length - SHOWN
  const shown = course.decisions.slice(-SHOWN).map((each) => {
    const moved = each.moved ? ` [${movedInWords(each.moved, (phase) => phaseNameOf(programmes[0], phase))}]` : ''
    return `${dayOf(each)} ${each.level.padEnd(7)} ${each.action}${moved} Because: ${sentence(each.because)}`
  })
  return [...(earlier > 0 ? [`${earlier} earlier ${earlier === 1 ? 'one' : 'ones'}: with --json`] : []), ...shown]
}

/** "strength to calm" with the names the phases have on the page. */
const movedInWords = (moved: string, nameOf: (phase: Phase) => string): string =>
  moved.replaceAll(/(calm|strength|functional|return|maintain)/g, (phase) => `“${nameOf(phase as Phase)}”`)

const dayOf = ({ day }: Decision): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

const levelInWords = (level: number): string => (level === 0 ? 'no walk-run yet' : `walk-run level ${level}`)

const HEADLINES: Readonly<Record<Today['headline'], string>> = {
  train: 'a session',
  easy: 'an easy day',
  'no-further': 'a session, and no step further',
  rest: 'rest',
  done: 'done',
  'check-in-first': 'check in first',
  'screen-again': 'answer the safety questions again first',
  'see-somebody': 'see somebody first',
}

const sentence = ({ text }: Reason): string => text
