import { describe, expect, it } from 'vitest'
import { planAhead } from './plan-ahead.ts'

const started = { id: 's1', kind: 'plan-start', at: '2026-03-10T09:00:00+01:00' }
const ended = { id: 'w1', kind: 'withdrawal', at: '2026-03-12T09:00:00+01:00', body: { of: 's1' } }
const at = (time: string) => Date.parse(time)

describe('a plan that begins after now', () => {
  it.each([
    ['the clock was set back before its start', [started], '2026-03-01T09:00:00+01:00', started.at],
    ['it has begun', [started], '2026-03-10T09:00:01+01:00', undefined],
    ['the same moment in another zone is no clock set back', [started], '2026-03-10T00:30:00-08:00', undefined],
    ['it was ended', [started, ended], '2026-03-01T09:00:00+01:00', undefined],
    ['there is none', [], '2026-03-01T09:00:00+01:00', undefined],
    ['a row without a time says nothing', [{ ...started, at: 7 }], '2026-03-01T09:00:00+01:00', undefined],
  ])('%s', (_, rows, now, ahead) => expect(planAhead(rows, at(now))).toBe(ahead))
})
