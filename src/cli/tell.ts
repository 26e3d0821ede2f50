import type { RunnerState } from '#state/runner-state.ts'
import { type LoadState, tellLoad } from '#state/tell-load.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { type Command, refuse } from './command.ts'
import { loadAsJson } from './load-words.ts'
import { readWords } from './record-words.ts'
import { tellAsOf } from './tell-as-of.ts'
import { asText } from './tell-words.ts'

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
