import { describe, expect, it } from 'vitest'
import { poses } from '../../tests/built.ts'
import type { Body, BodySide } from './body/body.ts'
import { bodyAt } from './body/body-at.ts'
import { endOf, movementOf } from './body/movement.ts'
import { clamp, degrees, dot, minus, times, towards, unit, type Vector } from './body/space.ts'

/** What the exercise says and what the figure does are the same movement: a cue, quoted, and the angle that proves it. */

const angle = (a: Vector, b: Vector): number => degrees(Math.acos(clamp(dot(a, b), -1, 1)))
const thigh = ({ legs }: Body, side: BodySide) => towards(legs[side].hip, legs[side].knee)
const shank = ({ legs }: Body, side: BodySide) => towards(legs[side].knee, legs[side].ankle)
const knee = (body: Body, side: BodySide) => angle(thigh(body, side), shank(body, side))
/** Hip flexion in the plane of the trunk; 0 in line with it, - behind it. */
const hip = (body: Body, side: BodySide) => degrees(Math.atan2(dot(thigh(body, side), body.chest), -dot(thigh(body, side), body.up)))
const abduction = (body: Body, side: BodySide) => 90 - angle(thigh(body, side), times(body.hipLine, side === 'R' ? 1 : -1))
/** Degrees by which the trunk is off upright. */
const lean = (body: Body) => angle(body.up, [0, 1, 0])
const slope = (v: Vector) => degrees(Math.asin(clamp(unit(v)[1], -1, 1)))
/** How far the side of the pelvis is higher than the other, degrees. */
const pelvisTilt = (body: Body, side: BodySide) => (side === 'R' ? 1 : -1) * slope(body.hipLine)
const kneeOverFoot = ({ legs }: Body, side: BodySide) => {
  const across = minus(legs[side].knee, legs[side].ankle)
  return Math.abs(dot(across, unit([legs[side].foot[2], 0, -legs[side].foot[0]])))
}
const elbowUnderShoulder = ({ arms }: Body, side: BodySide) =>
  Math.hypot(arms[side].elbow[0] - arms[side].shoulder[0], arms[side].elbow[2] - arms[side].shoulder[2])

interface Row {
  readonly id: string
  readonly cue: string
  /** What must lie between least and most at the end of the movement (or at both ends); degrees, or metres where the cue is about a place. */
  readonly of: (end: Body, start: Body) => number
  readonly least: number
  readonly most: number
}

