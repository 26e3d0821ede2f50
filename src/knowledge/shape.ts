import type { Line } from './line-shape.ts'

/**
 * The words in which Hipwise's knowledge is written: what a source, finding, condition, red flag ... consists of.
 * The files in `knowledge/` are read into these shapes once, by the build step; every side loads the result.
 */

// ---- the five urgencies, mildest first --------------------------------------------------------------------------------

/** How soon somebody should look at this: self-care < within weeks < within days < today < now. */
export const URGENCIES = ['self-care', 'routine-clinician', 'urgent', 'same-day', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What to do about running: go on, go on with changes, wait until somebody has looked, stop. Mildest first. */
export const RUN_ADVICES = ['ok', 'modify', 'pause', 'stop'] as const
export type RunAdvice = (typeof RUN_ADVICES)[number]

// ---- sources and how sure we are --------------------------------------------------------------------------------------

export type SourceId = string

/** published: the figure stands in the source. derived: worked out from one. estimate: clinical reasoning only. */
export const BASES = ['published', 'derived', 'estimate'] as const
export type Basis = (typeof BASES)[number]

/** What a claim rests on. `verified`: the text behind the claim was read by us (not: that the claim is true). */
export interface Trust {
  readonly basis: Basis
  readonly verified: boolean
  readonly sources: readonly SourceId[]
  /** Why this value, in a sentence. */
  readonly why?: string
}

export interface Source {
  readonly id: SourceId
  readonly cite: string
  readonly doi?: string
  readonly pmid?: string
  readonly pmcid?: string
  readonly url?: string
  /** How it was read: abstract, table, page, secondary (quoted by another page) or memory (not seen). */
  readonly seen: 'abstract' | 'table' | 'page' | 'secondary' | 'memory' | 'convention'
  readonly verified: boolean
  readonly note?: string
}

// ---- rules ------------------------------------------------------------------------------------------------------------

export type FindingId = string
export type FlagId = string

/**
 * A condition over answers, three-valued. A bare id is "answered yes" (for a body region: marked, on any side).
 * `no` is "answered no": an unasked, skipped or unsure question never satisfies it.
 */
export type Rule =
  | FindingId
  | { readonly no: FindingId }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly finding: FindingId; readonly atLeast?: number; readonly below?: number }
  | { readonly finding: FindingId; readonly is: string }
  | { readonly flag: FlagId }
  /** Marked on both sides of the body. */
  | { readonly bothSides: true }

// ---- findings ---------------------------------------------------------------------------------------------------------

/** The part of the conversation a finding belongs to, in the order of asking. */
export const STAGES = ['about-you', 'safety', 'where', 'story', 'behaviour', 'training', 'risk', 'context', 'self-test', 'clinician'] as const
export type Stage = (typeof STAGES)[number]

