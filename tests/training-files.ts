import { Zip, ZipDeflate, type Zippable, zipSync } from 'fflate'
import { checksum } from '#files/formats/fit/checksum.ts'
import { FitWriter, TYPE } from '#files/formats/fit/write-fit.ts'

/** Made-up training files of every format, for tests, the fuzz and the bench. A session is told once and written as FIT, TCX or GPX. */

export interface MadeSession {
  /** Unix s. */
  readonly start: number
  readonly sport: 'running' | 'cycling' | 'walking' | 'swimming'
  readonly points: readonly MadePoint[]
  /** Local minus UTC, s; FIT only. */
  readonly zoneS?: number
  /** From, to: indexes of points between which the watch was stopped. */
  readonly pauses?: readonly (readonly [number, number])[]
  readonly rpe?: number
  readonly feel?: number
}

export interface MadePoint {
  readonly at: number
  readonly lat?: number
  readonly lon?: number
  readonly alt: number
  readonly dist: number
  readonly spd: number
  readonly hr: number
  /** Steps of one leg a minute. */
  readonly cad: number
}

interface Plan {
  readonly start?: number
  readonly seconds?: number
  readonly speed?: number
  readonly cad?: number
  readonly sport?: MadeSession['sport']
  /** Between two points, s. */
  readonly every?: number
  readonly indoors?: boolean
  readonly lat?: number
  readonly lon?: number
}

/** 2024-05-04T06:00:00Z */
export const MAY_4 = 1_714_802_400

/** A steady session heading north, with a little wave in height, pulse and speed so that no two points are alike. */
export function madeSession(plan: Plan = {}): MadeSession {
  const { start = MAY_4, seconds = 1800, speed = 3, cad = 84, sport = 'running', every = 1, indoors = false, lat = 52.5, lon = 13.4 } = plan
  const points: MadePoint[] = []
  let dist = 0
  for (let after = 0; after <= seconds; after += every) {
    const wave = Math.sin(after / 97)
    const spd = Math.round((speed + 0.2 * wave) * 1000) / 1000
    if (after > 0) dist += spd * every
    points.push({
      at: start + after,
      ...(indoors ? {} : { lat: lat + dist / 111_195, lon: lon + wave / 1e4 }),
      alt: Math.round((40 + 8 * wave) * 5) / 5,
      dist: Math.round(dist * 100) / 100,
      spd,
      hr: Math.round(140 + 12 * wave),
      cad: Math.round(cad + wave),
    })
  }
  return { start, sport, points }
}

const SPORT = { running: 1, cycling: 2, walking: 11, swimming: 5 } as const
/** 1989-12-31, from where FIT counts. */
export const FIT_ZERO = 631_065_600

const pausedS = ({ points, pauses = [] }: MadeSession): number => pauses.reduce((sum, [from, to]) => sum + points[to]!.at - points[from]!.at, 0)
const elapsedS = ({ points }: MadeSession): number => points.at(-1)!.at - points[0]!.at

/** As a watch would write it: file id, clock events, records, one lap, one session, activity. */
export function asFit(session: MadeSession): Uint8Array {
  const { start, points, pauses = [], sport } = session
  const end = points.at(-1)!
  const time = (at: number): number => at - FIT_ZERO
  const writer = new FitWriter()
  writer.define(0, 0, [field(0, 'enum'), field(1, 'uint16'), field(2, 'uint16'), field(4, 'uint32')]).message(0, [4, 1, 4315, time(start)])
  writer.define(1, 21, [field(253, 'uint32'), field(0, 'enum'), field(1, 'enum')]).message(1, [time(start), 0, 0])
  writer.define(2, 20, RECORD_FIELDS)
  for (const [at, point] of points.entries()) {
    if (pauses.some(([from, to]) => at > from && at < to)) continue
    if (pauses.some(([, to]) => at === to)) writer.message(1, [time(point.at), 0, 0])
    writer.message(2, recordOf(point))
    if (pauses.some(([from]) => at === from)) writer.message(1, [time(point.at), 0, 4])
  }
  const totals = [time(start), elapsedS(session) * 1000, (elapsedS(session) - pausedS(session)) * 1000, end.dist * 100]
  writer.message(1, [time(end.at), 0, 4])
  writer.define(3, 19, [field(253, 'uint32'), ...TOTALS]).message(3, [time(end.at), ...totals])
  writer.define(4, 18, [field(253, 'uint32'), ...TOTALS, field(5, 'enum'), field(6, 'enum'), field(193, 'uint8'), field(192, 'uint8')])
  writer.message(4, [time(end.at), ...totals, SPORT[sport], 0, session.rpe === undefined ? undefined : session.rpe * 10, session.feel])
  writer.define(5, 34, [field(253, 'uint32'), field(5, 'uint32'), field(1, 'uint16')])
  writer.message(5, [time(end.at), session.zoneS === undefined ? undefined : time(end.at) + session.zoneS, 1])
  return writer.bytes()
}

const field = (number: number, type: keyof typeof TYPE) => ({ number, type: TYPE[type] })

