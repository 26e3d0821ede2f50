import { readFileSync } from 'node:fs'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { readEntries } from '#record/read-entries.ts'
import { tellLoad } from '#state/tell-load.ts'
import { tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { RecordMaker, RUNNERS } from '../tests/records.ts'

/**
 * `npx tsx bench/load.ts`: ten years of runs from a watch, 2,400 with a service's copy of every tenth. Told anew: which entries are one run, the
 * allowance, the coming week, every metric and every alert. Medians; the limit is the one that the issue names.
 */

const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(`../build/knowledge/${name}.json`, import.meta.url), 'utf8')) as Shape
const knowledge = read<Knowledge>('knowledge')
const rehab = read<Rehab>('rehab')

const DAYS = 3650
const LIMIT_MS = 50
const ROUNDS = 21

const entries = readEntries(tenYears().entries).entries
const now = new RecordMaker(knowledge, rehab, '2016-01-04').moment(DAYS, '09:00')
const state = tellState(entries, knowledge)
const runs = entries.filter(({ kind }) => kind === 'run').length

const times = { 'plan with allowance and week': [] as number[], 'metrics and alerts': [] as number[] }
for (let round = -3; round < ROUNDS; round++) {
  const started = performance.now()
  const told = tellPlan(entries, state, knowledge, rehab, now)
  const between = performance.now()
  tellLoad(told, rehab.load)
  const ended = performance.now()
  if (round < 0) continue
  times['plan with allowance and week'].push(between - started)
  times['metrics and alerts'].push(ended - between)
}
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0
const table = Object.entries(times).map(([name, list]) => ({ name, milliseconds: Number(median(list).toFixed(2)) }))
console.table(table)
const both = table.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
console.log(`${runs} runs in ten years: allowance and alerts in ${both.toFixed(0)} ms; the limit is ${LIMIT_MS} ms: ${both <= LIMIT_MS ? 'kept' : 'MISSED'}`)

function tenYears(): RecordMaker {
  const maker = new RecordMaker(knowledge, rehab, '2016-01-04')
  for (let day = 0; day < DAYS; day++) {
    if (day % 3 === 2) continue
    const minutes = 30 + ((day * 7) % 25)
    const start = maker.moment(day, '07:00')
    const told = { minutes, distanceM: minutes * 165, start, timerS: minutes * 60, elapsedS: minutes * 60 + 40, cadenceSpm: 168, descentM: 40 }
    maker.run(day, { ...told, effort: 3 + (day % 5), source: { id: `f${day}`, hash: `f${day}`, path: `${day}.fit`, format: 'fit' } })
    if (day % 10 === 0) maker.run(day, { ...told, distanceM: minutes * 166, source: { id: `g${day}`, hash: `g${day}`, path: `${day}.gpx`, format: 'gpx' } })
  }
  maker.assess(DAYS - 30, RUNNERS.gluteal).start(DAYS - 30, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'] })
  for (let day = DAYS - 30; day <= DAYS; day++) maker.checkIn(day)
  return maker
}
