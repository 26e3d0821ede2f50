import type { Metres, Seconds } from '#basics/units.ts'
import type { Curves } from '#files/meaning/curves.ts'

/** One line of a run over its time: a value for each step, null where nothing was known. */
export interface Line {
  readonly everyS: Seconds
  readonly values: readonly (number | null)[]
}

/** The lines of a run in the units they are read in: seconds a kilometre, steps of both legs a minute, beats a minute, metres of height. */
export interface RunLines {
  readonly pace?: Line
  readonly cadence?: Line
  readonly heart?: Line
  readonly height?: Line
}

/** `cadenceSpm`: the mean of the run, which tells whether the watch counted one leg or both. */
export function linesOf({ everyS, speed, cad, hr, alt }: Curves, cadenceSpm?: number): RunLines {
  const line = (values: readonly (number | null)[]): Line | undefined =>
    values.filter((value) => value !== null).length >= LEAST_POINTS ? { everyS, values } : undefined
  const legs = cad && bothLegs(cad, cadenceSpm) ? 1 : 2
  const told = {
    pace: line(speed.map((each) => (each === null || each < STANDING ? null : 1000 / each))),
    cadence: cad && line(cad.map((each) => (each === null || each === 0 ? null : each * legs))),
    heart: hr && line(hr),
    height: alt && line(alt),
  }
  return Object.fromEntries(Object.entries(told).filter(([, each]) => each !== undefined))
}

/** Fewer are no line. */
const LEAST_POINTS = 3
/** m/s; slower is standing, and has no pace. */
const STANDING = 0.6

/** One leg lands 60 to 105 times a minute. */
function bothLegs(cad: readonly (number | null)[], mean: number | undefined): boolean {
  const told = cad.filter((each): each is number => each !== null && each > 0)
  const own = told.reduce((sum, each) => sum + each, 0) / Math.max(1, told.length)
  return mean === undefined ? own > 115 : Math.abs(own - mean) < Math.abs(2 * own - mean)
}

/** Stretches without a gap: a line may join only these. Each point is [step, value]. */
export function stretches(values: readonly (number | null)[]): readonly (readonly (readonly [number, number])[])[] {
  const all: [number, number][][] = [[]]
  for (const [at, value] of values.entries()) {
    if (value === null) all.push([])
    else all.at(-1)!.push([at, value])
  }
  return all.filter((stretch) => stretch.length > 0)
}

/** Least, greatest and mean of what is known; undefined of nothing. */
export function extentOf(values: readonly (number | null)[]): { readonly least: number; readonly most: number; readonly mean: number } | undefined {
  const told = values.filter((value) => value !== null)
  if (told.length === 0) return undefined
  return { least: Math.min(...told), most: Math.max(...told), mean: told.reduce((sum, each) => sum + each, 0) / told.length }
}

/** A place on the ground: metres east and north of the first one. */
export type Place = readonly [east: Metres, north: Metres]

/** The way of a run from its polyline (places to 11 m, differences, five bits a character); empty for a text that is none. */
export function placesOf(track: string): readonly Place[] {
  const numbers = decoded(track)
  if (numbers === undefined || numbers.length < 4 || numbers.length % 2 === 1) return []
  const [firstNorth, firstEast] = [numbers[0]!, numbers[1]!]
  const eastM = (METRES_A_STEP * Math.cos((firstNorth / 1e4) * (Math.PI / 180))) as Metres
  const places: Place[] = []
  let [north, east] = [0, 0]
  for (let at = 0; at < numbers.length; at += 2) {
    north += numbers[at]!
    east += numbers[at + 1]!
    places.push([(east - firstEast) * eastM, (north - firstNorth) * METRES_A_STEP])
  }
  return places
}

/** Metres in a ten-thousandth of a degree of latitude. */
const METRES_A_STEP = 11.132

function decoded(text: string): readonly number[] | undefined {
  const numbers: number[] = []
  let [value, shift] = [0, 0]
  for (const character of text) {
    const bits = character.charCodeAt(0) - 63
    if (bits < 0 || bits > 63 || shift > 30) return undefined
    value |= (bits & 0x1f) << shift
    shift += 5
    if (bits < 0x20) {
      numbers.push(value & 1 ? ~(value >> 1) : value >> 1)
      ;[value, shift] = [0, 0]
    }
  }
  return shift === 0 ? numbers : undefined
}

/** Around the first and the last place: who sees the picture does not see where somebody lives. */
export const HOME_M: Metres = 200

/** The way in stretches, without what lies within 200 m of its two ends; whole when `whole`. A way that never leaves them has none. */
export function withoutHome(places: readonly Place[], whole = false): readonly (readonly Place[])[] {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return []
  if (whole) return [places]
  const near = ([east, north]: Place): boolean => [first, last].some(([e, n]) => Math.hypot(east - e, north - n) < HOME_M)
  const all: Place[][] = [[]]
  for (const place of places) {
    if (near(place)) all.push([])
    else all.at(-1)!.push(place)
  }
  return all.filter((stretch) => stretch.length > 1)
}
