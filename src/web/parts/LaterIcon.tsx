import type { CareLine } from '#knowledge/shape.ts'
import { type Drawing, Drawn, FIRST_DRAWINGS } from './Icon.tsx'

/** Icons of what to do and of the pages of a plan: nobody needs them before the first question. */
const DRAWINGS = {
  ...FIRST_DRAWINGS,
  plus: { lines: 'M12 5.500v13M5.500 12h13' },
  minus: { lines: 'M5.500 12h13' },
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
  today: { lines: 'm8.3 12.3 2.6 2.5 4.9-5.3', rings: [[12, 12, 8.5]] },
  plan: { lines: 'M4 6.5h3M4 12h3M4 17.5h3M10.5 6.5H20M10.5 12H20M10.5 17.5h6' },
  shoe: {
    lines:
      'M3.500 16.500c0-3 .4-6.800 1.200-8.600 1.200 1.600 3.100 2 4.600.6l4 4.200c1 1 2.200 1.500 3.800 1.800 2.200.4 3.400 1.400 3.400 3.500H5c-.9 0-1.500-.6-1.500-1.500ZM10.500 10.800l1.500-1.300M12.700 13l1.400-1.300',
  },
  progress: {
    lines: 'M4 4v16h16M8 8l3.500 4.500 3-2 5 5.500',
    dots: [
      [8, 7.6, 1.3],
      [19.5, 16, 1.3],
    ],
  },
  more: {
    lines: '',
    dots: [
      [5, 12, 1.6],
      [12, 12, 1.6],
      [19, 12, 1.6],
    ],
  },
  play: { lines: 'M8 5.200v13.600L19 12Z', solid: true },
  pause: { lines: 'M8.300 6.500v11M15.700 6.500v11' },
  skip: { lines: 'm6 5.500 9 6.500-9 6.500zM18.500 5.500v13' },
  swap: { lines: 'M4 9h14l-3.500-3.500M20 15H6l3.500 3.500' },
  voice: { lines: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11' },
  silent: { lines: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM16 9.500l5 5M21 9.500l-5 5' },
  upload: { lines: 'M12 15.500V4.500m-4.500 4.500L12 4.500 16.500 9M4.500 15.500v4h15v-4' },
  download: { lines: 'M12 4.500v11m-4.500-4.500L12 15.500l4.500-4.500M4.500 15.500v4h15v-4' },
  learn: { lines: 'M12 6.500c-2-1.400-4.600-1.800-8-1.500v13c3.400-.3 6 .1 8 1.500 2-1.400 4.600-1.800 8-1.500V5c-3.400-.3-6 .1-8 1.500Zm0 0v13' },
} as const satisfies Record<string, Drawing>

export type IconName = keyof typeof DRAWINGS

/** Every icon a line of advice can ask for exists. */
export const careIcon = (line: CareLine): IconName => line.icon

export const LaterIcon = ({ name }: { readonly name: IconName }) => <Drawn drawing={DRAWINGS[name]} />
