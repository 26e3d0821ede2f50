/** Directions and places in the room of the figure: metres; x to the right, y up, z towards the viewer. Angles in degrees. */
export type Vector = readonly [x: number, y: number, z: number]

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const times = (a: Vector, k: number): Vector => [a[0] * k, a[1] * k, a[2] * k]
/** a + b * k, the commonest step of all */
export const along = (a: Vector, b: Vector, k: number): Vector => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k]
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const length = (a: Vector): number => Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
export const distance = (a: Vector, b: Vector): number => length(minus(a, b))

/** The same direction, one metre long; a zero vector stays zero. */
export const unit = (a: Vector): Vector => times(a, 1 / (length(a) || 1))

/** The place a share t (0..1) of the way from a to b. */
export const between = (a: Vector, b: Vector, t: number): Vector => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]

/** The part of a that stands square to the unit vector. */
export const squareTo = (a: Vector, direction: Vector): Vector => along(a, direction, -dot(a, direction))

/** The direction from a to b, one metre long. */
export const towards = (a: Vector, b: Vector): Vector => unit(minus(b, a))

export const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
export const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
export const degrees = (radians: number): number => (radians * 180) / Math.PI
export const clamp = (x: number, least: number, most: number): number => Math.min(most, Math.max(least, x))

/** v turned round the unit axis, counter-clockwise when the axis points at the viewer. */
export const turned = (v: Vector, axis: Vector, by: number): Vector =>
  along(along(times(v, cosine(by)), cross(axis, v), sine(by)), axis, dot(axis, v) * (1 - cosine(by)))
