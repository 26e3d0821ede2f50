import type { Layout } from './layout.ts'

/** Something that happened to the plan, with a word or two. */
export interface Flag {
  readonly day: number
  readonly text: string
}

/** About as wide as a letter of the flag's text, CSS pixels. */
const LETTER = 6.6

/** Full-height lines with a flag on top; a flag that would cover the one before keeps its line only. */
export function Flags({ flags, layout }: { readonly flags: readonly Flag[]; readonly layout: Layout }) {
  let taken = Number.NEGATIVE_INFINITY
  return flags.map(({ day, text }) => {
    const x = layout.x(day)
    const wide = text.length * LETTER + 14
    const start = Math.min(x, layout.right - wide)
    const fits = start > taken + 6
    if (fits) taken = start + wide
    return (
      <g key={`${day} ${text}`}>
        <path className="c-flag" d={`M${x} ${fits ? 20 : layout.phaseTop}V${layout.runsBase}`} />
        {fits && (
          <>
            <rect className="c-flagbox" x={start} y={0} width={wide} height={20} rx={3} />
            <text className="flagtx" x={start + 7} y={14}>
              {text}
            </text>
          </>
        )}
      </g>
    )
  })
}
