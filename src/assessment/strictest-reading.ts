import { level } from '#knowledge/levels.ts'
import { type Knowledge, URGENCIES, type Urgency } from '#knowledge/shape.ts'
import type { UrgencyReason } from './assessment.ts'
import { normalised } from './score.ts'
import { tables } from './tables.ts'

/** What a way of reading some answers adds to the log-odds of each ranked condition, against reading them as told. */
export type Shift = Float64Array

/** What was searched: log-odds with everything as told, and for each unit of answers the ways of reading it, as told first. */
export interface Readings {
  readonly told: Float64Array
  readonly units: readonly (readonly Shift[])[]
}

/** Steps of one search; only made-up runners with some eighteen worrying answers need as many. Then what could not be excluded counts. */
const MOST_STEPS = 30_000

/**
 * The strictest urgency that any combination of readings gives, one way for each unit. Exact without trying them all: a branch is left as soon as
 * no completion of it can reach the urgency sought, by an upper bound that is additive over the units. When the steps run out the urgency
 * that could not be excluded counts, as `many`.
 */
export function strictestReading(knowledge: Knowledge, { told, units }: Readings, worrying: number): UrgencyReason {
  const asTold = readUrgency(knowledge, normalised(told))
  const sorted = units.filter((unit) => unit.length > 1).sort((a, b) => reach(b) - reach(a))
  if (sorted.reduce((count, unit) => count * unit.length, 1) <= FEW) return strictestOf(knowledge, told, sorted)
  for (const urgency of [...URGENCIES].reverse()) {
    if (level(urgency) <= level(asTold.urgency)) return asTold
    const found = reading(knowledge, { told, units: sorted }, urgency)
    if (found === 'out-of-steps') return { kind: 'many', answers: worrying, urgency }
    if (found) return found
  }
  return asTold
}

/** So many readings are tried one by one. */
const FEW = 3_000

function strictestOf(knowledge: Knowledge, sum: Float64Array, [unit, ...units]: readonly (readonly Shift[])[]): UrgencyReason {
  if (!unit) return readUrgency(knowledge, normalised(sum))
  let strictest: UrgencyReason | undefined
  for (const shift of unit) {
    const shifted = sum.map((value, i) => value + (shift[i] ?? 0))
    const reason = strictestOf(knowledge, shifted, units)
    if (!strictest || level(reason.urgency) > level(strictest.urgency)) strictest = reason
    if (strictest.urgency === 'emergency') break
  }
  return strictest ?? readUrgency(knowledge, normalised(sum))
}

/** How far the readings of a unit pull conditions apart: the widest are decided first. */
const reach = (unit: readonly Shift[]): number => Math.max(...unit.map((shift) => Math.max(...shift) - Math.min(...shift)))

/** A reading that is at least this urgent; undefined when there is none. */
function reading(knowledge: Knowledge, { told, units }: Readings, urgency: Urgency): UrgencyReason | 'out-of-steps' | undefined {
  const enough = (sum: Float64Array): UrgencyReason | undefined => {
    const reason = readUrgency(knowledge, normalised(sum))
    return level(reason.urgency) >= level(urgency) ? reason : undefined
  }
  const goals: Goal[] = []
  for (const wanted of wantedFor(knowledge, urgency, leadingOf(told))) {
    const bounds: Bound[] = []
    for (const target of wanted.targets) {
      const rivals = wanted.rivalsOf(target)
      const best = climb({ told, units }, target, rivals)
      const reason = enough(best)
      if (reason) return reason
      bounds.push(boundAt(best, { told, units }, target, rivals, wanted.whole))
    }
    goals.push({ bounds, reached: wanted.reached })
  }
  let steps = 0
  const chosen: Shift[] = []
  /** What is known of each bound so far, goal by goal. */
  const walk = (at: number, sofar: readonly Float64Array[]): UrgencyReason | 'out-of-steps' | undefined => {
    if (++steps > MOST_STEPS) return 'out-of-steps'
    const open = goals.some(({ bounds, reached }, goal) => reached(bounds.length, (i) => (sofar[goal]?.[i] ?? 0) + (bounds[i]?.rest[at] ?? 0)))
    if (!open) return undefined
    const unit = units[at]
    if (!unit) return enough(told.map((value, i) => chosen.reduce((sum, shift) => sum + (shift[i] ?? 0), value)))
    for (const [way, shift] of unit.entries()) {
      chosen.push(shift)
      const next = goals.map(({ bounds }, goal) => (sofar[goal] ?? new Float64Array()).map((value, i) => value + (bounds[i]?.gains[at]?.[way] ?? 0)))
      const found = walk(at + 1, next)
      chosen.pop()
      if (found) return found
    }
    return undefined
  }
  const start = goals.map(({ bounds }) => Float64Array.from(bounds, ({ start }) => start))
  return walk(0, start)
}

