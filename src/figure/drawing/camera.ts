import { cosine, dot, sine, type Vector } from '../body/space.ts'
import type { Point } from '../curve.ts'

/** Where the viewer stands: degrees round and above, pixels per metre, and the pixel on which the origin falls. */
export interface Camera {
  readonly yaw: number
  readonly pitch: number
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** What the viewer sees, by a parallel camera: near and far have the same size, so no limb swells. */
export interface Eye {
  readonly scale: number
  /** A place as a point of the picture, pixels. */
  readonly see: (place: Vector) => Point
  /** How near a place is; larger is nearer. */
  readonly near: (place: Vector) => number
  /** A direction as the viewer has it: right, down, towards us. */
  readonly facing: (direction: Vector) => Vector
}

export function eyeOf({ yaw, pitch, scale, x, y }: Camera): Eye {
  const right: Vector = [cosine(yaw), 0, -sine(yaw)]
  const up: Vector = [-sine(yaw) * sine(pitch), cosine(pitch), -cosine(yaw) * sine(pitch)]
  const here: Vector = [sine(yaw) * cosine(pitch), sine(pitch), cosine(yaw) * cosine(pitch)]
  return {
    scale,
    see: (place) => [x + dot(place, right) * scale, y - dot(place, up) * scale],
    near: (place) => dot(place, here),
    facing: (direction) => [dot(direction, right), -dot(direction, up), dot(direction, here)],
  }
}
