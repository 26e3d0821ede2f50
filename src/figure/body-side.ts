import { closedPath, curveThrough, part } from './curve.ts'

/** The right side of the body, facing right: outline and the borders of its regions. The left side is its mirror image. */

const borders = {
  fr: curveThrough([[276, -40, 'top'], [276, 20], [272, 66], [267, 112, 'a1'], [269, 150], [268, 184, 'a2'], [262, 214], [261, 250], [267, 294, 'a3'], [272, 345], [269, 400], [258, 460], [246, 524, 'a4'], [246, 550], [250, 573], [245, 598], [236, 620, 'a5'], [233, 650], [226, 716, 'end']]),
  bk: curveThrough([[130, -40, 'top'], [132, 20], [141, 72, 'b0'], [150, 106], [149, 136, 'b1'], [138, 168, 'b2'], [120, 200], [109, 234], [108, 270, 'b3'], [120, 302], [141, 330, 'b4'], [147, 360], [150, 410], [158, 465], [171, 524, 'b5'], [177, 556], [177, 586], [170, 614, 'b6'], [158, 642], [154, 670], [160, 716, 'end']]),
  top: curveThrough([[149, 136, 'b1'], [176, 130], [204, 127, 'q2'], [222, 129], [238, 140, 'q3']]),
  lbT: curveThrough([[141, 72, 'b0'], [176, 71], [208, 74, 'm0']]),
  lbF: curveThrough([[208, 74, 'm0'], [209, 100, 'm1'], [204, 127, 'q2']]),
  laT: curveThrough([[209, 100, 'm1'], [238, 107], [267, 112, 'a1']]),
  crF: curveThrough([[238, 140, 'q3'], [244, 160], [246, 181, 'q4']]),
  crB: curveThrough([[138, 168, 'b2'], [164, 180, 'q6'], [192, 185], [216, 185, 'q5'], [246, 181, 'q4'], [268, 184, 'a2']]),
  latF: curveThrough([[216, 185, 'q5'], [221, 222], [221, 262], [219, 304, 'c1']]),
  latB: curveThrough([[164, 180, 'q6'], [162, 214], [164, 250], [170, 278, 'c3'], [178, 306, 'c2']]),
  sitT: curveThrough([[108, 270, 'b3'], [140, 272], [170, 278, 'c3']]),
  thT: curveThrough([[141, 330, 'b4'], [162, 322], [178, 306, 'c2'], [199, 302], [219, 304, 'c1'], [244, 299], [267, 294, 'a3']]),
  otF: curveThrough([[219, 304, 'c1'], [229, 360], [229, 420], [220, 470], [206, 524, 'd1']]),
  otB2: curveThrough([[178, 306, 'c2'], [187, 360], [188, 420], [182, 470], [171, 524, 'b5']]),
  kT: curveThrough([[171, 524, 'b5'], [188, 520], [206, 524, 'd1'], [226, 526], [246, 524, 'a4']]),
  kS: curveThrough([[206, 524, 'd1'], [211, 552], [210, 586], [204, 620, 'd2']]),
  kB: curveThrough([[170, 614, 'b6'], [188, 619], [204, 620, 'd2'], [220, 621], [236, 620, 'a5']]),
  end: curveThrough([[160, 716, 'a'], [195, 718], [226, 716, 'b']])
}

const border = (curve: keyof typeof borders, from?: string, to?: string) => part(borders[curve], from, to)

export const SIDE_REGIONS = {
  'low-back': [...border('lbT', 'b0', 'm0'), ...border('lbF', 'm0', 'q2'), ...border('top', 'q2', 'b1'), ...border('bk', 'b1', 'b0')],
  'lower-abdomen': [...border('laT', 'm1', 'a1'), ...border('fr', 'a1', 'a2'), ...border('crB', 'a2', 'q4'), ...border('crF', 'q4', 'q3'), ...border('top', 'q3', 'q2'), ...border('lbF', 'q2', 'm1')],
  'iliac-crest': [...border('top', 'b1', 'q3'), ...border('crF', 'q3', 'q4'), ...border('crB', 'q4', 'b2'), ...border('bk', 'b2', 'b1')],
  'lateral-hip': [...border('crB', 'q6', 'q5'), ...border('latF', 'q5', 'c1'), ...border('thT', 'c1', 'c2'), ...border('latB', 'c2', 'q6')],
  'front-hip': [...border('crB', 'q5', 'a2'), ...border('fr', 'a2', 'a3'), ...border('thT', 'a3', 'c1'), ...border('latF', 'c1', 'q5')],
  'buttock-deep': [...border('crB', 'b2', 'q6'), ...border('latB', 'q6', 'c3'), ...border('sitT', 'c3', 'b3'), ...border('bk', 'b3', 'b2')],
  'sit-bone': [...border('sitT', 'b3', 'c3'), ...border('latB', 'c3', 'c2'), ...border('thT', 'c2', 'b4'), ...border('bk', 'b4', 'b3')],
  'front-thigh': [...border('thT', 'c1', 'a3'), ...border('fr', 'a3', 'a4'), ...border('kT', 'a4', 'd1'), ...border('otF', 'd1', 'c1')],
  'outer-thigh': [...border('thT', 'c2', 'c1'), ...border('otF', 'c1', 'd1'), ...border('kT', 'd1', 'b5'), ...border('otB2', 'b5', 'c2')],
  'back-thigh': [...border('thT', 'b4', 'c2'), ...border('otB2', 'c2', 'b5'), ...border('bk', 'b5', 'b4')],
  'outer-knee': [...border('kT', 'b5', 'd1'), ...border('kS', 'd1', 'd2'), ...border('kB', 'd2', 'b6'), ...border('bk', 'b6', 'b5')],
  knee: [...border('kT', 'd1', 'a4'), ...border('fr', 'a4', 'a5'), ...border('kB', 'a5', 'd2'), ...border('kS', 'd2', 'd1')],
  'below-knee': [...border('kB', 'b6', 'a5'), ...border('fr', 'a5', 'end'), ...border('end', 'b', 'a'), ...border('bk', 'end', 'b6')]
}

export const SIDE_OUTLINE = closedPath([...border('fr'), ...border('end', 'b', 'a'), ...border('bk', 'end', 'top')])
