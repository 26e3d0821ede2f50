import type { Answers } from '#assessment/answers.ts'
import type { Assessment } from '#assessment/assessment.ts'
import { indexed } from '#assessment/indexed.ts'
import { evaluate } from '#assessment/rules.ts'
import { daysBetween } from '#basics/day.ts'
import { isAtLeast } from '#knowledge/levels.ts'
import { MODES, type Mode, type Overlay, type Programme, type ProgrammeFor, type Rehab } from '#knowledge/rehab-shape.ts'
import type { ConditionId, Knowledge, Rule } from '#knowledge/shape.ts'
import type { Adjustment, Dated } from './logged.ts'
import { because, type Reason } from './reason.ts'
import type { Warning } from './warnings.ts'

/** Who may have which plan, and how far the app leads: asked anew on every reading, so a new warning withdraws a plan at once. */

export interface EligibilityInput {
  readonly knowledge: Knowledge
  readonly rehab: Rehab
  /** The newest finished assessment, told with what stands. */
  readonly assessment?: Assessment
  /** Its answers, with what the profile says since. */
  readonly answers: Answers
  readonly warnings: readonly Warning[]
  readonly adjustments: readonly Dated<Adjustment>[]
  /** Every age ever told, with its day. */
  readonly ages: readonly { readonly age: number; readonly day: string }[]
  /** Day of the newest finished assessment; of the start of the plan that is told. */
  readonly assessedOn?: string
  readonly plannedOn?: string
  readonly today: string
  /** The conditions of a running plan; absent: what the assessment suggests. */
  readonly conditions?: readonly ConditionId[]
}

export interface Eligibility {
  /** none: no plan. The others: how far the app leads. */
  readonly mode: Mode
  /** A plan may run today. */
  readonly open: boolean
  /** What a runner without any plan would be offered, or the running plan is worth now. */
  readonly conditions: readonly ConditionId[]
  readonly programmes: readonly Programme[]
  readonly overlays: readonly Overlay[]
  /** Running is stopped whatever the programme says. */
  readonly runStopped: boolean
  readonly because: readonly Reason[]
  /** What would change it. */
  readonly until: readonly string[]
}

/** The waiting programme while bone stress is possible, and the one for a hip that has no name yet. */
const PROTECTED = 'groin-protected'
const UNCLEAR = 'general-unclear'
const BONE_GATE = 'groin-bone-gate'

export function eligibility(input: EligibilityInput): Eligibility {
  const { assessment, rehab } = input
  if (!assessment) return closed(input, because('There are no finished answers yet.', 'no-assessment'), 'Answer the questions about your hip first.')
  const unanswered = assessment.unasked.length + assessment.skipped.length
  if (unanswered > 0)
    return closed(
      input,
      because(`${unanswered} safety questions have no answer. Without them no plan can be called safe.`, 'safety-unanswered'),
      'Answer the safety questions; they are asked again in other words.',
    )

  const overlays = overlaysFor(input)
  // what asks for self-care or a visit within weeks closes nothing; bone always does
  const grave = input.warnings.filter(({ bone, urgency }) => !bone && isAtLeast(urgency, 'urgent'))
  const bone = input.warnings.filter((warning) => warning.bone)
  const lock = lockOf(input.adjustments, input.today)
  if (lock)
    return closed(
      input,
      because(`Your clinician has paused ${lock.body.locks?.what === 'plan' ? 'the plan' : 'running'}.`, 'clinician-lock', { entries: [lock.entry] }),
      'The lock stays until a clinician lifts it, also when you no longer share with the one who set it.',
    )
  const own = ownWord(input.adjustments)
  if (own?.body.locks?.what === 'plan')
    return closed(
      input,
      because('As you wrote down after your visit, nothing of it is allowed yet.', 'own-word', { entries: [own.entry] }),
      'Write down what is allowed after the next visit.',
    )
  if (grave.length > 0)
    return closed(
      input,
      ...warningReasons(grave),
      'Be seen first. After that, answer the questions again: a fresh full round without this warning opens the plan.',
    )

  const lines = (input.conditions ?? suggested(assessment, rehab)).map((id) => lineFor(rehab, id))
  const modes = lines.map((line) => strictestMode(input, line))
  const gated = bone.length > 0 || overlays.some(({ id }) => id === BONE_GATE)
  const noRunning =
    own?.body.locks?.what === 'running'
      ? [because('As you wrote down after your visit, running is not allowed yet.', 'own-word', { entries: [own.entry] })]
      : []
  const stopped = assessment.run === 'stop' || assessment.run === 'pause' || gated || noRunning.length > 0
  const reasons = [...noRunning, ...warningReasons(bone), ...overlays.map((overlay) => overlayReason(overlay, input)), ...modes.flatMap(({ why }) => why)]

  const overlayMode = strictest(overlays.filter(({ id }) => !id.startsWith(BONE_GATE)).flatMap(({ mode }) => (mode ? [mode] : [])))
  const mode = strictest([overlayMode, ...modes.map((each) => each.mode)])
  if (gated && MODES.indexOf(mode) <= MODES.indexOf('after-clinician') && MODES.indexOf(overlayMode) <= MODES.indexOf('self-guided'))
    return protectedPlan(input, overlays, reasons)

  const programmes = unique(lines.flatMap(({ programme }) => programme ?? [])).flatMap((id) => rehab.programmes.filter((programme) => programme.id === id))
  const urgent = assessment.urgency === 'urgent' || assessment.urgency === 'same-day' || assessment.urgency === 'emergency'
  const cleared = clearedFor(mode, input)
  const open = programmes.length > 0 && !gated && !(urgent && mode === 'self-guided') && cleared && entryHolds(input, programmes) === 'yes'
  return {
    mode: programmes.length === 0 ? 'none' : mode,
    open,
    conditions: lines.map(({ condition }) => condition),
    programmes,
    overlays,
    runStopped: stopped || !open || overlays.some(({ noRun }) => noRun),
    because: [
      ...reasons,
      ...(urgent && mode === 'self-guided' ? [because('Your answers ask for a look within days, before any training.', 'urgent-first')] : []),
      ...(programmes.length === 0 ? [because('This is not something to train by yourself: it needs an examination.', 'no-programme')] : []),
      ...(!cleared ? [because(WAITS[mode], `mode-${mode}`)] : []),
      ...(open || !cleared || programmes.length === 0 ? [] : [because('Something that has to be settled before this programme is still open.', 'entry')]),
    ],
    until: open ? [] : gated ? [...BONE_UNTIL, UNTIL[mode]] : [UNTIL[mode]],
  }
}

