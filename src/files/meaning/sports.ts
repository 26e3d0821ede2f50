/** Sports as Hipwise tells them apart: what matters is whether it is running, and if not, how it loads the hip. */
export type Sport = 'run' | 'walk' | 'hiking' | 'cycling' | 'swimming' | 'rowing' | 'skiing' | 'strength' | 'cross-trainer' | 'transition' | 'other'

export type Surface = 'treadmill' | 'street' | 'trail' | 'track'

/**
 * The sport behind the words of a watch or a service; undefined when nothing was said, which is not the same as "other". Words: FIT, TCX,
 * Garmin's and Strava's activity types, Strava's numbers in GPX. Words in another language are in `TRANSLATED`.
 */
export function sportOf(said: string | undefined, subSport?: string): Sport | undefined {
  const word = (said ?? '').toLowerCase().replace(/[\s-]+/g, '_')
  if (word === '' || word === 'generic' || word === 'all') return subSport === undefined ? undefined : sportBySubSport(subSport)
  if (word === 'fitness_equipment' || word === 'training') return sportBySubSport(subSport) ?? 'other'
  return WORDS.get(word) ?? PARTS.find(([part]) => word.includes(part))?.[1] ?? 'other'
}

const sportBySubSport = (subSport: string | undefined): Sport | undefined => (subSport === undefined ? undefined : BY_SUB_SPORT[subSport])

const BY_SUB_SPORT: Readonly<Record<string, Sport>> = {
  treadmill: 'run',
  indoor_running: 'run',
  trail: 'run',
  track: 'run',
  indoor_walking: 'walk',
  indoor_cycling: 'cycling',
  spin: 'cycling',
  indoor_rowing: 'rowing',
  elliptical: 'cross-trainer',
  stair_climbing: 'cross-trainer',
  strength_training: 'strength',
  lap_swimming: 'swimming',
  open_water: 'swimming',
}

const WORDS: ReadonlyMap<string, Sport> = new Map([
  ['9', 'run'],
  ['10', 'walk'],
  ['4', 'hiking'],
  ['1', 'cycling'],
  ['16', 'swimming'],
  ['transition', 'transition'],
  ['alpine_skiing', 'skiing'],
])

/** The first part found in a word decides: "trail_running", "VirtualRun", "Carrera", "Laufen". */
const PARTS: readonly (readonly [string, Sport])[] = [
  ['wheelchair', 'other'],
  ['run', 'run'],
  ['jog', 'run'],
  ['treadmill', 'run'],
  ['carrera', 'run'],
  ['lauf', 'run'],
  ['course_', 'run'],
  ['course', 'run'],
  ['corsa', 'run'],
  ['corrida', 'run'],
  ['hardlopen', 'run'],
  ['löpning', 'run'],
  ['løb', 'run'],
  ['bieg', 'run'],
  ['ラン', 'run'],
  ['walk', 'walk'],
  ['caminata', 'walk'],
  ['spazier', 'walk'],
  ['marche', 'walk'],
  ['hik', 'hiking'],
  ['wander', 'hiking'],
  ['senderismo', 'hiking'],
  ['randonn', 'hiking'],
  ['bik', 'cycling'],
  ['ride', 'cycling'],
  ['cycl', 'cycling'],
  ['radfahrt', 'cycling'],
  ['radfahren', 'cycling'],
  ['bicicleta', 'cycling'],
  ['vélo', 'cycling'],
  ['swim', 'swimming'],
  ['schwimm', 'swimming'],
  ['nataci', 'swimming'],
  ['natation', 'swimming'],
  ['row', 'rowing'],
  ['ski', 'skiing'],
  ['snowboard', 'skiing'],
  ['weight', 'strength'],
  ['strength', 'strength'],
  ['kraft', 'strength'],
  ['elliptical', 'cross-trainer'],
  ['stair', 'cross-trainer'],
]

/** Treadmill, street, trail or track, where the watch says so; most never do. */
export const surfaceOf = (subSport: string | undefined): Surface | undefined =>
  subSport === undefined
    ? undefined
    : ({ treadmill: 'treadmill', indoor_running: 'treadmill', street: 'street', trail: 'trail', track: 'track' } as const)[
        subSport as 'treadmill' | 'indoor_running' | 'street' | 'trail' | 'track'
      ]

/** Sports on two feet, where a cadence is steps. */
export const onFoot = (sport: Sport | undefined): boolean => sport === 'run' || sport === 'walk' || sport === 'hiking'