/** One way to become this urgent: by weight of its targets against their rivals. */
interface Wanted {
  readonly targets: readonly number[]
  readonly rivalsOf: (target: number) => readonly number[]
  /** Against the rivals together, or against each of them. */
  readonly whole: boolean
  /** From upper bounds of log(target / rivals), one for each target: may it still be reached? */
  readonly reached: (count: number, logRatio: (target: number) => number) => boolean
}

interface Goal {
  readonly bounds: readonly Bound[]
  readonly reached: Wanted['reached']
}

/** An upper bound of log(target / rivals), a sum over the units. */
interface Bound {
  /** With everything as told. */
  readonly start: number
  /** What each way of reading each unit adds. */
  readonly gains: readonly (readonly number[])[]
  /** The most that the units from here on can add. */
  readonly rest: readonly number[]
}

/** Rounding must not exclude what is just reached. */
const SLACK = 1e-9

/** Winner, probability mass and the doubt about self-care, for one reading of the answers: weights of the conditions, of any sum. */
export function readUrgency(knowledge: Knowledge, weights: Float64Array): UrgencyReason {
  const { conditions } = tables(knowledge)
  const { mass, selfCare, otherCauses } = knowledge.reasoning
  let winner = 0
  let total = 0
  const share = [0, 0, 0, 0, 0]
  const levels = levelsOf(knowledge)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0
    if (weight > (weights[winner] ?? 0)) winner = i
    const at = levels[i] ?? 0
    share[at] = (share[at] ?? 0) + weight
    total += weight
  }
  const first = conditions[winner]
  if (!first) throw new Error('the knowledge ranks no condition')
  const told = (1 - otherCauses) / total
  const atLeast = (urgency: Urgency): number => told * share.slice(level(urgency)).reduce((sum, each) => sum + each, 0)
  let strictest: UrgencyReason = { kind: 'winner', condition: first, urgency: first.urgency }
  for (const [urgency, most] of [
    ['urgent', mass.urgent],
    ['same-day', mass.sameDay],
    ['emergency', mass.emergency],
  ] as const)
    if (level(urgency) > level(strictest.urgency) && atLeast(urgency) >= most) strictest = { kind: 'mass', atLeast: urgency, share: atLeast(urgency), urgency }
  const doubtful = told * (share[0] ?? 0) < selfCare.mass || told * (weights[winner] ?? 0) < selfCare.winner
  return doubtful && strictest.urgency === 'self-care' ? { kind: 'uncertain', urgency: 'routine-clinician' } : strictest
}

const madeLevels = new WeakMap<Knowledge, Uint8Array>()

/** How soon each ranked condition wants to be seen. */
function levelsOf(knowledge: Knowledge): Uint8Array {
  const known = madeLevels.get(knowledge)
  if (known) return known
  const levels = Uint8Array.from(tables(knowledge).conditions, (condition) => level(condition.urgency))
  madeLevels.set(knowledge, levels)
  return levels
}

