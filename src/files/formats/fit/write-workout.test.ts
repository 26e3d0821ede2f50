import FitParser from 'fit-file-parser'
import { describe, expect, it } from 'vitest'
import { readFit } from './read-fit.ts'
import { writeWorkout } from './write-workout.ts'

const file = writeWorkout({
  name: 'Walk-run, level 3, and more words than fit',
  made: 1_714_802_400,
  blocks: [
    { times: 1, steps: [{ name: 'Walk', seconds: 300, intensity: 'warmup' }] },
    {
      times: 8,
      steps: [
        { name: 'Run', seconds: 60, intensity: 'active' },
        { name: 'Walk', seconds: 120, intensity: 'recovery' },
      ],
    },
    { times: 1, steps: [{ name: 'Walk', seconds: 300, intensity: 'cooldown' }] },
  ],
})

describe('five minutes of walking, eight times a minute of running and two of walking, five of walking', () => {
  it('is read back by our own decoder, step by step', () => {
    const read = readFit(file)
    expect(read.ok && [read.value[0]!.kind, read.value[0]!.problems]).toEqual(['workout', []])
    expect(read.ok && read.value[0]!.steps).toEqual([
      { index: 0, name: 'Walk', durationType: 0, duration: 300_000, target: 0, intensity: 'warmup' },
      { index: 1, name: 'Run', durationType: 0, duration: 60_000, target: 0, intensity: 'active' },
      { index: 2, name: 'Walk', durationType: 0, duration: 120_000, target: 0, intensity: 'recovery' },
      { index: 3, durationType: 6, duration: 1, target: 8 },
      { index: 4, name: 'Walk', durationType: 0, duration: 300_000, target: 0, intensity: 'cooldown' },
    ])
  })

  it('and by another, with the checksum enforced; it keeps the last step only', async () => {
    const parsed = await new Promise<Record<string, Record<string, unknown>>>((resolve, reject) => {
      new FitParser({ force: false, mode: 'list' }).parse(file.buffer as ArrayBuffer, (error: unknown, data: unknown) =>
        error ? reject(error) : resolve(data as never),
      )
    })
    expect(parsed.workout).toMatchObject({ wkt_name: 'Walk-run, level 3, and ', sport: 'running', num_valid_steps: 5 })
    expect(parsed.workout_step).toMatchObject({ wkt_step_name: 'Walk', intensity: 'cooldown', duration_type: 'time' })
  })
})