const WAITS: Readonly<Record<Mode, string>> = {
  'self-guided': '',
  'after-clinician': 'This programme starts after a clinician has examined you.',
  'clinician-led': 'This one is led by a clinician: nothing is prescribed by the app alone.',
  none: 'There is no self-guided programme for this.',
}

const UNTIL: Readonly<Record<Mode, string>> = {
  'self-guided': 'Answer the questions again once you have been seen or the warning has gone.',
  'after-clinician': 'A verified clinician records that you were examined.',
  'clinician-led': 'A verified clinician opens it and sets the first phase.',
  none: 'See the person named on your result.',
}

const BONE_UNTIL = [
  'See a doctor within days and ask about an MRI: a normal X-ray does not rule it out. A verified clinician’s clearance with the image opens the next step.',
] as const

/** The waiting programme: nothing that loads one leg, no run. Only without a limp and with easy walking; otherwise nothing at all. */
function protectedPlan(input: EligibilityInput, overlays: readonly Overlay[], reasons: readonly Reason[]): Eligibility {
  const programme = input.rehab.programmes.find(({ id }) => id === PROTECTED)
  // here the limp must have been denied, not just not mentioned
  const limps = evaluate('beh-limp', viewOf(input))
  const entry = programme && limps === 'no' ? entryHolds(input, [programme]) : 'no'
  const open = programme !== undefined && entry === 'yes'
  return {
    mode: open ? 'self-guided' : 'none',
    open,
    conditions: [],
    programmes: open ? [programme] : [],
    overlays,
    runStopped: true,
    because: [
      ...reasons,
      because('Bone stress is possible here, and it comes before every other cause. This is a waiting programme until somebody has looked.', BONE_GATE),
      ...(open ? [] : [because('With a limp, or while walking hurts, nothing is prescribed.', 'groin-protected-entry')]),
    ],
    until: BONE_UNTIL,
  }
}

function closed(input: EligibilityInput, ...said: readonly [...Reason[], string]): Eligibility {
  const until = said.at(-1) as string
  const overlays = overlaysFor(input)
  return {
    mode: overlays.some(({ mode }) => mode === 'clinician-led') ? 'clinician-led' : 'none',
    open: false,
    conditions: [],
    programmes: [],
    overlays,
    runStopped: true,
    because: [...(said.slice(0, -1) as readonly Reason[]), ...overlays.map((overlay) => overlayReason(overlay, input))],
    until: [until],
  }
}

