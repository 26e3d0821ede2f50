import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '#knowledge/pose-shape.ts'
import { poses } from '../../tests/built.ts'
import { bodyAt } from './body/body-at.ts'
import { endOf, movementOf } from './body/movement.ts'
import { cross, dot } from './body/space.ts'
import { drawFigure, figureOf, type Picture, shownSide, startAndEnd, still } from './figure.ts'
import { groupText, svgText } from './svg.ts'

const size = { width: 390, height: 320 }
const every = poses.map((pose) => ({ name: pose.id, pose }))
const the = (id: string): Pose => {
  const found = poses.find((pose) => pose.id === id)
  if (!found) throw new Error(`no pose for ${id}`)
  return found
}

/** Every point that a path goes through or is drawn towards. */
const points = (d: string): [number, number][] => {
  const numbers = d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
  return numbers.flatMap((n, i): [number, number][] => (i % 2 ? [[numbers[i - 1] ?? 0, n]] : []))
}
/** Places of the picture, as the reader sees them. */
const seen = ({ shapes, mirrored, width }: Picture, of: (shape: Picture['shapes'][number]) => boolean = () => true) =>
  shapes.filter(of).flatMap(({ d }) => points(d).map(([x, y]): [number, number] => [mirrored ? width - x : x, y]))
const muscles = (picture: Picture) => [...new Set(picture.shapes.flatMap(({ muscle }) => (muscle ? [muscle] : [])))]

describe('a figure', () => {
  it('is the same text twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...poses), fc.double({ min: 0, max: 1, noNaN: true }), (pose, at) => {
        expect(groupText(drawFigure(pose, { at, size }))).toBe(groupText(drawFigure(pose, { at, size })))
      }),
      { numRuns: 60 },
    )
  })

  it.each(every)('$name has no broken number in it', ({ pose }) => {
    const figure = figureOf(pose, { size })
    for (const at of [0, 0.1, 0.37, 0.5, 0.73, 1]) expect(groupText(figure.draw(at))).not.toMatch(/NaN|Infinity|undefined/)
  })

  // Walls run out of the picture, the water fills it, the ground line crosses it; all else must be seen whole.
  const runsOut = new Set(['prop', 'prop-side', 'prop-top', 'water', 'mat', 'ground', 'shadow'])
  it.each(every)('$name stays inside the picture', ({ pose }) => {
    const figure = figureOf(pose, { size })
    const places = [0, 0.2, 0.5, 0.8, 1].flatMap((at) => seen(figure.draw(at), ({ fill, stroke }) => !runsOut.has(fill ?? stroke ?? '')))
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
    expect(Math.min(...xs)).toBeGreaterThan(-3)
    expect(Math.max(...xs)).toBeLessThan(size.width + 3)
    expect(Math.min(...ys)).toBeGreaterThan(-3)
    expect(Math.max(...ys)).toBeLessThan(size.height + 3)
  })

  it('costs a phone little: under 110 paths and 60 kB', () => {
    for (const pose of poses) {
      const picture = figureOf(pose, { size }).draw(1)
      expect(picture.shapes.length).toBeLessThan(110)
      expect(svgText(picture, pose.id).length).toBeLessThan(60_000)
    }
  })
})

describe('the other side', () => {
  it.each(every)('$name is the mirror image', ({ pose }) => {
    if (pose.work === 'both') return
    const [right, left] = (['right', 'left'] as const).map((side) => drawFigure(pose, { at: 0.6, size, side }))
    if (!right || !left) throw new Error('no picture')
    expect(right.mirrored).not.toBe(left.mirrored)
    const rounded = (places: readonly (readonly [number, number])[]) => places.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`)
    expect(rounded(seen(left).map(([x, y]) => [size.width - x, y] as const))).toEqual(rounded(seen(right)))
  })

  it.each(every)('$name: right is the person’s right, whichever way they face', ({ pose }) => {
    if (pose.work === 'both') return
    const body = bodyAt(movementOf(pose), 0.5)
    const side = pose.work
    // chest x up is the true right of a body; a mirror exchanges it
    const trueRight = dot(cross(body.chest, body.up), body.right) > 0
    expect(shownSide(pose)).toBe((side === 'R') === trueRight ? 'right' : 'left')
  })

  it('a movement of both sides has no other side', () => {
    expect(drawFigure(the('glute-bridge'), { at: 1, size, side: 'left' }).mirrored).toBe(false)
  })
})

describe('the muscles that work', () => {
  /** Muscles that the pose names but that lie underneath or behind in the picture, and why. */
  const hidden: Readonly<Record<string, string>> = {
    'foam-roll-itb': 'the outer thigh lies on the roller',
  }
  it.each(every.filter(({ pose }) => pose.highlight.length > 0 && !hidden[pose.id]))('$name shows its first muscle at start or end', ({ pose }) => {
    const shown = [0, endOf(pose)].flatMap((at) => muscles(drawFigure(pose, { at, size })))
    expect(shown).toContain(pose.highlight[0])
  })

  it('the list of hidden ones is no longer than it must be', () => {
    for (const id of Object.keys(hidden)) expect(muscles(drawFigure(the(id), { at: 1, size }))).not.toContain(the(id).highlight[0])
  })

  it('a caller may ask for others', () => {
    expect(muscles(drawFigure(the('single-leg-squat'), { at: 1, size, highlight: ['calf'] }))).toEqual(['calf'])
  })

  it('lie on the working side only', () => {
    const picture = drawFigure(the('standing-hip-abduction'), { at: 1, size, side: 'right' })
    const middle = seen(picture, ({ fill }) => fill === 'hair').reduce((sum, [x], _, { length }) => sum + x / length, 0)
    for (const [x] of seen(picture, ({ muscle }) => muscle !== undefined)) expect(x).toBeGreaterThan(middle)
  })
})

describe('pictures that do not move', () => {
  it('a still shows the end over a ghost of the start', () => {
    const picture = still(figureOf(the('split-squat'), { size }))
    expect(picture.shapes.filter(({ fill }) => fill === 'ghost')).toHaveLength(1)
  })
  it('start and end share one camera', () => {
    const [start, end] = startAndEnd(the('glute-bridge'), { size })
    expect(start.shapes[0]).toEqual(end.shapes[0])
    expect(groupText(start)).not.toBe(groupText(end))
  })
  it('a file says what it shows', () => {
    expect(svgText(drawFigure(the('clamshell'), { at: 0, size }), 'Clam & shell')).toMatch(/^<svg [^>]*role="img" aria-label="Clam &amp; shell"/)
  })
})
