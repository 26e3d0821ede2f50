import { phaseNameOf } from '#plan/phase-name.ts'
import type { Reason } from '#plan/reason.ts'
import type { RunnerState } from '#state/runner-state.ts'
import { type LoadState, tellLoad } from '#state/tell-load.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { type Command, refuse } from './command.ts'
import { allowanceText, loadAsJson, loadAsText, weekText } from './load-words.ts'
import { readWords } from './record-words.ts'
import { tellAsOf } from './tell-as-of.ts'

/** `hipwise tell RECORD --on DATE`: the present of a record, as the app would show it on that day. */
export const tellCommand: Command = {
  name: 'tell',
  usage: 'tell RECORD|- --on DATE [--at HH:MM] [--json]',
  sentence: 'Reads a record (entries as NDJSON or a JSON array) and prints state, session, run allowance, decisions and why, as of that day.',
  run: async (words) => {
    const { path, on, at, json, wrong } = readWords(words)
    if (wrong !== undefined || path === undefined || on === undefined)
      return refuse(`${wrong ?? 'A record and a day are needed.'}\nUsage: hipwise ${tellCommand.usage}`)
    const read = await tellAsOf(path, on, at)
    if (!read.ok) return refuse(read.problem)
    const { state, told, rehab, later } = read.value
    const load = tellLoad(told, rehab.load)
    console.log(json ? JSON.stringify(asJson(state, told, load, later), null, 2) : asText(state, told, load))
    return 0
  },
}

function asJson(state: RunnerState, told: PlanState, load: LoadState, later: number): unknown {
  const { plan, offer } = told
  const today = plan?.today
  return {
    day: told.today,
    ...(later > 0 ? { writtenLater: later } : {}),
    cannotAdvise: state.cannotAdvise ?? null,
    warnings: told.openWarnings.map(({ flag, urgency, bone, day }) => ({ flag: flag.id, urgency, bone, since: day, action: flag.action })),
    offer: {
      mode: offer.mode,
      open: offer.open,
      conditions: offer.conditions,
      programmes: offer.programmes.map(({ id }) => id),
      overlays: offer.overlays.map(({ id }) => id),
      because: offer.because,
      until: offer.until,
    },
    plan: plan
      ? {
          id: plan.start.body.plan,
          mode: plan.eligibility.mode,
          open: plan.eligibility.open,
          superseded: plan.superseded,
          programmes: plan.eligibility.programmes.map(({ id }) => id),
          overlays: plan.eligibility.overlays.map(({ id }) => id),
          phase: plan.course.phase,
          phaseSince: new Date(plan.course.since * 86_400_000).toISOString().slice(0, 10),
          level: plan.course.level,
          decisions: plan.course.decisions.map(decision),
          active: plan.course.active.map(decision),
        }
      : null,
    today: today
      ? {
          headline: today.headline,
          because: today.because,
          until: today.until,
          session: today.session
            ? {
                phase: today.session.phase,
                minutes: today.session.minutes,
                exercises: today.session.items.map(({ exercise, role, sides, task, insteadOf, swaps }) => ({
                  id: exercise.id,
                  role,
                  sides,
                  ...task,
                  ...(insteadOf ? { insteadOf } : {}),
                  swaps,
                })),
                leftOut: today.session.leftOut,
                optional: today.session.optional,
              }
            : null,
          run: today.run,
          week: today.week,
          proposals: today.proposals,
          exit: today.exit.map(({ text, met, detail }) => ({ text, met, detail })),
          gates: today.gates.map(({ text, met, detail }) => ({ text, met, detail })),
          tests: today.tests.map(({ id }) => id),
          crossTraining: today.crossTraining,
          conflicts: today.conflicts,
          notBefore: today.notBefore ?? null,
          offered: today.offered,
        }
      : null,
    load: loadAsJson(load),
    notADiagnosis: true,
  }
}

const decision = ({ day, rule, level, action, because, until, moved }: NonNullable<PlanState['plan']>['course']['decisions'][number]) => ({
  day: new Date(day * 86_400_000).toISOString().slice(0, 10),
  rule,
  level,
  action,
  because: because.text,
  entries: because.entries,
  until,
  ...(moved === undefined ? {} : { moved }),
})

