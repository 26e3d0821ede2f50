import { describe, expect, it } from 'vitest'
import type { Urgency } from '#knowledge/shape.ts'
import { pressingOf } from './pressing.ts'

const warning = (id: string, urgency: Urgency, day = '2026-03-04') => ({ flag: { id }, urgency, day }) as never
const on = (headline: string) => ({ today: { headline } }) as never
const pressing = (headline: string, ...openWarnings: readonly never[]) => pressingOf({ openWarnings }, on(headline)).map(({ flag }) => flag.id)

// Origin: a leg that could not be stood on, told in a check-in; Today said "Answer the questions again" and nothing of the emergency department.
describe('warnings that come before all else of the day', () => {
  it.each<readonly [string, string, readonly never[], readonly string[]]>([
    ['an emergency where the questions wait', 'screen-again', [warning('leg', 'emergency')], ['leg']],
    ['an emergency where somebody has to look', 'see-somebody', [warning('numb', 'emergency')], ['numb']],
    ['an emergency where a check-in is missing', 'check-in-first', [warning('leg', 'emergency')], ['leg']],
    ['an emergency beside a plan that runs on', 'train', [warning('leg', 'emergency')], ['leg']],
    ['to be seen today, where somebody has to look', 'see-somebody', [warning('swollen', 'same-day')], ['swollen']],
    ['to be seen today, beside a plan that runs on', 'train', [warning('bone', 'same-day')], []],
    ['within days', 'see-somebody', [warning('lump', 'urgent')], []],
    ['none', 'see-somebody', [], []],
    ['the strictest first', 'see-somebody', [warning('swollen', 'same-day'), warning('lump', 'urgent'), warning('leg', 'emergency')], ['leg', 'swollen']],
    [
      'of the same urgency the newest first',
      'see-somebody',
      [warning('older', 'same-day', '2026-03-03'), warning('newer', 'same-day', '2026-03-05')],
      ['newer', 'older'],
    ],
  ])('%s', (_what, headline, open, first) => expect(pressing(headline, ...open)).toEqual(first))
})