/** What the answers say is told as a fact; what they leave open is told as open. */
const overlayReason = (overlay: Overlay, input: EligibilityInput): Reason =>
  because(
    isPlain(overlay, input)
      ? overlay.text
      : `Your answers leave this open, so its rules hold: ${overlay.name.charAt(0).toLowerCase()}${overlay.name.slice(1)}.`,
    overlay.id,
    { sources: overlay.trust.sources },
  )

const isPlain = ({ id, when }: Overlay, input: EligibilityInput): boolean =>
  id === 'under-18' ? input.ages.some(({ age }) => age < 18) || typeof input.answers.age === 'number' : evaluate(when, viewOf(input)) === 'yes'

const warningReasons = (warnings: readonly Warning[]): Reason[] =>
  warnings.map(({ flag, entries }) => because(`${flag.name}: ${flag.action}`, flag.id, { entries, sources: flag.trust.sources }))

/** The leading cause, a second one when it is nearly as likely and has a programme of its own, or "unclear" when nothing leads. */
function suggested(assessment: Assessment, rehab: Rehab): readonly ConditionId[] {
  const causes = assessment.ranking.causes
  const [first, second] = causes
  if (!first || first.probability < LEADS) {
    const [group] = assessment.ranking.groups
    if (!first || !group || group.probability < GROUP_LEADS) return [NO_NAME]
  }
  const line = lineFor(rehab, first.condition.id)
  const other = second && second.probability >= SECOND ? lineFor(rehab, second.condition.id) : undefined
  const both = other?.programme && line.programme && other.programme !== line.programme && other.mode === 'self-guided' && line.mode === 'self-guided'
  return both ? [first.condition.id, second!.condition.id] : [first.condition.id]
}

/** Share that makes a cause, or its group, lead; and that makes a second one worth training with it. Design choices, not published. */
const LEADS = 0.3
const GROUP_LEADS = 0.5
const SECOND = 0.3

/** Stands for "no clear winner". */
export const NO_NAME: ConditionId = 'unclear-hip-pain'

function lineFor(rehab: Rehab, condition: ConditionId): ProgrammeFor {
  return (
    rehab.programmesFor.find((line) => line.condition === condition) ??
    (condition === NO_NAME ? { condition, programme: UNCLEAR, mode: 'self-guided', stricter: [] } : { condition, programme: null, mode: 'none', stricter: [] })
  )
}

function strictestMode(input: EligibilityInput, line: ProgrammeFor): { readonly mode: Mode; readonly why: readonly Reason[] } {
  const view = viewOf(input)
  const stricter = line.stricter.filter(({ when }) => evaluate(when, view) !== 'no' && isTold(input, when))
  return { mode: strictest([line.mode, ...stricter.map(({ mode }) => mode)]), why: stricter.map(({ why }) => because(why, line.condition)) }
}

const strictest = (modes: readonly Mode[]): Mode => MODES[Math.max(0, ...modes.map((mode) => MODES.indexOf(mode)))] ?? 'none'

const viewOf = ({ knowledge, answers }: EligibilityInput) => ({ findings: indexed(knowledge).findings, answers })

/** At least one thing the rule asks for was asked: "not sure" then counts, silence does not. */
const isTold = ({ answers }: EligibilityInput, rule: Rule): boolean => {
  const text = JSON.stringify(rule)
  return Object.keys(answers).some((id) => text.includes(`"${id}"`))
}

/** Overlays that hold: yes, or asked and not answered with a plain no. Age has a memory: told younger than 18 within a year, a new birthday does not count. */
function overlaysFor(input: EligibilityInput): readonly Overlay[] {
  const { rehab, ages, today, answers } = input
  const view = viewOf(input)
  const young = ages.some(({ age, day }) => age < 18 && daysBetween(day, today) < 365) || (typeof answers.age === 'number' && answers.age < 18)
  return rehab.overlays.filter((overlay) => {
    if (liftedByClinician(overlay, input)) return false
    if (overlay.id === 'under-18') return young || typeof answers.age !== 'number'
    const truth = evaluate(overlay.when, view)
    return truth === 'yes' || (truth === 'unknown' && (overlay.noRun || overlay.mode !== undefined) && partlyYes(overlay.when, view))
  })
}

