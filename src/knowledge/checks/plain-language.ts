import { passagesOfCondition, plainWords } from '../guide-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** Words that blame or frighten, and the one that reassures falsely; see GUIDELINES.md. */
export const BANNED = /\b(misalign\w*|worn[ -]out|wear[ -]and[ -]tear|wear[ -]and[ -]repair|not firing|bad hip|crumbl\w*)\b|!/i
const LIMITS = { question: 120, short: 60, said: 110, action: 110, why: 260 } as const

export const plainLanguage: ContentCheck = {
  sentence:
    'Words for runners are short and kind: questions up to 120 characters, no banned words, no exclamation marks, and "unlikely" never of what must not be missed.',
  run: ({ knowledge, library }) => {
    const problems: { path: string; message: string }[] = []
    const look = (path: string, texts: Readonly<Record<string, string | undefined>>): void => {
      for (const [field, text] of Object.entries(texts)) {
        if (text === undefined) continue
        const banned = BANNED.exec(text)
        if (banned) problems.push({ path, message: `${field} says "${banned[0]}"` })
        const limit = LIMITS[field as keyof typeof LIMITS]
        if (limit !== undefined && text.length > limit) problems.push({ path, message: `${field} has ${text.length} characters; ${limit} at most` })
      }
    }
    for (const finding of knowledge.findings) {
      const clinician = finding.stage === 'clinician'
      look(fileOf.finding(finding), {
        ...(clinician ? {} : { question: finding.question }),
        short: finding.short,
        said: finding.said.yes,
        'said.no': finding.said.no,
        why: finding.why,
        help: finding.help,
      })
    }
    for (const flag of knowledge.flags)
      look(fileOf.flag(flag), { name: flag.name, action: flag.action, mayBe: flag.mayBe, who: flag.who, until: flag.until, liftedBy: flag.liftedBy })
    for (const condition of knowledge.conditions) {
      const page = library.pages[condition.id]
      const texts = [
        condition.name,
        condition.lay,
        condition.headline,
        ...(page ? passagesOfCondition(condition, page).map(({ line }) => plainWords(line)) : []),
        ...(page?.treatments ?? []).map(({ name }) => name),
      ]
      for (const [place, text] of texts.entries()) {
        look(fileOf.condition(condition), { [`text ${place + 1}`]: text })
        if (condition.mustNotMiss && /\bunlikely\b/i.test(text ?? ''))
          problems.push({ path: fileOf.condition(condition), message: 'says "unlikely" of something that must not be missed' })
      }
    }
    for (const line of knowledge.care) look('care.yaml', { [`${line.id} text`]: line.text, [`${line.id} detail`]: line.detail })
    return problems
  },
}
