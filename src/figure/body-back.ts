import { fromMidline, frontHalves, midline, sharedBorders } from './body-front.ts'
import { part } from './curve.ts'

/** The back of the body: borders of its regions. Knees and lower legs share the front's. */

const borders = {
  ...sharedBorders,
  lbT: fromMidline([
    [0, 70, 'M1'],
    [45, 71],
    [99, 72, 'T1'],
  ]),
  crT: fromMidline([
    [0, 150, 'M2'],
    [26, 152],
    [46, 154, 'S1'],
    [66, 134],
    [98, 126, 'O1'],
  ]),
  crB: fromMidline([
    [46, 154, 'S1'],
    [66, 178, 'Q3'],
    [92, 186, 'C1'],
    [117, 182, 'O2'],
  ]),
  sac: fromMidline([
    [46, 154, 'S1'],
    [40, 190],
    [22, 226],
    [0, 248, 'M3'],
  ]),
  sitT: fromMidline([
    [0, 272, 'M4'],
    [28, 270],
    [60, 270],
    [93, 276, 'V2'],
  ]),
  lat: fromMidline([
    [92, 186, 'C1'],
    [96, 230],
    [93, 276, 'V2'],
    [90, 306, 'B1'],
  ]),
  fold: fromMidline([
    [3.5, 338, 'K0'],
    [26, 337],
    [58, 327],
    [90, 306, 'B1'],
    [112, 302],
    [134.5, 302, 'O3'],
  ]),
  outT: fromMidline([
    [90, 306, 'B1'],
    [92, 360],
    [90, 420],
    [83, 470],
    [70, 524, 'F1'],
  ]),
  gm: fromMidline([
    [3.5, 338],
    [0, 338.4],
  ]),
}

const border = (curve: keyof typeof borders, from?: string, to?: string) => part(borders[curve], from, to)

/** Regions on the viewer's right, which is the body's right. */
export const backHalves = () => ({
  'low-back': [...border('lbT', 'M1', 'T1'), ...border('outer', 'T1', 'O1'), ...border('crT', 'O1', 'M2'), ...midline(150, 70)],
  'iliac-crest': [...border('crT', 'S1', 'O1'), ...border('outer', 'O1', 'O2'), ...border('crB', 'O2', 'S1')],
  sacrum: [...border('crT', 'M2', 'S1'), ...border('sac', 'S1', 'M3'), ...midline(248, 150)],
  'buttock-deep': [
    ...border('crB', 'S1', 'C1'),
    ...border('lat', 'C1', 'V2'),
    ...border('sitT', 'V2', 'M4'),
    ...midline(272, 248),
    ...border('sac', 'M3', 'S1'),
  ],
  'lateral-hip': [...border('crB', 'C1', 'O2'), ...border('outer', 'O2', 'O3'), ...border('fold', 'O3', 'B1'), ...border('lat', 'B1', 'C1')],
  'sit-bone': [...border('sitT', 'M4', 'V2'), ...border('lat', 'V2', 'B1'), ...border('fold', 'B1', 'K0'), ...border('gm'), ...midline(338.4, 272)],
  'back-thigh': [...border('fold', 'K0', 'B1'), ...border('outT', 'B1', 'F1'), ...border('kneeT', 'F1', 'K2'), ...border('inner', 'K2', 'K0')],
  'outer-thigh': [...border('fold', 'B1', 'O3'), ...border('outer', 'O3', 'O4'), ...border('kneeT', 'O4', 'F1'), ...border('outT', 'F1', 'B1')],
  knee: frontHalves().knee,
  'outer-knee': frontHalves()['outer-knee'],
  'below-knee': frontHalves()['below-knee'],
})
