import { findingsIn } from '../rule-parts.ts'
import type { ContentCheck } from './check.ts'

const path = 'check-in.yaml'
/** More lines than this are not read each day. */
const LINES = [8, 14] as const

export const checkInAsksFlags: ContentCheck = {
  sentence:
    'The check-in asks 8 to 14 short lines, each a finding that its red flag really reads, and those that alone mean an emergency in rehab are among them.',
  run: ({ knowledge, rehab: { checkIn } }) => {
    const problems: { path: string; message: string }[] = []
    const findings = new Map(knowledge.findings.map((finding) => [finding.id, finding]))
    if (checkIn.length < LINES[0] || checkIn.length > LINES[1]) problems.push({ path, message: `has ${checkIn.length} lines` })
    for (const { flag: id, finding, text } of checkIn) {
      const flag = knowledge.flags.find((each) => each.id === id)
      if (flag && !findingsIn(flag.rule, findings).includes(finding)) problems.push({ path, message: `"${finding}" does not feed the red flag "${id}"` })
      if (text.length > 60) problems.push({ path, message: `"${text}" is longer than 60 characters` })
    }
    for (const must of [
      'rf-cannot-bear-weight',
      'rf-saddle-numbness',
      'rf-bladder-change',
      'rf-chest-pain',
      'rf-fever',
      'rf-leg-swelling',
      'rf-night-pain-any-position',
    ])
      if (!checkIn.some(({ finding }) => finding === must)) problems.push({ path, message: `does not ask for "${must}"` })
    return problems
  },
}
