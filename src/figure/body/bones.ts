/** Bone lengths in metres: the person of 1.72 m whom the poses were measured on. Half widths for hip and shoulder. */
export const BONES = { trunk: 0.5, thigh: 0.43, shank: 0.43, upperArm: 0.29, forearm: 0.27, hip: 0.09, shoulder: 0.152 } as const

/** From the ankle to the ball of the foot: forwards along the foot, down to the sole. */
export const BALL = { forward: 0.125, down: 0.068 } as const

/** Height of a joint above the surface when that part of the body carries weight, metres: the flesh and the shoe below it. */
export const RESTS = {
  ankle: 0.078,
  heel: 0.062,
  instep: 0.055,
  ball: 0.01,
  knee: 0.062,
  elbow: 0.048,
  wrist: 0.042,
  anchorHand: 0.03,
  shoulders: 0.115,
  pelvisSitting: 0.115,
  pelvisOnItsSide: 0.165,
} as const
