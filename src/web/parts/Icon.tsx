/** Icons: 24 px, one line weight. `dots` are small filled circles: x, y, radius. */
export interface Drawing {
  readonly lines: string
  readonly rings?: readonly (readonly [number, number, number])[]
  readonly dots?: readonly (readonly [number, number, number])[]
  /** The lines are an outline to fill. */
  readonly solid?: true
}

/** What the questions, the urgent page and notices are drawn with; all others are in LaterIcon.tsx. */
export const FIRST_DRAWINGS = {
  back: { lines: 'm14.5 5-7 7 7 7' },
  forward: { lines: 'm9.5 5 7 7-7 7' },
  check: { lines: 'm5 12.5 4.600 4.500L19 7.500' },
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
  stop: { lines: 'M8.300 3.500h7.400l4.800 4.800v7.400l-4.800 4.800H8.300l-4.800-4.800V8.300ZM8.500 12h7' },
} as const satisfies Record<string, Drawing>

export type FirstIconName = keyof typeof FIRST_DRAWINGS

export const Icon = ({ name }: { readonly name: FirstIconName }) => <Drawn drawing={FIRST_DRAWINGS[name]} />

export function Drawn({ drawing: { lines, rings = [], dots = [], solid } }: { readonly drawing: Drawing }) {
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
