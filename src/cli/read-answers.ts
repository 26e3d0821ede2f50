import { type Answer, type Answers, misfit } from '#assessment/answers.ts'
import { indexed } from '#assessment/indexed.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Finding, Knowledge } from '#knowledge/shape.ts'
import type { Input } from './read-input.ts'

/** Answers from a file: `finding id: yes | no | unsure | skipped | number | choice | side`; `skipped: all` or a list of ids leaves out on purpose. */
export interface ReadAnswers {
  readonly answers: Answers
  readonly skipAll: boolean
}

/** Every problem is named with its place; nothing is guessed and nothing is dropped silently. */
export function readAnswers(knowledge: Knowledge, input: Input): Result<ReadAnswers, readonly string[]> {
  const { value } = input
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail([`${input.place([])}: expected answers as "finding: answer" lines, found ${describe(value)}.`])
  const index = indexed(knowledge)
  const answers: Record<string, Answer> = {}
  const problems: string[] = []
  const skipped: string[] = []
  let skipAll = false
  for (const [id, raw] of Object.entries(value)) {
    if (id === 'skipped') {
      if (raw === 'all') skipAll = true
      else if (Array.isArray(raw))
        for (const [place, each] of raw.entries()) {
          if (typeof each === 'string' && index.findings.has(each)) skipped.push(each)
          else problems.push(`${input.place([id, place])}: ${unknownFinding(knowledge, String(each))}`)
        }
      else problems.push(`${input.place([id])}: skipped takes "all" or a list of finding ids.`)
      continue
    }
    const finding = index.findings.get(id)
    if (!finding) {
      problems.push(`${input.place([id])}: ${unknownFinding(knowledge, id)}`)
      continue
    }
    if (finding.derived !== undefined) {
      problems.push(`${input.place([id])}: ${id} follows from other answers and cannot be answered itself.`)
      continue
    }
    const answer = asAnswer(finding, raw)
    const wrong = answer === undefined ? `has no answer it understands (${describe(raw)})` : misfit(finding, answer)
    if (answer === undefined || wrong !== undefined) problems.push(`${input.place([id])}: ${id} ${wrong}, found ${describe(raw)}.`)
    else answers[id] = answer
  }
  for (const id of skipped)
    if (answers[id] === undefined) answers[id] = 'skipped'
    else problems.push(`${input.place([id])}: ${id} is answered and skipped at once. Take one of them out.`)
  if (problems.length === 0 && Object.keys(answers).length === 0 && !skipAll) return fail([`${input.place([])}: no answers found.`])
  return problems.length > 0 ? fail(problems) : ok({ answers, skipAll })
}

function asAnswer(finding: Finding, raw: unknown): Answer | undefined {
  if (raw === true) return 'yes'
  if (raw === false) return 'no'
  if (typeof raw === 'number') return raw
  if (typeof raw === 'object' && raw !== null && 'choice' in raw && typeof raw.choice === 'string') return { choice: raw.choice }
  if (typeof raw !== 'string') return undefined
  return finding.answer === 'one-of' && raw !== 'unsure' && raw !== 'skipped' ? { choice: raw } : (raw as Answer)
}

function unknownFinding(knowledge: Knowledge, id: string): string {
  const near = nearest(
    id,
    knowledge.findings.map((finding) => finding.id),
  )
  return `"${id.slice(0, 80)}" is not a finding.${near === undefined ? '' : ` Did you mean ${near}?`}`
}

/** The known word with the fewest letters to change, if that is a third of it at most. */
function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  const [best] = known.map((each) => ({ each, distance: editDistance(word, each) })).sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, word.length / 3) ? best.each : undefined
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

const describe = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
