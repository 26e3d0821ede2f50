import { expect, it } from 'vitest'
import { DEGREES_A_SEMICIRCLE, inMinutes, inUnit, metres, secondsFromClock, secondsFromMin, secondsFromMs, spmFromOneLeg } from './units.ts'

// Origin: the international yard and pound agreement of 1959; the FIT protocol; a Garmin export (cm, ms).
it.each([
  ['a mile', metres(1, 'mi'), 1609.344],
  ['a marathon in miles', metres(26.21875, 'mi'), 42194.988],
  ['kilometres', metres(10.5, 'km'), 10500],
  ['centimetres', metres(1_063_037, 'cm'), 10630.37],
  ['feet', metres(328.084, 'ft'), 100.0000032],
  ['into miles', inUnit(1609.344, 'mi'), 1],
  ['milliseconds', secondsFromMs(3_097_789), 3097.789],
  ['minutes', secondsFromMin(62.5), 3750],
  ['into minutes', inMinutes(3750), 62.5],
  ['a quarter turn in semicircles', 2 ** 30 * DEGREES_A_SEMICIRCLE, 90],
  ['steps of one leg', spmFromOneLeg(84), 168],
  ['steps of one leg with their fraction', spmFromOneLeg(84, 0.5), 169],
])('%s', (_what, is, wanted) => expect(is).toBeCloseTo(wanted, 4))

it.each([
  ['1:02:03', 3723],
  ['62:03', 3723],
  ['3723', 3723],
  ['0:00:30.5', 30.5],
  ['', undefined],
  ['1:2:3:4', undefined],
  ['ten minutes', undefined],
])('%j as a clock is %s s', (text, seconds) => expect(secondsFromClock(text)).toBe(seconds))
