import { along, between, cosine, cross, dot, plus, sine, squareTo, times, towards, unit, type Vector } from '../body/space.ts'

/** One ring of flesh round a bone: where (share of the bone; metres on the trunk), and how far it reaches to the front, back, outer and inner side. */
export type Ring = readonly [at: number, front: number, back: number, outer: number, inner: number]

/** The trunk from the crotch (-0.085 m) over waist (0.19) and chest (0.35) to the collar (0.512). */
export const TRUNK: readonly Ring[] = [
  [-0.085, 0.05, 0.06, 0.09, 0.09],
  [-0.05, 0.085, 0.118, 0.148, 0.148],
  [0, 0.1, 0.136, 0.164, 0.164],
  [0.06, 0.102, 0.125, 0.16, 0.16],
  [0.12, 0.099, 0.1, 0.143, 0.143],
  [0.19, 0.094, 0.083, 0.126, 0.126],
  [0.27, 0.104, 0.096, 0.134, 0.134],
  [0.35, 0.118, 0.111, 0.151, 0.151],
  [0.41, 0.108, 0.11, 0.158, 0.158],
  [0.455, 0.086, 0.097, 0.142, 0.142],
  [0.485, 0.064, 0.078, 0.108, 0.108],
  [0.512, 0.05, 0.062, 0.066, 0.066],
]

export const THIGH: readonly Ring[] = [
  [0, 0.083, 0.092, 0.075, 0.08],
  [0.14, 0.091, 0.096, 0.079, 0.085],
  [0.34, 0.09, 0.085, 0.078, 0.078],
  [0.6, 0.078, 0.068, 0.068, 0.062],
  [0.84, 0.062, 0.053, 0.057, 0.052],
  [1, 0.056, 0.05, 0.053, 0.052],
]

export const SHANK: readonly Ring[] = [
  [0, 0.055, 0.049, 0.052, 0.052],
  [0.12, 0.05, 0.055, 0.05, 0.053],
  [0.3, 0.046, 0.071, 0.056, 0.057],
  [0.5, 0.042, 0.061, 0.051, 0.05],
  [0.74, 0.036, 0.041, 0.038, 0.037],
  [0.95, 0.035, 0.036, 0.034, 0.034],
]

export const UPPER_ARM: readonly Ring[] = [
  [0, 0.056, 0.056, 0.052, 0.046],
  [0.25, 0.055, 0.054, 0.051, 0.046],
  [0.6, 0.045, 0.046, 0.043, 0.041],
  [1, 0.038, 0.039, 0.037, 0.036],
]

export const FOREARM: readonly Ring[] = [
  [0, 0.038, 0.038, 0.037, 0.036],
  [0.25, 0.043, 0.042, 0.041, 0.038],
  [0.65, 0.033, 0.033, 0.032, 0.031],
  [1, 0.026, 0.026, 0.027, 0.026],
]

export const NECK: readonly Ring[] = [
  [0, 0.056, 0.062, 0.062, 0.062],
  [0.5, 0.05, 0.056, 0.055, 0.055],
  [1, 0.05, 0.056, 0.054, 0.054],
]

/** A bone with its flesh, in the room. */
export interface Segment {
  readonly from: Vector
  readonly to: Vector
  /** Square to the bone: where its front and its outer side look. */
  readonly front: Vector
  readonly outer: Vector
  readonly rings: readonly Ring[]
  /** Rings stand at metres from the beginning instead of shares of the bone. */
  readonly metres?: boolean
  /** How far the middle is bowed to the front, metres. */
  readonly bow?: number
}

/** A limb's bone; front and outer are made square to it. */
export function segment(from: Vector, to: Vector, front: Vector, outer: Vector, rings: readonly Ring[]): Segment {
  const axis = towards(from, to)
  const ahead = unit(squareTo(front, axis))
  const across = cross(axis, ahead)
  return { from, to, front: ahead, outer: unit(dot(across, outer) < 0 ? times(across, -1) : across), rings }
}

/** The ring at any place of the bone, between the given ones. */
export function ringAt(rings: readonly Ring[], at: number): Ring {
  const next = rings.findIndex(([where]) => at <= where)
  if (next < 0) return rings[rings.length - 1]!
  const after = rings[next]!
  const before = rings[next - 1]
  if (!before) return after
  const share = (at - before[0]) / (after[0] - before[0])
  const mixed = (i: 1 | 2 | 3 | 4): number => before[i] + (after[i] - before[i]) * share
  return [at, mixed(1), mixed(2), mixed(3), mixed(4)]
}

/** The middle of the bone at that place. */
export function centreAt(bone: Segment, at: number): Vector {
  if (!bone.metres) return between(bone.from, bone.to, at)
  const straight = along(bone.from, towards(bone.from, bone.to), at)
  const share = at / 0.5
  return bone.bow && share > 0 && share < 1 ? along(straight, bone.front, bone.bow * 4 * share * (1 - share)) : straight
}

/** A point of the skin: 0 degrees the front, 90 the outer side, 180 the back, 270 the inner side; `grow` metres above the skin. */
export function skinAt(bone: Segment, at: number, round: number, grow = 0): Vector {
  const [, front, back, outer, inner] = ringAt(bone.rings, at)
  const ahead = cosine(round)
  const aside = sine(round)
  const offset = plus(times(bone.front, ((ahead > 0 ? front : back) + grow) * ahead), times(bone.outer, ((aside > 0 ? outer : inner) + grow) * aside))
  return plus(centreAt(bone, at), offset)
}
