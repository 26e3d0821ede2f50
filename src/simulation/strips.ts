import type { Lived } from './cohort.ts'
import { POLICIES } from './policy.ts'
import { type Figure, figureOf, type Group, membersOf, spreadOf } from './summary.ts'

/** The pictures of docs/simulation: a strip for each policy, a dot for each runner, 10 to 90 of a hundred as a bar and the median as a line. */
export const PICTURES = [
  { name: 'flare-days', group: 'soft', figure: 'flareDays', title: 'Flare days in the time, soft tissue' },
  { name: 'overloads', group: 'soft', figure: 'overloads', title: 'Overload events, soft tissue' },
  { name: 'return-day', group: 'soft', figure: 'returnDay', title: 'Day of the third 30-minute run with pain of at most 2 (183: not yet)' },
  { name: 'running-minutes', group: 'soft', figure: 'runMin', title: 'Minutes of running, soft tissue' },
  { name: 'impact-hidden-bone', group: 'bone', figure: 'impactMin', title: 'Impact minutes given to hidden bone stress' },
] as const satisfies readonly { readonly name: string; readonly group: Group; readonly figure: Figure; readonly title: string }[]

const WIDTH = 720
const LEFT = 110
const RIGHT = 24
const ROW = 56
const TOP = 44

export function strips(lived: readonly Lived[], { group, figure, title }: (typeof PICTURES)[number]): string {
  const rows = POLICIES.map((policy) => ({
    policy,
    members: membersOf(
      lived.filter((each) => each.policy === policy),
      group,
    ),
  }))
  const most = Math.max(1, ...rows.flatMap(({ members }) => members.map(({ life }) => figureOf(life, figure))))
  const x = (value: number): number => Math.round((LEFT + (value / most) * (WIDTH - LEFT - RIGHT)) * 10) / 10
  const bottom = TOP + rows.length * ROW
  const drawn = rows.map(({ policy, members }, row) => {
    const middle = TOP + row * ROW + ROW / 2
    const { p10, median, p90 } = spreadOf(members, figure)
    // a fixed pattern instead of chance: the same runners give the same picture
    const dots = members
      .slice(0, MOST_DOTS)
      .map(({ life }, at) => `M${x(figureOf(life, figure))} ${Math.round(middle + (((at * 37) % 29) - 14))}h0`)
      .join('')
    return [
      `<text x="8" y="${middle + 4}">${policy}</text>`,
      `<path d="${dots}" stroke="#4a6fa5" stroke-opacity=".35" stroke-width="3" stroke-linecap="round"/>`,
      `<path d="M${x(p10)} ${middle}H${x(p90)}" stroke="#222" stroke-width="2"/>`,
      `<path d="M${x(median)} ${middle - 12}v24" stroke="#b3261e" stroke-width="3"/>`,
    ].join('')
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = x(share * most)
    return `<path d="M${at} ${TOP}V${bottom}" stroke="#ddd"/><text x="${at}" y="${bottom + 16}" text-anchor="middle">${Math.round(share * most)}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 28}" font-family="sans-serif" font-size="12" fill="#222">`,
    `<title>${title}</title><path d="M0 0H${WIDTH}V${bottom + 28}H0z" fill="#fff"/><text x="8" y="22" font-size="14">${title}</text>`,
    ...ticks,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

const MOST_DOTS = 400
