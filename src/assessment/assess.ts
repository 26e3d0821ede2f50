import { level } from '#knowledge/levels.ts'
import { type Condition, type FindingId, type FlagId, type Knowledge, RUN_ADVICES, type RunAdvice, type SourceId, type Urgency } from '#knowledge/shape.ts'
import type { Answers, Side } from './answers.ts'
import type { Assessment, NotExcluded, RaisedFlag, RankedGroup, Ranking, UrgencyReason, WouldChange } from './assessment.ts'
import { careFor, medicinesFor } from './care.ts'
import { indexed } from './indexed.ts'
import { rank } from './rank.ts'
import { flagTruths, gateTruths, isAsked, raiseFlags, skippedSafety, unaskedSafety, urgencyRaisedBy } from './red-flags.ts'
import { truthOf } from './rules.ts'
import { urgencyFromRanking } from './urgency.ts'

/**
 * The honest answer to a set of answers: how soon, what to do about running, what it probably is and why, what it may also be, what would
 * change it. Red flags first; the urgency is the strictest of flags, leading cause and probability on serious causes.
 */
export function assess(knowledge: Knowledge, answers: Answers, standing: Standing = NOTHING_STANDS): Assessment {
  const flags = withStanding(raiseFlags(knowledge, answers), standing.flags)
  const ranking = rank(knowledge, answers)
  const unasked = unaskedSafety(knowledge, answers)
  const because = urgencyReasons(knowledge, answers, { flags, unasked, standing })
  const urgency = because[0]?.urgency ?? 'self-care'
  const likely = likelyGroups(ranking)
  const leading = ranking.causes[0]?.condition
  const run = runAdvice(urgency, flags, leading)
  const skipped = skippedSafety(knowledge, answers)
  const bone = boneIsOpen(knowledge, answers, [...flags, ...(standing.elsewhere ?? [])]) || skipped.length > 0 || standing.unknown !== undefined
  return {
    urgency,
    run,
    because,
    flags,
    ranking,
    likely,
    cannotTellApart: inseparable(likely),
    notExcluded: notExcluded(knowledge, answers, ranking),
    wouldChange: wouldChange(knowledge, answers, flags),
    skipped,
    unasked,
    today: careFor(knowledge, { urgency, run, flags, leading }),
    medicines: medicinesFor(knowledge, answers, { urgency, bone }),
    side: sideOf(knowledge, answers),
    sources: sourcesOf(knowledge, flags, likely),
    knowledge: knowledge.version,
  }
}

/** Flags from earlier in the record that stand whatever the answers say now. */
export interface Standing {
  /** Each as strict as it ever was shown. */
  readonly flags: readonly RaisedFlag[]
  /** Flags that stand in the runner's other assessments: they withhold painkillers, and leave this urgency alone. */
  readonly elsewhere?: readonly RaisedFlag[]
  /** Shown flags that this knowledge does not know any more, with the urgency they had. */
  readonly unknown?: { readonly flags: readonly FlagId[]; readonly urgency: Urgency }
}

/** A bone flag stands, or cannot be answered with no: then no painkiller, which would hide what has to be seen. Nor with a grave flag anywhere. */
function boneIsOpen(knowledge: Knowledge, answers: Answers, raised: readonly RaisedFlag[]): boolean {
  if (raised.some(({ flag }) => flag.bone || level(flag.urgency) >= level('same-day'))) return true
  const truths = gateTruths(knowledge, answers)
  return knowledge.flags.some((flag) => flag.bone && truths.get(flag.id) !== 'no')
}

const NOTHING_STANDS: Standing = { flags: [] }

/** A flag that stands is at least as strict as the same one raised now: it takes its place, with today's reasons. */
function withStanding(raised: readonly RaisedFlag[], standing: readonly RaisedFlag[]): readonly RaisedFlag[] {
  const stood = new Map(standing.map((each) => [each.flag.id, each]))
  const again = raised.map((each) => ({ ...each, flag: stood.get(each.flag.id)?.flag ?? each.flag }))
  const more = standing.filter(({ flag }) => !raised.some((each) => each.flag.id === flag.id))
  return [...again, ...more].sort((a, b) => level(b.flag.urgency) - level(a.flag.urgency))
}

/** Everything that sets a floor under the urgency, strictest first. */
function urgencyReasons(
  knowledge: Knowledge,
  answers: Answers,
  { flags, unasked, standing }: { readonly flags: readonly RaisedFlag[]; readonly unasked: readonly FindingId[]; readonly standing: Standing },
): readonly UrgencyReason[] {
  const reasons: UrgencyReason[] = flags.map((raised) => ({ kind: 'flag', raised, urgency: raised.flag.urgency }))
  if (flags[0]?.flag.urgency !== 'emergency') reasons.push(urgencyFromRanking(knowledge, answers))
  if (unasked.length > 0) reasons.push({ kind: 'unasked', findings: unasked, urgency: 'urgent' })
  if (standing.unknown) reasons.push({ kind: 'shown-before', ...standing.unknown })
  if (typeof answers.age !== 'number') reasons.push({ kind: 'age-unknown', urgency: 'routine-clinician' })
  return strictestFirst(reasons)
}