/** The ways in which a reading becomes at least this urgent; the same conditions as in `readUrgency`. */
function wantedFor(knowledge: Knowledge, urgency: Urgency, leading: number): readonly Wanted[] {
  const { mass, selfCare, otherCauses } = knowledge.reasoning
  const { conditions } = tables(knowledge)
  const all = conditions.map((_, i) => i)
  const strict = all.filter((i) => level(conditions[i]?.urgency ?? 'self-care') >= level(urgency))
  const mild = all.filter((i) => !strict.includes(i))
  const others = (target: number): readonly number[] => all.filter((i) => i !== target)
  const whole = 1 - otherCauses
  /** This share of the told probability on some, or more. */
  const share = (targets: readonly number[], rivals: readonly number[], least: number): Wanted => {
    const odds = least >= 1 ? Number.POSITIVE_INFINITY : least / (1 - least)
    const reached: Wanted['reached'] = (count, logRatio) => {
      let sum = 0
      for (let i = 0; i < count; i++) sum += Math.exp(logRatio(i))
      return sum >= odds - SLACK
    }
    return { targets, rivalsOf: () => rivals, whole: true, reached }
  }
  const leads: Wanted = { targets: strict, rivalsOf: others, whole: false, reached: someLeads }
  const least = { emergency: mass.emergency, 'same-day': mass.sameDay, urgent: mass.urgent, 'routine-clinician': whole - selfCare.mass, 'self-care': 0 }[
    urgency
  ]
  if (urgency !== 'routine-clinician') return [share(strict, mild, least / whole), leads]
  // No cause stands out: then the one that leads as told does not, either.
  const unclear = share(others(leading), [leading], 1 - selfCare.winner / whole)
  return [share(strict, mild, least / whole), leads, unclear]
}

/** One of the targets may be ahead of each of its rivals. */
function someLeads(count: number, logRatio: (target: number) => number): boolean {
  for (let i = 0; i < count; i++) if (logRatio(i) >= -SLACK) return true
  return false
}

const leadingOf = (sum: Float64Array): number => sum.indexOf(Math.max(...sum))

const MOST_SWEEPS = 4

/** The reading that is best for the target against its rivals, found unit by unit; not always the very best. */
function climb({ told, units }: Readings, target: number, rivals: readonly number[]): Float64Array {
  let sum: Float64Array = Float64Array.from(told)
  const ways = units.map(() => 0)
  const swapped = (at: number, way: number): Float64Array => {
    const [before, after] = [units[at]?.[ways[at] ?? 0], units[at]?.[way]]
    return sum.map((value, i) => value - (before?.[i] ?? 0) + (after?.[i] ?? 0))
  }
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changed = false
    units.forEach((unit, at) => {
      let best = logRatio(sum, target, rivals)
      unit.forEach((_, way) => {
        const next = swapped(at, way)
        const ratio = logRatio(next, target, rivals)
        if (ratio <= best + SLACK) return
        best = ratio
        sum = next
        ways[at] = way
        changed = true
      })
    })
    if (!changed) break
  }
  return sum
}

/** log(target / sum of the rivals). */
function logRatio(sum: Float64Array, target: number, rivals: readonly number[]): number {
  let top = Number.NEGATIVE_INFINITY
  for (const j of rivals) top = Math.max(top, sum[j] ?? 0)
  let total = 0
  for (const j of rivals) total += Math.exp((sum[j] ?? 0) - top)
  return (sum[target] ?? 0) - top - Math.log(total)
}

/**
 * Where the rivals stand in one reading gives their weights q. For every reading then log(sum of rivals) >= sum of q * (log rival - log q), by
 * Jensen's inequality, which is exact at that reading and additive over units; the strongest single rival is at least their q-weighted mean.
 */
function boundAt(best: Float64Array, { told, units }: Readings, target: number, rivals: readonly number[], whole: boolean): Bound {
  const q = normalised(Float64Array.from(rivals, (j) => best[j] ?? 0))
  const of = (sum: Float64Array): number => rivals.reduce((value, j, k) => value - (q[k] ?? 0) * (sum[j] ?? 0), sum[target] ?? 0)
  const gains = units.map((unit) => unit.map(of))
  const rest = [0]
  for (const unit of [...gains].reverse()) rest.unshift(Math.max(...unit) + (rest[0] ?? 0))
  const entropy = whole ? q.reduce((sum, each) => (each > 0 ? sum + each * Math.log(each) : sum), 0) : 0
  return { start: of(told) + entropy, gains, rest }
}
