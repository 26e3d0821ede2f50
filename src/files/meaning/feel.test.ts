import { describe, expect, it } from 'vitest'
import type { DeveloperField } from '../recording.ts'
import { feelOf } from './feel.ts'

const field = (name: string, last: number, of: DeveloperField['of'] = 'session'): DeveloperField => ({ name, units: '', count: 1, sum: last, last, of })
const SUUNTO = 'suunto 34 Suunto 9 Baro'

describe('how it felt', () => {
  it.each([
    // Origin: the five answers of a Suunto watch, in the order of its menu (runninginsight.com, 2024); samples hold 1, 4 and 5
    ['poor on a Suunto', SUUNTO, field('feeling', 1), {}, 0],
    ['good on a Suunto', SUUNTO, field('feeling', 3), {}, 50],
    ['excellent on a Suunto', SUUNTO, field('feeling', 5), {}, 100],
    ['not said on a Suunto', SUUNTO, field('feeling', 0), {}, undefined],
    ['outside the five', SUUNTO, field('feeling', 6), {}, undefined],
    ['a field of that name of another maker, who may mean anything', 'garmin fenix 7', field('feeling', 5), {}, undefined],
    ['a field of every point', SUUNTO, field('feeling', 5, 'record'), {}, undefined],
    ['the field of the profile goes before', SUUNTO, field('feeling', 5), { feel: 25 }, 25],
    // Origin: found in 14 of 74 files of HealthFit, always 0 or 1, without any tie to how hard it was
    ['whether an effort was estimated', 'development Watch6,18', field('WORKOUT RPE ESTIMATED', 1), {}, undefined],
    ['without a device', undefined, field('feeling', 5), {}, undefined],
  ])('%s', (_what, device, developer, session, felt) =>
    expect(feelOf({ ...(device === undefined ? {} : { device }), developer: [developer], sessions: [session] }, session)).toBe(felt),
  )

  it('is not known of a leg, for the field says nothing of legs', () =>
    expect(feelOf({ device: SUUNTO, developer: [field('feeling', 5)], sessions: [{}, {}] }, {})).toBeUndefined())
})
