/** The numbers of docs/simulation.md that are swept, and the small tables that are not. Load is counted in running minutes, pain 0-10, time in days. */

export const TISSUES = ['tendon', 'muscle', 'joint'] as const
export type Tissue = (typeof TISSUES)[number]

export interface Parameters {
  /** Share of full capacity at the start, from and to. */
  readonly startCapacity: readonly [number, number]
  /** Share of those who still ran that have those runs in their record. */
  readonly historyLogged: number
  /** Share of days on which the app is opened, from and to. */
  readonly opens: readonly [number, number]
  /** Times the table's days until irritation fades, and its growth of capacity. */
  readonly irritationDays: number
  readonly growth: number
  /** Points of irritation for one whole capacity too much. */
  readonly irritationGain: number
  /** Standard deviation of a pain reading. */
  readonly noise: number
  readonly startDamage: readonly [number, number]
  /** Share of bone damage that heals in a day. */
  readonly boneHealing: number
  /** Chance a day to see a clinician unasked while it is bad. */
  readonly ownAccord: number
  /** Chance of an MRI when the plan asked about bone. */
  readonly mriWhenAsked: number
}

export const PARAMETERS: Parameters = {
  startCapacity: [0.1, 0.5],
  historyLogged: 0.5,
  opens: [0.75, 0.98],
  irritationDays: 1,
  growth: 1,
  irritationGain: 1.2,
  noise: 0.7,
  startDamage: [0.15, 0.4],
  boneHealing: 1 / 60,
  ownAccord: 0.03,
  mriWhenAsked: 0.9,
}

/** One changed number each: docs/simulation.md, "swept". */
export const SWEEP: readonly { readonly name: string; readonly change: Partial<Parameters> }[] = [
  { name: 'capacity at the start 5-30 %', change: { startCapacity: [0.05, 0.3] } },
  { name: 'capacity at the start 30-70 %', change: { startCapacity: [0.3, 0.7] } },
  { name: 'no earlier runs in the record', change: { historyLogged: 0 } },
  { name: 'all earlier runs in the record', change: { historyLogged: 1 } },
  { name: 'opens the app 50-75 % of days', change: { opens: [0.5, 0.75] } },
  { name: 'irritation fades twice as fast', change: { irritationDays: 0.5 } },
  { name: 'irritation fades half as fast', change: { irritationDays: 2 } },
  { name: 'capacity grows half as fast', change: { growth: 0.5 } },
  { name: 'capacity grows twice as fast', change: { growth: 2 } },
  { name: 'overload irritates half as much', change: { irritationGain: 0.6 } },
  { name: 'overload irritates twice as much', change: { irritationGain: 2.4 } },
  { name: 'readings nearly without noise', change: { noise: 0.3 } },
  { name: 'readings with much noise', change: { noise: 1.2 } },
  { name: 'bone damaged 30-50 % at the start', change: { startDamage: [0.3, 0.5] } },
  { name: 'bone does not heal', change: { boneHealing: 0 } },
  { name: 'bone heals twice as fast', change: { boneHealing: 1 / 30 } },
  { name: 'nobody sees a clinician unasked', change: { ownAccord: 0 } },
  { name: 'a clinician unasked with 10 % a day', change: { ownAccord: 0.1 } },
  { name: 'an MRI in half of the visits, asked or not', change: { mriWhenAsked: 0.5 } },
]

/** How a tissue behaves: days until load and irritation fade, growth of capacity a day, points of next-morning pain for one whole capacity too much. */
export const TISSUE: Readonly<Record<Tissue, { readonly loadDays: number; readonly irritationDays: number; readonly growth: number; readonly lag: number }>> = {
  tendon: { loadDays: 1.5, irritationDays: 25, growth: 0.02, lag: 1.5 },
  muscle: { loadDays: 1, irritationDays: 12, growth: 0.03, lag: 1.2 },
  joint: { loadDays: 1.5, irritationDays: 20, growth: 0.018, lag: 1.5 },
}

/** Labels that start a plan by themselves, with where it hurts and what else is told: so much that the questions suggest just this label. */
export const LABELS = [
  { condition: 'gluteal-tendinopathy', tissue: 'tendon', where: 'loc-lateral-trochanter', age: 45, tells: ['beh-night-pain-side-lying', 'beh-stairs-hills'] },
  { condition: 'proximal-hamstring-tendinopathy', tissue: 'tendon', where: 'loc-sit-bone', age: 40, tells: ['beh-sit-bone-sitting'] },
  { condition: 'adductor-related-groin-pain', tissue: 'tendon', where: 'loc-inner-thigh', age: 32, tells: ['st-adductor-squeeze'] },
  { condition: 'gluteus-medius-strain', tissue: 'muscle', where: 'loc-lateral-trochanter', age: 38, tells: ['onset-sudden', 'st-resisted-abduction'] },
  { condition: 'hamstring-strain', tissue: 'muscle', where: 'loc-back-thigh', age: 34, tells: [] },
  {
    condition: 'femoroacetabular-impingement-syndrome',
    tissue: 'joint',
    where: 'loc-groin-deep',
    age: 30,
    tells: ['loc-c-sign', 'beh-groin-pain-sitting', 'beh-squat-deep-pain', 'st-fadir-like'],
  },
  {
    condition: 'hip-osteoarthritis',
    tissue: 'joint',
    where: 'loc-groin-deep',
    age: 56,
    tells: ['beh-morning-stiff-under-30', 'beh-shoes-socks-hard', 'beh-stiff-lost-range', 'st-hip-rotation-loss'],
  },
] as const satisfies readonly {
  readonly condition: string
  readonly tissue: Tissue
  readonly where: string
  readonly age: number
  readonly tells: readonly string[]
}[]
export type Label = (typeof LABELS)[number]

/** Three ways to report, with their shares of a cohort. */
export const STYLES = { truthful: 0.8, 'under-reporter': 0.1, painkillers: 0.1 } as const
export type Style = keyof typeof STYLES
