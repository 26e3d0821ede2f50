import { type Drawing, DrawnIcon } from './Icon.tsx'

/** The icons of the plan, its player and the library, in the hand of the others: nobody fetches them for the first question. */
const DRAWINGS = {
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
  learn: { lines: 'M12 6.500c-2-1.400-4.600-1.800-8-1.500v13c3.400-.3 6 .1 8 1.500 2-1.400 4.600-1.800 8-1.500V5c-3.400-.3-6 .1-8 1.500Zm0 0v13' },
} as const satisfies Record<string, Drawing>

export type LaterIconName = keyof typeof DRAWINGS

export const LaterIcon = ({ name }: { readonly name: LaterIconName }) => <DrawnIcon {...DRAWINGS[name]} />
