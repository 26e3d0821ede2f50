import type { Muscle } from '#knowledge/pose-shape.ts'

/** A point of the skin: P pelvis and trunk (metres above the hips), T thigh, S shank (shares of the bone); degrees: 0 front, 90 outer side, 180 back. */
export type SkinPoint = readonly [part: 'P' | 'T' | 'S', at: number, round: number]
/** One row across a muscle, from edge to edge. */
export type Row = readonly [SkinPoint, SkinPoint]

/** Each muscle from origin to insertion, as rows across it. An illustrator's reading of the anatomy: deep muscles lie on the surface here. */
// biome-ignore format: one row of a muscle per line
export const MUSCLE_ROWS: Readonly<Record<Muscle, readonly Row[]>> = {
  'gluteus-medius': [
    [['P', 0.118, 40], ['P', 0.12, 162]],
    [['P', 0.075, 34], ['P', 0.08, 156]],
    [['P', 0.03, 46], ['P', 0.035, 142]],
    [['P', -0.01, 68], ['P', -0.005, 118]],
    [['T', 0.08, 84], ['T', 0.08, 100]],
  ],
  'gluteus-maximus': [
    [['P', 0.105, 136], ['P', 0.1, 180]],
    [['P', 0.055, 114], ['P', 0.055, 184]],
    [['P', 0, 106], ['P', -0.01, 184]],
    [['T', 0.17, 96], ['T', 0.16, 164]],
    [['T', 0.27, 93], ['T', 0.26, 116]],
  ],
  hamstrings: [
    [['T', 0.17, 140], ['T', 0.17, 215]],
    [['T', 0.3, 112], ['T', 0.3, 246]],
    [['T', 0.55, 104], ['T', 0.55, 254]],
    [['T', 0.8, 106], ['T', 0.8, 252]],
    [['T', 0.97, 118], ['T', 0.97, 240]],
  ],
  quadriceps: [
    [['T', 0.1, 40], ['T', 0.12, -20]],
    [['T', 0.3, 84], ['T', 0.3, -60]],
    [['T', 0.55, 86], ['T', 0.55, -66]],
    [['T', 0.8, 70], ['T', 0.82, -60]],
    [['T', 0.93, 36], ['T', 0.93, -30]],
  ],
  'rectus-femoris': [
    [['P', 0.05, 52], ['P', 0.05, 30]],
    [['T', 0.2, 48], ['T', 0.2, -28]],
    [['T', 0.5, 46], ['T', 0.5, -34]],
    [['T', 0.88, 26], ['T', 0.88, -22]],
  ],
  'vastus-lateralis': [
    [['T', 0.1, 108], ['T', 0.1, 58]],
    [['T', 0.35, 116], ['T', 0.35, 32]],
    [['T', 0.65, 112], ['T', 0.65, 30]],
    [['T', 0.9, 92], ['T', 0.9, 36]],
  ],
  'tensor-fasciae-latae': [
    [['P', 0.105, 66], ['P', 0.1, 40]],
    [['P', 0.04, 78], ['P', 0.03, 42]],
    [['T', 0.12, 82], ['T', 0.12, 48]],
    [['T', 0.3, 88], ['T', 0.3, 70]],
  ],
  iliopsoas: [
    [['P', 0.19, 24], ['P', 0.19, 10]],
    [['P', 0.1, 54], ['P', 0.1, 16]],
    [['P', 0.04, 54], ['P', 0.04, 20]],
    [['T', 0.08, 20], ['T', 0.06, -24]],
    [['T', 0.2, -6], ['T', 0.19, -30]],
  ],
  adductors: [
    [['T', 0.02, 330], ['T', 0.06, 215]],
    [['T', 0.2, 338], ['T', 0.22, 214]],
    [['T', 0.45, 322], ['T', 0.45, 220]],
    [['T', 0.68, 298], ['T', 0.7, 240]],
  ],
  calf: [
    [['S', 0.05, 138], ['S', 0.05, 222]],
    [['S', 0.18, 106], ['S', 0.18, 254]],
    [['S', 0.36, 104], ['S', 0.36, 256]],
    [['S', 0.52, 122], ['S', 0.54, 240]],
    [['S', 0.66, 160], ['S', 0.66, 205]],
  ],
  soleus: [
    [['S', 0.24, 72], ['S', 0.24, 288]],
    [['S', 0.45, 70], ['S', 0.45, 290]],
    [['S', 0.62, 92], ['S', 0.62, 268]],
    [['S', 0.78, 135], ['S', 0.78, 225]],
    [['S', 0.9, 160], ['S', 0.9, 200]],
  ],
  abdominals: [
    [['P', 0.33, 34], ['P', 0.33, -34]],
    [['P', 0.22, 40], ['P', 0.22, -40]],
    [['P', 0.1, 34], ['P', 0.1, -34]],
    [['P', 0.02, 14], ['P', 0.02, -14]],
  ],
  obliques: [
    [['P', 0.31, 42], ['P', 0.29, 112]],
    [['P', 0.22, 24], ['P', 0.21, 128]],
    [['P', 0.13, 26], ['P', 0.135, 122]],
  ],
  'quadratus-lumborum': [
    [['P', 0.24, 140], ['P', 0.24, 168]],
    [['P', 0.12, 128], ['P', 0.12, 168]],
  ],
  'back-extensors': [
    [['P', 0.4, 152], ['P', 0.4, 205]],
    [['P', 0.25, 142], ['P', 0.25, 214]],
    [['P', 0.12, 146], ['P', 0.12, 210]],
  ],
  'deep-rotators': [
    [['P', 0.075, 178], ['P', 0.035, 180]],
    [['P', 0.055, 144], ['P', 0.005, 146]],
    [['P', 0.03, 112], ['P', -0.012, 114]],
    [['T', 0, 96], ['T', 0.03, 98]],
  ],
}

/** Muscles that show on a leg turned away from us, and those of the trunk that show without a leg. */
export const ON_A_FAR_LEG: ReadonlySet<Muscle> = new Set(['hamstrings', 'quadriceps', 'calf', 'soleus', 'adductors', 'rectus-femoris'] as const)
export const ON_THE_TRUNK: ReadonlySet<Muscle> = new Set(['abdominals', 'obliques', 'back-extensors', 'quadratus-lumborum'] as const)