export const ANSWER_KINDS = ['yes-no', 'number', 'one-of', 'region'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** One fact that a runner can tell or a clinician can find. One question, one fact. */
export interface Finding {
  readonly id: FindingId
  readonly stage: Stage
  /** Findings of one topic tell overlapping facts: the strongest counts fully, the rest less (reasoning.clusterWeights). */
  readonly topic: string
  readonly answer: AnswerKind
  /** The question as asked, in plain words. "Yes" always means: the finding is present. */
  readonly question: string
  /** The same as a short line in a checklist: "Fever or chills". */
  readonly short: string
  /** Where the question lists several things: why one yes is enough for all of them. */
  readonly oneAnswer?: string
  /** What the runner told us, as a reason: "You are limping" / "You are not limping". */
  readonly said: { readonly yes: string; readonly no: string }
  /** Why we ask. */
  readonly why: string
  readonly help?: string
  /** Other words on the buttons than Yes / No / Not sure, where they are clearer. */
  readonly labels?: { readonly yes?: string; readonly no?: string; readonly unsure?: string }
  readonly number?: { readonly min: number; readonly max: number; readonly unit: string; readonly step?: number }
  readonly choices?: readonly { readonly id: string; readonly label: string }[]
  /** Which answer is the worrying one. The worrying answer can only make the advice stricter. */
  readonly worse?: 'yes' | 'no' | 'higher'
  /** ranking: weighed by the tables. rules: read by flags, modifiers, derived findings or care advice only. context: kept for the clinician and the plan. */
  readonly use: 'ranking' | 'rules' | 'context'
  /** P(present) in every condition that does not name this finding (0..1); only with use: ranking. */
  readonly usual?: number
  /** Asked only when this is not "no"; what is not asked for this reason counts as answered. */
  readonly askIf?: Rule
  /** Never asked: follows from other answers. */
  readonly derived?: Rule
  readonly trust: Trust
  readonly test?: SelfTest
}

/** A movement the runner tries at home. Withheld while any flag that withholds tests is open or cannot be excluded. */
export interface SelfTest {
  readonly how: readonly string[]
  readonly stopIf: string
  /** none: nothing is loaded (pressing, touching). low: lying or sitting. leg: weight on one leg. impact: hop, jump; never offered. */
  readonly load: 'none' | 'low' | 'leg' | 'impact'
}

// ---- red flags --------------------------------------------------------------------------------------------------------

export interface RedFlag {
  readonly id: FlagId
  readonly name: string
  readonly rule: Rule
  readonly urgency: Urgency
  readonly run: RunAdvice
  /** The first line on screen: what to do. */
  readonly action: string
  readonly mayBe: string
  readonly who: string
  /** Until you are seen. */
  readonly until: string
  /** The flags that keep what `until` says about being seen today. */
  readonly sooner?: readonly FlagId[]
  /** Who or what lifts a pause or stop, and after how long. */
  readonly liftedBy: string
  readonly suggests: readonly ConditionId[]
  /** While open, no loading self test is offered. */
  readonly withholdsTests: boolean
  /** An open suspicion of bone stress or fracture: no painkiller advice, the bone rules of plan and load hold. */
  readonly bone: boolean
  /** S0..S4: named by that source article; added: from nowhere in them, needed for safety. */
  readonly origin: readonly string[]
  readonly trust: Trust
}

// ---- conditions -------------------------------------------------------------------------------------------------------

export type ConditionId = string
export type GroupId = string

/** Factor on the prior while the rule says yes. */
export interface PriorModifier {
  readonly when: Rule
  readonly times: number
  readonly trust: Trust
}

export interface Condition {
  readonly id: ConditionId
  /** The clinician's name. */
  readonly name: string
  /** The runner's name for it. */
  readonly lay: string
  /** The one-sentence answer, with {side}: "an irritated tendon on the outside of your {side} hip". */
  readonly headline: string
  readonly alsoCalled: readonly string[]
  /** ranked against the others, or a co-condition that travels along (under-fuelling). */
  readonly kind: 'ranked' | 'co-condition'
  readonly group: GroupId
  readonly mustNotMiss: boolean
  /** Region findings where it is usually felt; the must-not-miss line looks here. */
  readonly regions: readonly FindingId[]
  /** How common it is among adult runners who come with pain around the hip: a relative share; the reasoning makes them sum to 1. */
  readonly prior: { readonly share: number; readonly trust: Trust }
  readonly modifiers: readonly PriorModifier[]
  /** P(present | this condition) for the findings it changes. */
  readonly signs: Readonly<Record<FindingId, number>>
  readonly urgency: Urgency
  readonly run: RunAdvice
  /** Weeks to usual running, from and to. */
  /** Until usual running; `trust` is about the weeks, the note has its own source marks. */
  readonly recovery: { readonly weeks: readonly [number, number]; readonly trust: Trust; readonly note?: Line }
  readonly sources: readonly SourceId[]
}

/** The short page of a condition, its figures with their source marks; travels in the library, apart from what the interview needs. */
export interface ConditionPage {
  readonly what: Line
  readonly feels: Line
  readonly helps: readonly Line[]
  readonly avoid: readonly Line[]
  readonly running: Line
  readonly imaging: Line
  readonly worry: readonly Line[]
  readonly treatments: readonly { readonly name: string; readonly note: Line; readonly trust: Trust }[]
}

/** Conditions that story and home tests cannot separate reliably: shown together first, members second. */
export interface Group {
  readonly id: GroupId
  readonly name: string
  readonly lay: string
  readonly headline: string
}

// ---- interview, care, emergency numbers -------------------------------------------------------------------------------

/** One screen of short lines that are answered together; every line is its own finding. */
export interface Checklist {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly findings: readonly FindingId[]
  readonly why: string
}

export interface Interview {
  /** Asked after the body map and about-you, before everything else. */
  readonly safety: readonly Checklist[]
  /** What the runner brings along: asked before the adaptive questions. */
  readonly background: readonly Checklist[]
  /** Offered once the result stands: for the clinician, the medicines and the plan. */
  readonly afterwards: readonly Checklist[]
  /** Questions of one kind that the adaptive part puts on one screen, only the lines that can still tell something. */
  readonly together: readonly Checklist[]
  /** Always asked: how long, how bad, how it began. */
  readonly story: readonly FindingId[]
  /** Single questions offered with them. */
  readonly optional: readonly FindingId[]
}

/** The measured constants of the reasoning; each with its reason in knowledge/reasoning.yaml. */
export interface Reasoning {
  readonly otherCauses: number
  readonly cap: number
  readonly capSafety: number
  readonly clusterWeights: readonly number[]
  readonly unmarkedRegionWeight: number
  readonly mass: { readonly urgent: number; readonly sameDay: number; readonly emergency: number }
  readonly selfCare: { readonly mass: number; readonly winner: number }
  readonly stop: { readonly probability: number; readonly gain: number; readonly most: number }
}

/** One line of "what to do today". */
export interface CareLine {
  readonly id: string
  /** Conditions, groups or flags it belongs to; absent: everyone it is not excluded for. */
  readonly conditions?: readonly ConditionId[]
  readonly groups?: readonly GroupId[]
  readonly flags?: readonly FlagId[]
  readonly urgency?: readonly Urgency[]
  readonly run?: readonly RunAdvice[]
  readonly kind: 'do' | 'avoid'
  readonly icon: 'run' | 'walk' | 'rest' | 'sleep' | 'cold' | 'warm' | 'strength' | 'stretch' | 'sit' | 'medicine' | 'doctor' | 'food' | 'stop'
  /** The line itself, then the reason. */
  readonly text: string
  readonly detail: string
  /** Smaller comes first. */
  readonly rank: number
  readonly trust: Trust
}

/** A medicine block: the advice and its cautions are one thing and are always shown together. */
export interface Medicine {
  readonly id: string
  readonly name: string
  readonly advice: string
  readonly cautions: readonly { readonly when: Rule | 'always'; readonly text: string; readonly forbids: boolean }[]
  readonly trust: Trust
}

export interface EmergencyNumber {
  readonly country: string
  readonly name: string
  /** Ambulance first. */
  readonly numbers: readonly string[]
  /** Advice line that is not an emergency, when there is one. */
  readonly advice?: { readonly number: string; readonly name: string }
  readonly source: string
  readonly checked: string
}

// ---- all of it --------------------------------------------------------------------------------------------------------

/** What the interview, the reasoning and the result need. */
export interface Knowledge {
  /** Content hash of all content, kept with each assessment. */
  readonly version: string
  readonly findings: readonly Finding[]
  readonly flags: readonly RedFlag[]
  readonly conditions: readonly Condition[]
  readonly groups: readonly Group[]
  readonly interview: Interview
  readonly reasoning: Reasoning
  readonly care: readonly CareLine[]
  readonly medicines: readonly Medicine[]
  readonly emergencyNumbers: readonly EmergencyNumber[]
}

/** What can be read about it: loaded when a page or the sources are opened. */
export interface Library {
  readonly version: string
  readonly pages: Readonly<Record<ConditionId, ConditionPage>>
  readonly sources: readonly Source[]
}
