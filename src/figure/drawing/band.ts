import { BODY_SIDES, type Body } from '../body/body.ts'
import { along, cross, dot, minus, plus, squareTo, times, towards, unit, type Vector } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { legBones } from './flesh.ts'
import { hull, polygon } from './paths.ts'
import { skinAt } from './rings.ts'
import { inked, type Shape } from './shape.ts'

/** Half the width of the loop band, metres. */
const HALF_WIDTH = 0.022

const PLACES = { thighs: 0.76, knees: 0.86, ankles: 0.82 } as const

/**
 * A loop band stretched round both legs: a strip that follows the outside of the two rings of skin. What faces us is drawn over the legs,
 * what turns away lies behind them.
 */
export function bandShapes(body: Body, round: keyof typeof PLACES, eye: Eye, weight: number): { readonly behind: Shape[]; readonly before: Shape[] } {
  const rings = BODY_SIDES.flatMap((side) => {
    const { thighBone, shankBone } = legBones(body, side)
    const bone = round === 'ankles' ? shankBone : thighBone
    const axis = towards(bone.from, bone.to)
    return Array.from({ length: 14 }, (_, i) => ({ place: skinAt(bone, PLACES[round], (i * 360) / 14, 0.006), axis }))
  })
  const axis = unit(rings.reduce<Vector>((sum, { axis }) => plus(sum, axis), [0, 0, 0]))
  const across = unit(squareTo(minus(rings[0]!.place, rings[14]!.place), axis))
  const ahead = cross(axis, across)
  const flat = rings.map(({ place }): Point => [dot(place, across), dot(place, ahead)])
  const loop = hull(flat).map((point) => ({ ...rings[flat.indexOf(point)]!, point }))
  const middle: Point = [sum(loop.map(({ point }) => point[0])) / loop.length, sum(loop.map(({ point }) => point[1])) / loop.length]
  const facesUs = loop.map(({ point }, i) => {
    const next = loop[(i + 1) % loop.length]!.point
    const x = next[1] - point[1]
    const y = point[0] - next[0]
    const outwards = x * (point[0] - middle[0]) + y * (point[1] - middle[1]) > 0 ? 1 : -1
    return eye.near(plus(times(across, x * outwards), times(ahead, y * outwards))) > 0
  })
  const strips = (wanted: boolean): Shape[] =>
    runs(facesUs, wanted).map((run) => {
      const corners = run.map((i) => loop[i % loop.length]!)
      const edge = (by: number): Point[] => corners.map(({ place, axis: along_ }) => eye.see(along(place, along_, by)))
      return inked(polygon([...edge(HALF_WIDTH), ...edge(-HALF_WIDTH).reverse()]), wanted ? 'band' : 'band-far', weight)
    })
  return { behind: strips(false), before: strips(true) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Stretches of neighbouring edges of a closed line that all have the wanted value, as the corners they run through. */
function runs(edges: readonly boolean[], wanted: boolean): number[][] {
  const count = edges.length
  const first = edges.findIndex((edge, i) => edge === wanted && edges[(i + count - 1) % count] !== wanted)
  if (first < 0) return edges[0] === wanted ? [Array.from({ length: count + 1 }, (_, i) => i)] : []
  const found: number[][] = []
  let run: number[] = []
  for (let i = first; i <= first + count; i++) {
    const inside = i < first + count && edges[i % count] === wanted
    if (inside && run.length === 0) run = [i]
    if (inside) run.push(i + 1)
    else if (run.length > 0) {
      found.push(run)
      run = []
    }
  }
  return found
}