const rows: readonly Row[] = [
  { id: 'glute-bridge', cue: 'lift until knees, hips and shoulders make one line', of: (end) => Math.abs(hip(end, 'R')), least: 0, most: 5 },
  { id: 'isometric-hamstring-bridge', cue: 'lift to a straight line', of: (end) => Math.abs(hip(end, 'R')), least: 0, most: 5 },
  { id: 'long-lever-bridge', cue: 'lift to a straight line', of: (end) => Math.abs(hip(end, 'R')), least: 0, most: 8 },
  { id: 'hip-thrust', cue: 'until the hips are level with the trunk', of: (end) => Math.abs(hip(end, 'R')), least: 0, most: 5 },
  { id: 'front-plank', cue: 'make one line from heels to head', of: (end) => Math.abs(hip(end, 'R')) + knee(end, 'R'), least: 0, most: 8 },
  { id: 'front-plank', cue: 'Keep the elbows under the shoulders', of: (end) => elbowUnderShoulder(end, 'R'), least: 0, most: 0.06 },
  { id: 'side-plank', cue: 'Lift the hips until your body makes one line', of: (end) => angle(thigh(end, 'L'), times(end.up, -1)), least: 0, most: 6 },
  { id: 'side-plank', cue: 'Keep the elbow under the shoulder', of: (end) => elbowUnderShoulder(end, 'L'), least: 0, most: 0.09 },
  { id: 'copenhagen-short', cue: 'Keep the elbow under the shoulder', of: (end) => elbowUnderShoulder(end, 'L'), least: 0, most: 0.09 },
  { id: 'nordic-hamstring', cue: 'Keep the hips straight and lower from the knees', of: (end) => Math.abs(hip(end, 'R')), least: 0, most: 8 },
  { id: 'reverse-nordic', cue: 'Lean back as one straight line from knee to shoulder', of: (end) => Math.abs(hip(end, 'R')), least: 0, most: 5 },
  { id: 'step-up', cue: 'stand tall on the step', of: (end) => lean(end) + knee(end, 'R'), least: 0, most: 8 },
  { id: 'lateral-step-up', cue: 'stand tall, pelvis level', of: (end) => Math.abs(pelvisTilt(end, 'R')) + knee(end, 'R'), least: 0, most: 10 },
  { id: 'step-down', cue: 'the knee over the toes', of: (end) => kneeOverFoot(end, 'R'), least: 0, most: 0.06 },
  { id: 'single-leg-squat', cue: 'Point the kneecap over the second toe', of: (end) => kneeOverFoot(end, 'R'), least: 0, most: 0.04 },
  { id: 'walking-lunge', cue: 'Keep the front knee over the middle toes', of: (end) => kneeOverFoot(end, 'R'), least: 0, most: 0.04 },
  { id: 'reverse-lunge', cue: 'lower until both knees are well bent', of: (end) => Math.min(knee(end, 'R'), knee(end, 'L')), least: 70, most: 110 },
  { id: 'reverse-lunge', cue: 'Stop the back knee short of the floor', of: (end) => end.legs.L.knee[1], least: 0.08, most: 0.25 },
  { id: 'lateral-lunge', cue: 'Keep the other leg straight, foot flat', of: (end) => knee(end, 'L'), least: 0, most: 12 },
  { id: 'standing-hip-abduction', cue: 'Move the straight leg out to the side', of: (end) => abduction(end, 'R') - knee(end, 'R'), least: 20, most: 45 },
  { id: 'standing-hip-abduction', cue: 'Keep the trunk upright', of: (end) => lean(end), least: 0, most: 5 },
  { id: 'side-lying-hip-abduction', cue: 'Keep the leg slightly behind the line of your body', of: (end) => hip(end, 'R'), least: -15, most: -1 },
  {
    id: 'straight-leg-raise',
    cue: 'lift the straight leg to the height of the other knee',
    of: ({ legs }) => Math.abs(legs.R.knee[1] - legs.L.knee[1]),
    least: 0,
    most: 0.08,
  },
  { id: 'straight-leg-raise', cue: 'the straight leg', of: (end) => knee(end, 'R'), least: 0, most: 5 },
  { id: 'banded-march', cue: 'Lift the knee to hip height', of: ({ legs }) => Math.abs(legs.R.knee[1] - legs.R.hip[1]), least: 0, most: 0.06 },
  { id: 'hamstring-stretch', cue: 'Straighten the knee', of: (end) => knee(end, 'R'), least: 0, most: 15 },
  { id: 'glute-stretch-knee-to-chest', cue: 'Keep the other leg long', of: (end) => knee(end, 'L'), least: 0, most: 5 },
  { id: 'calf-stretch', cue: 'Straight knee for the upper calf', of: (end) => knee(end, 'R'), least: 0, most: 10 },
  { id: 'quad-stretch', cue: 'knees side by side', of: ({ legs }) => Math.abs(legs.R.knee[0] - legs.L.knee[0]), least: 0, most: 0.1 },
  { id: 'spanish-squat', cue: 'with upright shins', of: (end) => 90 + slope(shank(end, 'R')), least: 0, most: 5 },
  { id: 'spanish-squat', cue: 'Keep the trunk tall', of: (end) => lean(end), least: 0, most: 20 },
  { id: 'seated-knee-extension', cue: 'Straighten the knee', of: (end) => knee(end, 'R'), least: 0, most: 8 },
  { id: 'heel-raise', cue: 'Full height every time', of: (end, start) => end.legs.R.ankle[1] - start.legs.R.ankle[1], least: 0.04, most: 0.12 },
  {
    id: 'clamshell',
    cue: 'Open the top knee without rolling back',
    of: (end, start) => end.legs.R.knee[1] - start.legs.R.knee[1] + 100 * angle(end.chest, start.chest),
    least: 0.1,
    most: 0.5,
  },
  { id: 'bent-knee-fall-out', cue: 'Keep the pelvis as still as a table', of: (end, start) => angle(end.hipLine, start.hipLine), least: 0, most: 1 },
  { id: 'romanian-deadlift', cue: 'Push the hips back with soft knees', of: (end) => knee(end, 'R'), least: 8, most: 35 },
  { id: 'single-leg-rdl', cue: 'the free leg rises as the trunk goes down', of: (end) => Math.abs(hip(end, 'L')), least: 0, most: 12 },
  {
    id: 'hip-hitch',
    cue: 'Let the free side sink a little, then lift it level',
    of: (end, start) => pelvisTilt(end, 'R') - pelvisTilt(start, 'R'),
    least: 8,
    most: 25,
  },
  { id: 'hip-flexor-stretch', cue: 'glide the pelvis forward', of: (end, start) => end.pelvis[0] - start.pelvis[0], least: 0.05, most: 0.3 },
  { id: 'soleus-raise', cue: 'Lift the heel as high as it goes', of: (end, start) => end.legs.R.ankle[1] - start.legs.R.ankle[1], least: 0.03, most: 0.12 },
  { id: 'bird-dog', cue: 'Go long, not high', of: (end) => Math.abs(slope(thigh(end, 'R'))), least: 0, most: 12 },
  { id: 'fire-hydrant', cue: 'Lift the bent leg out to the side', of: (end) => abduction(end, 'R'), least: 40, most: 65 },
]

describe('cue and angle agree', () => {
  it.each(rows)('$id: "$cue"', ({ id, of, least, most }) => {
    const pose = poses.find((each) => each.id === id)
    if (!pose) throw new Error(`no pose for ${id}`)
    const movement = movementOf(pose)
    const value = of(bodyAt(movement, endOf(pose)), bodyAt(movement, 0))
    expect(value).toBeGreaterThanOrEqual(least)
    expect(value).toBeLessThanOrEqual(most)
  })
})
