import type { Condition, Finding, Knowledge, RedFlag, Rule, Trust } from '#knowledge/shape.ts'

/** Small made-up knowledge: name what the test is about, the rest has a default. Shared by tests and demo data. */

const trust: Trust = { basis: 'estimate', verified: false, sources: [] }

/** A yes-no question of the behaviour stage that only rules read, unless told otherwise. */
export function makeFinding(given: Partial<Finding> & { readonly id: string }): Finding {
  return {
    stage: 'behaviour',
    topic: given.id,
    answer: 'yes-no',
    question: `${given.id}?`,
    short: given.id,
    said: { yes: `${given.id}: yes`, no: `${given.id}: no` },
    why: 'made up',
    use: given.usual === undefined ? 'rules' : 'ranking',
    ...(given.answer === 'number' ? { number: { min: 0, max: 100, unit: '' } } : {}),
    trust,
    ...given,
  }
}

export function makeFlag(given: Partial<RedFlag> & { readonly id: string; readonly rule: Rule }): RedFlag {
  return {
    name: given.id,
    urgency: 'urgent',
    run: 'stop',
    action: 'Have it looked at.',
    mayBe: 'made up',
    who: 'a doctor',
    until: 'rest',
    liftedBy: 'a doctor',
    suggests: [],
    withholdsTests: false,
    bone: false,
    origin: ['added'],
    trust,
    ...given,
  }
}

export function makeCondition(given: Partial<Omit<Condition, 'prior'>> & { readonly id: string; readonly share?: number }): Condition {
  const { share = 1, ...rest } = given
  return {
    name: given.id,
    lay: given.id,
    headline: given.id,
    alsoCalled: [],
    kind: 'ranked',
    group: 'all',
    mustNotMiss: false,
    regions: [],
    prior: { share, trust },
    modifiers: [],
    signs: {},
    urgency: 'self-care',
    run: 'ok',
    recovery: { weeks: [1, 2], trust },
    sources: [],
    ...rest,
  }
}

/** A knowledge of these parts alone; groups are made from what the conditions name. */
export function makeKnowledge(given: Partial<Knowledge> = {}): Knowledge {
  const conditions = given.conditions ?? [makeCondition({ id: 'harmless' })]
  return {
    version: 'made-up',
    findings: [],
    flags: [],
    conditions,
    groups: [...new Set(conditions.map(({ group }) => group))].map((id) => ({ id, name: id, lay: id, headline: id })),
    interview: { safety: [], background: [], afterwards: [], together: [], story: [], optional: [] },
    reasoning: {
      otherCauses: 0.05,
      cap: 10,
      capSafety: 30,
      clusterWeights: [1, 0.5, 0.25],
      unmarkedRegionWeight: 0.5,
      mass: { urgent: 0.2, sameDay: 0.25, emergency: 0.25 },
      selfCare: { mass: 0.55, winner: 0.25 },
      stop: { probability: 0.95, gain: 0.05, most: 18 },
    },
    care: [],
    medicines: [],
    emergencyNumbers: [],
    ...given,
  }
}