/** A verified clinician's word ends it while its rule still holds. Where bone is the question, an image that can show it must be there too. */
function liftedByClinician({ id, lifts }: Overlay, { adjustments, assessedOn }: EligibilityInput): boolean {
  if (!lifts) return false
  return adjustments.some(
    ({ role, verified, ahead, day, body: { clears, imaging } }) =>
      role === 'clinician' &&
      verified &&
      !ahead &&
      (clears?.some((kind) => lifts.clinician.includes(kind)) ?? false) &&
      (!id.startsWith(BONE_GATE) ||
        ((imaging?.kind === 'mri' || imaging?.kind === 'ct') &&
          imaging.result !== 'injury' &&
          notOlder(day, assessedOn, IMAGE_VALID_DAYS) &&
          notOlder(imaging.day, assessedOn, IMAGE_VALID_DAYS))),
  )
}

/** Not more than so many days before `since`; anything goes while nothing is known of it. */
const notOlder = (day: string, since: string | undefined, days: number): boolean => since === undefined || daysBetween(day, since) <= days

/** An image says something about pain that is told up to six weeks later; our choice. */
const IMAGE_VALID_DAYS = 42

/** An examination about a plan that begins up to twelve weeks later; our choice. */
const EXAMINED_VALID_DAYS = 84

/** Part of the rule is there and the rest was asked without a plain answer. */
function partlyYes(rule: Rule, view: ReturnType<typeof viewOf>): boolean {
  if (typeof rule === 'string') return view.answers[rule] === 'unsure' || view.answers[rule] === 'skipped'
  if ('all' in rule)
    return (
      rule.all.every((part) => evaluate(part, view) !== 'no') &&
      rule.all.some((part) => evaluate(part, view) === 'yes' || partlyYes(part, view)) &&
      // a number nobody told, where everything else holds, is not a plain no
      rule.all.every((part) => evaluate(part, view) === 'yes' || partlyYes(part, view) || isUntoldNumber(part, view))
    )
  if ('any' in rule) return rule.any.some((part) => partlyYes(part, view))
  if ('finding' in rule) return view.answers[rule.finding] === 'unsure' || view.answers[rule.finding] === 'skipped'
  return false
}

const isUntoldNumber = (rule: Rule, view: ReturnType<typeof viewOf>): boolean =>
  typeof rule === 'object' && 'finding' in rule && view.answers[rule.finding] === undefined

/** What keeps a programme shut, as far as answers can tell: yes, or asked and not plainly denied. */
function entryHolds(input: EligibilityInput, programmes: readonly Programme[]): 'yes' | 'no' {
  const view = viewOf(input)
  const against = programmes.flatMap(({ entry }) => entry.flatMap(({ rule }) => (rule === undefined ? [] : [rule])))
  return against.some((rule) => evaluate(rule, view) === 'yes' || (evaluate(rule, view) === 'unknown' && partlyYes(rule, view))) ? 'no' : 'yes'
}

/** A clinician's lock on the plan: stricter, so nobody's account needs to be checked for it. It ends when lifted by a verified clinician, or on its day. */
export function lockOf(adjustments: readonly Dated<Adjustment>[], today: string): Dated<Adjustment> | undefined {
  const liftedAfter = (lock: Dated<Adjustment>): boolean =>
    adjustments.some(({ at, role, verified, body }) => role === 'clinician' && verified && body.lifts === 'lock' && Date.parse(at) > Date.parse(lock.at))
  return adjustments.find(
    (lock) =>
      lock.role === 'clinician' &&
      lock.body.locks !== undefined &&
      !(lock.body.locks.until !== undefined && lock.body.locks.until < today) &&
      !liftedAfter(lock),
  )
}

/** What the runner wrote down last about being examined. It holds back what was not allowed then, and opens nothing by itself. */
const ownWord = (adjustments: readonly Dated<Adjustment>[]): Dated<Adjustment> | undefined =>
  adjustments
    .filter(({ role, body }) => role === 'runner' && body.seenOn !== undefined)
    .reduce<Dated<Adjustment> | undefined>((last, each) => (last && Date.parse(last.at) > Date.parse(each.at) ? last : each), undefined)

function clearedFor(mode: Mode, { adjustments, plannedOn, assessedOn }: EligibilityInput): boolean {
  if (mode === 'self-guided') return true
  if (mode === 'none') return false
  return adjustments.some(
    ({ role, verified, ahead, day, body }) =>
      role === 'clinician' &&
      verified &&
      !ahead &&
      notOlder(day, plannedOn ?? assessedOn, EXAMINED_VALID_DAYS) &&
      (mode === 'after-clinician' ? (body.clears?.some((kind) => kind === 'examined' || kind === 'loading') ?? false) : body.opens !== undefined),
  )
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
