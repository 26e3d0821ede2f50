import type { I18n } from '@lingui/core'

/** Words and numbers along the axes of a chart: how they are written, how wide they are, and which of them have room. All lengths are CSS pixels. */

/** A number on an axis: whole, or with one place behind the point; never "-0". */
export const axisNumber = (i18n: I18n, value: number): string => i18n.number(Number(value.toFixed(1)) + 0, { maximumFractionDigits: 1 })

/** About as wide as a letter of a chart, at 12.5 px. */
const LETTER = 7

export const labelWidth = (text: string): number => text.length * LETTER

/** Between an axis and the words beside it. */
export const AXIS_GAP = 8

/** What has to be left free beside a chart for the words of its axis; `least` where they are short. */
export const roomBeside = (texts: readonly string[], least: number): number => Math.max(least, ...texts.map((text) => labelWidth(text) + AXIS_GAP))

/** Words in a line. `at` is their middle. */
export interface Label {
  readonly at: number
  readonly text: string
}

/** The labels moved between the ends of their line, without those that would touch one before them in the list: the first of it matter most. */
export function apart<Own extends Label>(labels: readonly Own[], [from, to]: readonly [number, number]): readonly Own[] {
  const kept: Own[] = []
  for (const label of labels) {
    const half = labelWidth(label.text) / 2
    const moved = { ...label, at: Math.max(from + half, Math.min(to - half, label.at)) }
    if (kept.every((other) => Math.abs(other.at - moved.at) >= half + labelWidth(other.text) / 2 + LETTER / 2)) kept.push(moved)
  }
  return kept
}
