import type { CareLine } from '#knowledge/shape.ts'

/** Icons: 24 px, one line weight. `dots` are small filled circles: x, y, radius. */
export interface Drawing {
  readonly lines: string
  readonly rings?: readonly (readonly [number, number, number])[]
  readonly dots?: readonly (readonly [number, number, number])[]
  /** The lines are an outline to fill. */
  readonly solid?: true
}

const DRAWINGS = {
  back: { lines: 'm14.5 5-7 7 7 7' },
  forward: { lines: 'm9.5 5 7 7-7 7' },
  check: { lines: 'm5 12.5 4.600 4.500L19 7.500' },
  plus: { lines: 'M12 5.500v13M5.500 12h13' },
  minus: { lines: 'M5.500 12h13' },
  cross: { lines: 'm6 6 12 12M18 6 6 18' },
  question: {
    lines: 'M9.700 9.800c.2-1.300 1.100-2 2.400-2 1.400 0 2.300.8 2.300 2 0 1.700-2.300 1.900-2.300 3.600',
    rings: [[12, 12, 8.5]],
    dots: [[12.1, 16.2, 1]],
  },
  attention: { lines: 'M12 4.500 21 19.500H3ZM12 10.500v4', dots: [[12, 16.9, 0.9]] },
  call: { lines: 'M6 3.800h3l1.500 4-2 1.500a11 11 0 0 0 6.200 6.200l1.500-2 4 1.500v3c0 1.100-.9 2-2 2A14.200 14.200 0 0 1 4 5.800c0-1.100.9-2 2-2Z' },
  offline: {
    lines:
      'M4 4l16 16M8.500 15.500a5 5 0 0 1 7 0M5.500 12.300a9.300 9.300 0 0 1 4-2.400M14 9.800a9.300 9.300 0 0 1 4.500 2.500M2.700 9a13.300 13.300 0 0 1 4-2.600M11 5.200A13.200 13.200 0 0 1 21.300 9',
    dots: [[12, 18.7, 1.1]],
  },
  zoom: { lines: 'M15.200 15.200 20 20M10.500 7.500v6M7.500 10.500h6', rings: [[10.5, 10.5, 6.5]] },
  run: { lines: 'm6 11.500 3-3 3.500.5-2.500 5 3.500 2.500v4.500M10 14l-1.500 3.500H5M12.500 9l2 3h3.500', rings: [[14.5, 5, 1.8]] },
  walk: { lines: 'M12.500 8.500 11 14l3 2.500 1 4M11 14l-1 3-2.500 3.500M12.500 8.500 9 10.500V13M12.500 8.500l2 3 2.500 1', rings: [[13, 4.8, 1.8]] },
  rest: { lines: 'M4 12.500h5.500L8 17.500M20 19.500H4M9.500 12.500 14 9l3 3.500 3 .5v3.500H4', rings: [[15.5, 5.5, 1.8]] },
  sleep: { lines: 'M3.500 18.500v-12M3.500 15.500h17v3M20.500 15.500v-2.500c0-1.700-1.300-3-3-3H10v5.500', rings: [[6.7, 12, 1.6]] },
  cold: { lines: 'M12 3.500v17M4.600 7.800l14.800 8.400M19.400 7.800 4.600 16.200M9.500 5l2.500 2 2.500-2M9.500 19l2.500-2 2.500 2' },
  warm: { lines: 'M12 3.500c.5 3.500 5 5.500 5 10a5 5 0 0 1-10 0c0-2 1-3 1.800-4 .2 1.500.8 2.200 1.700 2.500-.5-3 .3-6 1.500-8.500Z' },
  strength: { lines: 'M8 12h8M4.500 9v6M7.500 7v10M16.500 7v10M19.500 9v6' },
  stretch: { lines: 'M4 19.500h16M6 19.500c.5-5 2.500-8 6-9.500l5.500-3.500M12 10l1.500 5 4 4.500', rings: [[9, 6, 1.8]] },
  sit: { lines: 'M6 5v9.500h9.500V20M6 14.500V20M11 8.500v6M11 10.500h4', rings: [[11, 5.4, 1.7]] },
  medicine: { lines: 'M10.300 19.200a4.600 4.600 0 0 1-6.500-6.500l8.900-8.900a4.600 4.600 0 0 1 6.500 6.500ZM8.200 8.300l6.500 6.500' },
  doctor: { lines: 'M6 4.500H5v5a4.500 4.500 0 0 0 9 0v-5h-1M9.500 14v1.500a4.500 4.500 0 0 0 9 0V13', rings: [[18.5, 11.2, 1.8]] },
  food: { lines: 'M7 3.500v7M4.500 3.500v4a2.500 2.500 0 0 0 5 0v-4M7 10.500v10M17 20.500v-7h-2.500V8c0-2.500 1-4 2.500-4.500Z' },
  stop: { lines: 'M8.300 3.500h7.400l4.800 4.800v7.400l-4.800 4.800H8.300l-4.800-4.800V8.300ZM8.500 12h7' },
} as const satisfies Record<string, Drawing>

export type IconName = keyof typeof DRAWINGS

/** Every icon a line of advice can ask for exists. */
export const careIcon = (line: CareLine): IconName => line.icon

export const Icon = ({ name }: { readonly name: IconName }) => <DrawnIcon {...DRAWINGS[name]} />

/** An icon whose drawing stands where it is needed, so that nobody else fetches it. */
export function DrawnIcon({ lines, rings = [], dots = [], solid }: Drawing) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={lines} {...(solid ? { className: 'f' } : {})} />
      {rings.map(([x, y, radius]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} />
      ))}
      {dots.map(([x, y, radius]) => (
        <circle key={`${x} ${y}`} className="f" cx={x} cy={y} r={radius} />
      ))}
    </svg>
  )
}
