import { diceOf } from './dice.ts'
import { LABELS, type Label, type Parameters, STYLES, type Style } from './parameters.ts'

/** A made-up runner: what stays the same for half a year, whatever policy is followed. */
export interface Runner {
  readonly index: number
  readonly seed: number
  readonly label: Label
  readonly style: Style
  /** A bone stress injury that the assessment missed. */
  readonly hidden: boolean
  /** Minutes of a usual run; runs a week. */
  readonly usualMin: number
  readonly runsAWeek: number
  readonly fullCapacity: number
  readonly startCapacity: number
  readonly startIrritation: number
  readonly startStrength: number
  readonly startDamage: number
  /** Bone damage of one impact minute. */
  readonly damageAMinute: number
  readonly stillRan: boolean
  readonly logsHistory: boolean
  readonly opens: number
  readonly doesSessions: number
  readonly doesRuns: number
  readonly parameters: Parameters
}

/** Bone damage of one impact minute in a mean runner. */
const DAMAGE_A_MINUTE = 0.00083

/** The seed and the index give the runner; `hidden` ones have their labels and ways to report in equal parts. */
export function drawRunner(seed: number, index: number, hidden: boolean, parameters: Parameters): Runner {
  const dice = diceOf(seed, hidden ? index + 1_000_003 : index, -1)
  const usualMin = Math.round(dice.between('usual', [30, 60]))
  const fullCapacity = 1.8 * usualMin
  return {
    index: hidden ? index + 1_000_003 : index,
    seed,
    label: LABELS[index % LABELS.length]!,
    style: hidden ? (['truthful', 'under-reporter', 'painkillers'] as const)[Math.floor(index / LABELS.length) % 3]! : styleAt(index),
    hidden,
    usualMin,
    runsAWeek: 3 + Math.floor(3 * dice.chance('runs')),
    fullCapacity,
    startCapacity: fullCapacity * dice.between('capacity', parameters.startCapacity),
    startIrritation: dice.between('irritation', [2, 5]) * (hidden ? 0.5 : 1),
    startStrength: dice.between('strength', [0.6, 0.95]),
    startDamage: hidden ? dice.between('damage', parameters.startDamage) : 0,
    damageAMinute: DAMAGE_A_MINUTE * Math.exp(0.4 * dice.normal('bone')),
    stillRan: dice.chance('still ran') < 0.6,
    logsHistory: dice.chance('history') < parameters.historyLogged,
    opens: dice.between('opens', parameters.opens),
    doesSessions: dice.between('sessions', [0.5, 0.95]),
    doesRuns: dice.between('does runs', [0.8, 1]),
    parameters,
  }
}

/** Ten runners of a label after each other hold eight truthful ones, one under-reporter and one painkiller user. */
function styleAt(index: number): Style {
  const at = (Math.floor(index / LABELS.length) % 10) / 10
  if (at < STYLES.truthful - 1e-9) return 'truthful'
  return at < STYLES.truthful + STYLES['under-reporter'] - 1e-9 ? 'under-reporter' : 'painkillers'
}