const RECORD_FIELDS = [
  field(253, 'uint32'),
  field(0, 'sint32'),
  field(1, 'sint32'),
  field(2, 'uint16'),
  field(5, 'uint32'),
  field(6, 'uint16'),
  field(3, 'uint8'),
  field(4, 'uint8'),
  // what newer watches write besides: finer height and speed, fraction of the cadence, temperature, oscillation, ground time, step length, two of their own
  field(78, 'uint32'),
  field(73, 'uint32'),
  field(53, 'uint8'),
  field(13, 'sint8'),
  field(39, 'uint16'),
  field(41, 'uint16'),
  field(85, 'uint16'),
  field(135, 'uint8'),
  field(136, 'uint8'),
]
const TOTALS = [field(2, 'uint32'), field(7, 'uint32'), field(8, 'uint32'), field(9, 'uint32')]
const semicircles = (degrees: number | undefined): number | undefined => (degrees === undefined ? undefined : (degrees * 2 ** 31) / 180)
const recordOf = ({ at, lat, lon, alt, dist, spd, hr, cad }: MadePoint) => [
  at - FIT_ZERO,
  semicircles(lat),
  semicircles(lon),
  (alt + 500) * 5,
  dist * 100,
  spd * 1000,
  hr,
  cad,
  (alt + 500) * 5,
  spd * 1000,
  0,
  21,
  850 + (hr % 10),
  2500 + hr,
  cad > 0 ? (spd / (cad / 30)) * 10_000 : undefined,
  hr,
  99,
]

const iso = (at: number): string => new Date(at * 1000).toISOString()

export function asTcx(session: MadeSession): Uint8Array {
  const { start, sport, points } = session
  const named = { running: 'Running', cycling: 'Biking', walking: 'Other', swimming: 'Other' }[sport]
  const rows = points.map(
    ({ at, lat, lon, alt, dist, spd, hr, cad }) => `<Trackpoint><Time>${iso(at)}</Time>${
      lat === undefined ? '' : `<Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>${lon}</LongitudeDegrees></Position>`
    }<AltitudeMeters>${alt}</AltitudeMeters><DistanceMeters>${dist}</DistanceMeters><HeartRateBpm><Value>${hr}</Value></HeartRateBpm>
<Extensions><ns3:TPX><ns3:Speed>${spd}</ns3:Speed><ns3:RunCadence>${cad}</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>`,
  )
  return utf8(`<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
<Activities><Activity Sport="${named}"><Id>${iso(start)}</Id><Lap StartTime="${iso(start)}"><TotalTimeSeconds>${elapsedS(session) - pausedS(session)}</TotalTimeSeconds>
<DistanceMeters>${points.at(-1)!.dist}</DistanceMeters><Calories>100</Calories><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>
<Track>${rows.join('\n')}</Track></Lap><Creator><Name>Made Watch</Name></Creator></Activity></Activities></TrainingCenterDatabase>`)
}

export function asGpx({ sport, points }: MadeSession): Uint8Array {
  const rows = points.map(
    ({ at, lat, lon, alt, hr, cad }) => `<trkpt lat="${lat}" lon="${lon}"><ele>${alt}</ele><time>${iso(at)}</time>
<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${hr}</gpxtpx:hr><gpxtpx:cad>${cad}</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`,
  )
  return utf8(`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Made Watch" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<trk><name>Made</name><type>${sport}</type><trkseg>${rows.join('\n')}</trkseg></trk></gpx>`)
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Messages, byte by byte, in a whole FIT file: for what a watch does and a tidy writer does not. */
export function fitOf(messages: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(14 + messages.length + 2)
  bytes.set([14, 0x20, 0x54, 0x08, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54])
  bytes.set(messages, 14)
  const view = new DataView(bytes.buffer)
  view.setUint32(4, messages.length, true)
  view.setUint16(12, checksum(bytes, 0, 12), true)
  view.setUint16(14 + messages.length, checksum(bytes, 0, 14 + messages.length), true)
  return bytes
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A zip of files by path. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 6): Uint8Array => zipSync(files as Zippable, { level })

/** As a service writes a zip while it makes it: sizes stand behind each file. */
export function streamedZipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = new Zip((_problem, part) => parts.push(part))
  for (const [name, bytes] of Object.entries(files)) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(bytes, true)
  }
  zip.end()
  return joined(...parts)
}

/** activities.csv as Strava writes it: thirteen columns that everybody sees, then the same in plain units. */
export const STRAVA_HEADERS = {
  en: 'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed',
  es: 'ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Descripción de la actividad,Tiempo transcurrido,Distancia,Frecuencia cardiaca máxima,Esfuerzo relativo,Trayecto de ida y vuelta,Nota privada de la actividad,Equipo de la actividad,Nombre del archivo,Peso del deportista,Peso de la bicicleta,Tiempo transcurrido,Tiempo en movimiento,Distancia,Velocidad máx.',
  de: 'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Arbeitsweg,Private Notiz,Aktivitätsausrüstung,Dateiname,Gewicht des Athleten,Gewicht des Rads,Verstrichene Zeit,Bewegungszeit,Distanz,Max. Geschwindigkeit',
  fr: "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,Distance,Fréquence cardiaque max.,Effort relatif,Trajet domicile-travail,Note privée,Matériel,Nom du fichier,Poids de l'athlète,Poids du vélo,Temps écoulé,Durée de déplacement,Distance,Vitesse max.",
} as const