/** What is milder than "within days" is no reason for an advice that is stricter: it would only contradict it. */
function strictestFirst(reasons: readonly UrgencyReason[]): readonly UrgencyReason[] {
  const sorted = [...reasons].sort((a, b) => level(b.urgency) - level(a.urgency))
  const top = level(sorted[0]?.urgency ?? 'self-care')
  const floor = top >= level('urgent') ? level('urgent') : Math.min(top, level('routine-clinician'))
  return sorted.filter(({ urgency }) => level(urgency) >= floor)
}

/** The strictest advice about running among urgency, flags and the leading cause. */
function runAdvice(urgency: Urgency, flags: readonly RaisedFlag[], leading: Condition | undefined): RunAdvice {
  const byUrgency: RunAdvice = level(urgency) >= level('urgent') ? 'pause' : 'ok'
  const all: readonly RunAdvice[] = [byUrgency, ...flags.map(({ flag }) => flag.run), ...(leading ? [leading.run] : [])]
  return RUN_ADVICES[Math.max(...all.map((advice) => RUN_ADVICES.indexOf(advice)))] ?? 'stop'
}

/** Groups until 80 % of the probability is told, three at least, five at most; members below 3 % are left to "other causes". */
function likelyGroups(ranking: Ranking): readonly RankedGroup[] {
  const shown: RankedGroup[] = []
  let told = 0
  for (const group of ranking.groups) {
    if (shown.length >= 5 || (told >= 0.8 && shown.length >= 3) || group.probability < 0.02) break
    told += group.probability
    shown.push({ ...group, causes: group.causes.filter((cause, place) => place === 0 || cause.probability >= 0.03) })
  }
  return shown
}

/** Members of one group whose probabilities are within a factor of three: only an examination can separate them. */
function inseparable(likely: readonly RankedGroup[]): readonly (readonly Condition[])[] {
  return likely
    .map(({ causes }) => causes.filter((cause) => cause.probability * 3 >= (causes[0]?.probability ?? 1)).map((cause) => cause.condition))
    .filter((conditions) => conditions.length > 1)
}

/** Probability a serious cause needs to be named although its place was marked: below it no answer speaks for it. */
const STILL_OPEN = 0.005

/**
 * Serious causes that stay open: not shown, not excluded. The likeliest whose usual place is marked, four at most; where none is, the likeliest
 * of all, because no answer at home can rule one out.
 */
function notExcluded(knowledge: Knowledge, answers: Answers, ranking: Ranking): readonly NotExcluded[] {
  const view = { findings: indexed(knowledge).findings, answers }
  const grave = ranking.causes.filter((cause) => cause.condition.mustNotMiss)
  const placed = grave
    .filter((cause) => cause.probability >= STILL_OPEN)
    .flatMap(({ condition }): NotExcluded[] => {
      const region = condition.regions.find((id) => truthOf(id, view) === 'yes')
      return region === undefined ? [] : [{ condition, region }]
    })
  return placed.length > 0 ? placed.slice(0, 4) : grave.slice(0, 1).map(({ condition }) => ({ condition }))
}

/** Single further answers that would raise a stricter flag than any that stands: what to watch for. */
function wouldChange(knowledge: Knowledge, answers: Answers, flags: readonly RaisedFlag[]): readonly WouldChange[] {
  const index = indexed(knowledge)
  const standing = level(flags[0]?.flag.urgency ?? 'self-care')
  const truths = flagTruths(knowledge, answers)
  const changes: WouldChange[] = []
  for (const finding of index.findings.values()) {
    if (finding.worse === undefined || finding.worse === 'higher' || finding.answer !== 'yes-no') continue
    if (answers[finding.id] === finding.worse || !isAsked(index, answers, finding.id)) continue
    const urgency = urgencyRaisedBy(knowledge, answers, truths, { [finding.id]: finding.worse })
    if (level(urgency) > standing) changes.push({ finding: finding.id, answer: finding.worse, urgency })
  }
  return changes.sort((a, b) => level(b.urgency) - level(a.urgency))
}

/** Where it hurts, over all marked regions. */
function sideOf(knowledge: Knowledge, answers: Answers): Side | undefined {
  const sides = new Set(knowledge.findings.filter((finding) => finding.answer === 'region').map((finding) => answers[finding.id]))
  if (sides.has('both') || (sides.has('left') && sides.has('right'))) return 'both'
  return sides.has('left') ? 'left' : sides.has('right') ? 'right' : sides.has('middle') ? 'middle' : undefined
}

function sourcesOf(knowledge: Knowledge, flags: readonly RaisedFlag[], likely: readonly RankedGroup[]): readonly SourceId[] {
  const index = indexed(knowledge)
  const causes = likely.flatMap((group) => group.causes)
  const reasons = causes.flatMap((cause) => [...cause.for.slice(0, 4), ...cause.against.slice(0, 3)])
  return [
    ...new Set([
      ...flags.flatMap(({ flag }) => flag.trust.sources),
      ...causes.flatMap((cause) => cause.condition.sources),
      ...reasons.flatMap((weight) => index.findings.get(weight.finding)?.trust.sources ?? []),
    ]),
  ].filter((id) => id !== 'general')
}
