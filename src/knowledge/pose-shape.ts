import type { ExerciseId } from './rehab-shape.ts'

/** The words in which a movement is written down for the figure: joint angles at its start and end, what carries the body, what stands around it. */

const UNSIDED = ['trunk', 'axis', 'tf', 'pelvis', 'neck', 'curl', 'breath'] as const
const SIDED = ['hip', 'knee', 'ankle', 'abd', 'rot', 'f', 'g', 'bend', 'sh', 'el', 'sab', 'srot', 'arm', 'fa'] as const
type SidedAngle = `${(typeof SIDED)[number]}${'R' | 'L'}`

/** Every angle a pose may name; `knowledge/poses/README.md` says what each one turns. Degrees, but f, g, fa, tf and breath, which are shares 0..1. */
export const ANGLES: readonly AngleName[] = [...UNSIDED, ...SIDED.flatMap((name): SidedAngle[] => [`${name}R`, `${name}L`])]
export type AngleName = (typeof UNSIDED)[number] | SidedAngle
export type Angles = Readonly<Partial<Record<AngleName, number>>>

/** The joint that stays where it is while the figure moves. */
export const ANCHORS = ['footR', 'footL', 'toeR', 'toeL', 'kneeR', 'kneeL', 'handR', 'handL', 'elbowR', 'elbowL', 'pelvis', 'shoulders'] as const
export type Anchor = (typeof ANCHORS)[number]

/** How a foot carries: on the whole sole, the ball, the heel, the instep; none: it does not. with: on the other foot. thigh: on the other thigh. */
export const FOOT_CONTACTS = ['flat', 'toe', 'heel', 'top', 'none', 'with', 'thigh'] as const
export type FootContact = (typeof FOOT_CONTACTS)[number]

/** Where a hand lies: on the floor, nowhere, on the body's own parts, on the wall. ham: behind the thigh. */
export const HAND_CONTACTS = [
  'on',
  'none',
  'hip',
  'chest',
  'belly',
  'head',
  'wall',
  'thighR',
  'thighL',
  'hamR',
  'hamL',
  'shinR',
  'shinL',
  'ankleR',
  'ankleL',
  'footR',
  'footL',
] as const
/** A place of the body or the wall, or a point in the room: metres to the right, up, towards the viewer. */
export type HandContact = (typeof HAND_CONTACTS)[number] | { readonly at: readonly [number, number, number] }

export interface Contacts {
  readonly footR?: FootContact | { readonly start: FootContact; readonly end: FootContact }
  readonly footL?: FootContact | { readonly start: FootContact; readonly end: FootContact }
  readonly handR?: HandContact
  readonly handL?: HandContact
  readonly elbowR?: 'on' | 'none'
  readonly elbowL?: 'on' | 'none'
}

/** From and to, metres. */
export type Extent = readonly [from: number, to: number]

/** Things that stand around the body or are worn by it. Heights, x (to the right of the anchor) and z (towards the viewer) in metres. */
export type Prop =
  | { readonly kind: 'step' | 'bench' | 'box'; readonly height: number; readonly x?: Extent; readonly z?: Extent }
  | { readonly kind: 'chair'; readonly x?: Extent; readonly height?: number; readonly back?: 'left' | 'right' }
  | { readonly kind: 'wall'; readonly at: 'front' | 'left' | 'beyond'; readonly x?: number }
  | { readonly kind: 'roller'; readonly under: 'pelvis' | 'thighL' | 'thighR' }
  | { readonly kind: 'band'; readonly round: 'thighs' | 'knees' | 'ankles' }
  | { readonly kind: 'foot-band' | 'strap' | 'sliders' | 'ball-knees' | 'small-ball' | 'board' | 'cushion' | 'mat' | 'plate' | 'kettlebell' | 'ankle-hold' }
  | { readonly kind: 'pull-band'; readonly from: readonly [number, number, number]; readonly to: 'hands' | 'knees' }
  | { readonly kind: 'dumbbells'; readonly hands: 'both' | 'right' | 'left' }
  | { readonly kind: 'water' }
  | { readonly kind: 'bicycle' }

/** The muscles the figure can show. */
export const MUSCLES = [
  'gluteus-medius',
  'gluteus-maximus',
  'hamstrings',
  'quadriceps',
  'rectus-femoris',
  'vastus-lateralis',
  'tensor-fasciae-latae',
  'iliopsoas',
  'adductors',
  'calf',
  'soleus',
  'abdominals',
  'obliques',
  'quadratus-lumborum',
  'back-extensors',
  'deep-rotators',
] as const
export type Muscle = (typeof MUSCLES)[number]

/** One movement, told for the right side: "right" is where `work` lies; the figure mirrors it for the left. */
export interface Pose {
  readonly id: ExerciseId
  /** Why it is not what the first sketch said; for whoever changes it next. */
  readonly why?: string
  /** side: the body faces right. front: the body faces us. Which of the two sets of angles is read. */
  readonly view: 'side' | 'front'
  readonly anchor: Anchor
  /** Height of the anchor above what it stands on, metres, when the usual one does not fit. */
  readonly anchorHeight?: number
  readonly start: Angles
  readonly end: Angles
  /** A round instead of out and back: the angles a quarter of the way from start over here to end; the way back lies opposite. */
  readonly around?: Angles
  /** Seconds for one repetition, out and back, or a hold. */
  readonly tempo: number | 'hold'
  /** Degrees: yaw turns the viewer to the body's back (+) or front (-) in a side view; pitch looks down. */
  readonly camera?: { readonly yaw?: number; readonly pitch?: number }
  /** Turns the whole body round its length: 90 lays it from the back onto its side. */
  readonly roll?: number
  /** A front view seen from behind. */
  readonly seenFrom?: 'back'
  /** Exchanges near and far: a body on its side that faces us. */
  readonly mirrored?: boolean
  readonly contacts?: Contacts
  /** Feet glide from start to end instead of stepping through the air. */
  readonly slides?: boolean
  /** These arms lie behind the body in the picture. */
  readonly farArms?: boolean
  readonly work: 'R' | 'L' | 'both'
  /** Metres the body travels to the right from start to end. */
  readonly travel?: number
  /** Height of a hop, metres; up: highest at the end, down: highest at the start. */
  readonly flight?: { readonly height: number; readonly when: 'up' | 'down' }
  readonly props: readonly Prop[]
  readonly highlight: readonly Muscle[]
}