function asText(state: RunnerState, told: PlanState, load: LoadState): string {
  const { plan, offer, openWarnings } = told
  const lines: string[] = [`On ${told.today}`]
  const say = (title: string, list: readonly string[]): void => {
    if (list.length > 0) lines.push('', title, ...list.map((each) => `  ${each}`))
  }
  if (state.cannotAdvise)
    say('Cannot advise', [`${state.cannotAdvise.unreadable + state.cannotAdvise.notUnderstood} entries cannot be read. What was stopped stays stopped.`])
  say(
    'Warnings that stand',
    openWarnings.map(({ flag, urgency, day }) => `${urgency.padEnd(18)} ${flag.name} (since ${day}): ${flag.action}`),
  )
  for (const [title, list] of loadAsText(load)) say(title, list)
  if (!plan) {
    say(
      offer.open ? 'A plan could start' : 'No plan',
      [offer.programmes.map(({ name }) => name).join(' and '), ...offer.because.map(sentence), ...offer.until].filter(Boolean),
    )
    return lines.join('\n')
  }
  const { today, course } = plan
  say('Plan', [
    `${plan.programmes.map(({ name }) => name).join(' and ')}, phase “${phaseNameOf(plan.programmes[0], course.phase)}”, ${levelInWords(course.level)}`,
    ...plan.eligibility.overlays.map(({ name, text }) => `${name}: ${text}`),
  ])
  if (plan.superseded) say('Another plan', ['The newest answers ask for another plan than this one.'])
  lines.push('', `Today: ${HEADLINES[today.headline]}`)
  lines.push(...[...today.because.map(sentence), ...today.until.map((each) => `Until: ${each}`)].map((each) => `  ${each}`))
  say(
    `Session${today.session ? `, ${today.session.minutes} min` : ''}`,
    today.session
      ? today.session.items.map(
          ({ exercise, task, sides }) =>
            `${exercise.name}: ${[task.sets, 'x', task.minutes ? `${task.minutes} min` : (task.reps ?? ''), task.holdS ? `${task.holdS} s` : ''].filter(Boolean).join(' ')}${sides.length > 1 ? ' each side' : ''}`,
        )
      : ['none'],
  )
  say('Run', [allowanceText(today.run), ...today.run.why, ...weekText(today.week)])
  say(
    'Proposals',
    today.proposals.map(({ text, because }) => `${text} ${sentence(because)}`),
  )
  say(
    'To the next phase',
    today.exit.map(({ text, met, detail }) => `[${met === 'yes' ? 'x' : ' '}] ${text}${detail ? ` (${detail})` : ''}`),
  )
  say(
    'Before the first walk-run',
    today.gates.map(({ text, met, detail }) => `[${met === 'yes' ? 'x' : ' '}] ${text}${detail ? ` (${detail})` : ''}`),
  )
  say(
    'Tests that may be done today',
    today.tests.map(({ name }) => name),
  )
  if (today.notBefore) say('Running as before', [`Not before ${today.notBefore.earliest}, more usually around ${today.notBefore.usually}.`])
  say(
    'Decisions',
    course.decisions
      .slice(-8)
      .map((each) => `${decision(each).day} ${each.level.padEnd(7)} ${each.action}${each.moved ? ` [${each.moved}]` : ''} Because: ${sentence(each.because)}`),
  )
  lines.push('', 'Information and support for self-management, not a diagnosis. No clinician has signed the content off yet.')
  return lines.join('\n')
}

const levelInWords = (level: number): string => (level === 0 ? 'no walk-run yet' : `walk-run level ${level}`)

const HEADLINES: Readonly<Record<NonNullable<PlanState['plan']>['today']['headline'], string>> = {
  train: 'a session',
  easy: 'an easy day',
  rest: 'rest',
  done: 'done',
  'check-in-first': 'check in first',
  'screen-again': 'answer the safety questions again first',
  'see-somebody': 'see somebody first',
}

const sentence = ({ text }: Reason): string => text
