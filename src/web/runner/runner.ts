import type { Answer, Answers } from '#assessment/answers.ts'
import { assess } from '#assessment/assess.ts'
import type { Assessment } from '#assessment/assessment.ts'
import { interruption } from '#assessment/red-flags.ts'
import { uuidv7 } from '#basics/ids.ts'
import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import type { AssessmentBody, Entry, ProfileBody, Stored, WithdrawalBody } from '#record/entry.ts'
import { assessmentEntry, profileEntry, type Writing, withdrawalEntry } from '#record/make-entry.ts'
import type { RunnerState, ToldAssessment } from '#state/runner-state.ts'
import { tellState } from '#state/tell-state.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import { deviceName, nextMoment, nowWithOffset, randomBytes } from './clock.ts'

/** What is to be written: an entry without its envelope. */
export type Draft =
  | { readonly kind: 'profile'; readonly body: ProfileBody }
  | { readonly kind: 'assessment'; readonly body: AssessmentBody }
  | { readonly kind: 'withdrawal'; readonly body: WithdrawalBody }

export interface Snapshot {
  readonly state: RunnerState
  readonly knowledge: Knowledge
  /** The record could not be read or written; what is not kept lives in this tab only. */
  readonly problem?: StorageProblem
  readonly unsaved: number
}

/** The one place where the page reads and writes the record. Every screen shows its latest snapshot. */
export interface Runner {
  snapshot(): Snapshot
  subscribe(listener: () => void): () => void
  write(drafts: readonly Draft[]): Promise<void>
  /** One screen's answers; without an assessment they begin one. The urgent page is written down as shown in the same breath, before anybody sees it. */
  answer(
    assessment: string | undefined,
    answers: Readonly<Record<FindingId, Answer>>,
    as?: 'answered' | { readonly mistakeOf: readonly string[] },
  ): Promise<ToldAssessment | undefined>
  /** Tries again to keep what could not be kept. */
  retry(): Promise<void>
  erase(): Promise<StorageProblem | undefined>
}

/** Reads the record and keeps it told. */
export async function openRunner(store: RecordStore, knowledge: Knowledge): Promise<Runner> {
  const device = deviceName()
  const listeners = new Set<() => void>()
  let stored: readonly Stored[] = []
  let unsaved: readonly Stored[] = []
  let problem: StorageProblem | undefined
  let current: Snapshot

  const tell = (rows: readonly Stored[]) => tellState(rows, knowledge)

  const publish = () => {
    current = { state: tell([...stored, ...unsaved]), knowledge, unsaved: unsaved.length, ...(problem ? { problem } : {}) }
    remember(current.state)
    for (const listener of listeners) listener()
  }

  const read = async () => {
    const rows = await store.all()
    if (rows.ok) stored = rows.value
    problem = rows.ok ? undefined : rows.problem
    publish()
  }

  const make = (drafts: readonly Draft[]): Entry[] =>
    drafts.map((draft) => {
      const moment = nextMoment()
      return entryOf(draft, { id: uuidv7(moment, randomBytes()), now: nowWithOffset(new Date(moment)), device })
    })

  const keep = async (entries: readonly Entry[]) => {
    const rows = [...unsaved, ...(entries as readonly unknown[] as readonly Stored[])]
    const kept = await store.append(rows)
    if (kept.ok) {
      stored = [...stored, ...rows]
      unsaved = []
      problem = undefined
    } else {
      unsaved = rows
      problem = kept.problem
    }
    publish()
  }

  await read()
  store.onChange(() => void read())

  const runner: Runner = {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: (drafts) => keep(make(drafts)),
    answer: async (known, answers, as = 'answered') => {
      const assessment = known ?? uuidv7(nextMoment(), randomBytes())
      const begun: Draft[] = known ? [] : [{ kind: 'assessment', body: { step: 'started', assessment, knowledge: knowledge.version } }]
      const body: AssessmentBody = as === 'answered' ? { step: 'answered', assessment, answers } : { step: 'mistake', assessment, flags: as.mistakeOf, answers }
      await keep(make([...begun, { kind: 'assessment', body }, ...urgentPage(knowledge, assessment, find(current.state, assessment), answers)]))
      return find(current.state, assessment)
    },
    retry: () => (unsaved.length ? keep([]) : read()),
    erase: async () => {
      const erased = await store.erase()
      if (!erased.ok) return erased.problem
      stored = []
      unsaved = []
      forget()
      publish()
      return undefined
    },
  }
  return runner
}

function entryOf(draft: Draft, writing: Writing): Entry {
  switch (draft.kind) {
    case 'profile':
      return profileEntry(draft.body, writing)
    case 'assessment':
      return assessmentEntry(draft.body, writing)
    case 'withdrawal':
      return withdrawalEntry(draft.body, writing)
  }
}

/** An assessment that is not withdrawn, also the open one. */
export const find = (state: RunnerState, id: string | undefined): ToldAssessment | undefined =>
  state.open?.id === id ? state.open : state.assessments.find((told) => told.id === id)

/** The entry that says the urgent page is being shown, when these answers call for one that was not shown before. */
function urgentPage(knowledge: Knowledge, assessment: string, before: ToldAssessment | undefined, given: Answers): Draft[] {
  const answers = { ...before?.answers, ...given }
  const call = interruption(
    knowledge,
    answers,
    (before?.standing ?? []).map(({ raised }) => raised.flag.id),
  )
  if (!call) return []
  const flags = [call.raised, ...call.others].map(({ flag }) => flag.id)
  return [{ kind: 'assessment', body: shownBody(assessment, assess(knowledge, answers), 'urgent', flags) }]
}

/** What was on screen, kept for good. */
export const shownBody = (assessment: string, now: Assessment, page: 'urgent' | 'result', flags: readonly string[]): AssessmentBody => ({
  step: 'shown',
  assessment,
  page,
  urgency: now.urgency,
  flags,
  causes: now.ranking.causes.slice(0, 5).map(({ condition, probability }) => ({ id: condition.id, probability: Math.round(probability * 1000) / 1000 })),
  knowledge: now.knowledge,
})

/** What the page needs before the record is read: the theme, and whether there is a record at all. */
function remember(state: RunnerState): void {
  const theme = state.profile.theme
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  try {
    if (theme) localStorage.setItem('hipwise-theme', theme)
    if (state.assessments.length) localStorage.setItem('hipwise-known', '1')
  } catch {
    // the page works without
  }
}

function forget(): void {
  try {
    for (const key of ['hipwise-theme', 'hipwise-known', 'hipwise-device']) localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}
