import { describe, expect, it } from 'vitest'
import { rehab } from '../../tests/built.ts'
import { cuesBetween } from './cues.ts'
import { advance, begin, resume } from './playing.ts'
import { itemOf } from './steps.ts'

const exercise = rehab.exercises.find(({ id }) => id === 'side-plank')!
const playing = (task: { reps?: number; holdS?: number }) =>
  resume(begin([itemOf({ exercise, sides: ['right', 'left'], task: { sets: 1, restS: 30, perDay: 1, ...task } }, 0)]), 0)

/** Every cue with its second. */
function heard(task: { reps?: number; holdS?: number }, seconds: number): string[] {
  let state = playing(task)
  const said: string[] = []
  for (let now = 200; now <= seconds * 1000; now += 200) {
    const next = advance(state, now)
    for (const cue of cuesBetween(state, next)) said.push(`${Math.floor(now / 1000)} ${Object.values(cue).join(' ')}`)
    state = next
  }
  return said
}

describe('what is said', () => {
  it('of a hold: its beginning, half of it, the last three seconds, the other side', () => {
    expect(heard({ holdS: 20 }, 40)).toEqual([
      '12 count 3',
      '13 count 2',
      '14 count 1',
      '15 step',
      '25 halfway',
      '32 count 3',
      '33 count 2',
      '34 count 1',
      '35 step',
      '37 count 3',
      '38 count 2',
      '39 count 1',
      '40 step',
    ])
  })
  it('of repetitions: each new one', () => {
    const tempo = exercise.tempoS ?? 3
    expect(heard({ reps: 3 }, 15 + 2 * tempo).slice(4)).toEqual([`${15 + tempo} rep 2`, `${15 + 2 * tempo} rep 3`])
  })
  it('after a sleep: only that', () => {
    let state = playing({ holdS: 20 })
    for (let now = 200; now <= 16_000; now += 200) state = advance(state, now)
    expect(cuesBetween(state, advance(state, 300_000))).toEqual([{ kind: 'asleep' }])
  })
})
