import { describe, expect, it } from 'vitest'
import type { Need } from '#knowledge/rehab-shape.ts'
import { rehab } from '../../../tests/built.ts'
import { asksImpact, isStopped, runningToday } from './running-today.ts'

const plan = (run: object, headline = 'train', runStopped = false) => ({ today: { run, headline }, eligibility: { runStopped } }) as never
const none = (...rules: readonly string[]) => ({ kind: 'none', minutes: 0, because: rules.map((rule) => ({ rule })) })

describe('running on a day', () => {
  it.each([
    ['an easy run is offered', plan({ kind: 'easy', because: [] }), 'open', false],
    ['a walk-run is offered', plan({ kind: 'walk-run', because: [] }), 'open', false],
    ['a day between two runs', plan(none('rest-day')), 'not-today', false],
    ['a phase without running', plan(none('step')), 'not-today', false],
    ['a hold, a limp, a painkiller, a question that waits', plan(none('stopped')), 'closed', false],
    ['the answers stop running and give no reason', plan(none(), 'train', true), 'closed', false],
    ['somebody has to look', plan(none(), 'see-somebody'), 'closed', true],
    ['the questions again', plan(none(), 'screen-again'), 'closed', true],
    ['no check-in of three days', plan(none(), 'check-in-first'), 'closed', false],
  ] as const)('%s: %o', (_what, told, running, stopped) => expect([runningToday(told), isStopped(told)]).toEqual([running, stopped]))
})

describe('what asks for a run or a landing', () => {
  it.each<readonly [string, Need, boolean]>([
    ['runs', { runs: 3, minutes: 30, painAtMost: 2 }, true],
    ['a test that lands', { test: 'hop-in-place', atLeast: 10 }, true],
    ['a jog on the spot', { test: 'jog-on-spot', atLeast: 1 }, true],
    ['a brisk walk', { test: 'walk-30', atLeast: 1 }, false],
    ['runs, or a plain answer instead: its words name the run', { any: [{ runs: 3, minutes: 20, painAtMost: 1 }, { confirmed: 'Walk?' }] }, true],
    ['two plain answers', { any: [{ confirmed: 'Walk?' }, { pain: 'morning', atMost: 1, days: 5 }] }, false],
    ['calm mornings', { pain: 'morning', atMost: 1, days: 5 }, false],
  ])('%s', (_what, need, asks) => expect(asksImpact(need, rehab)).toBe(asks))
})
