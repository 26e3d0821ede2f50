import type { Answer } from '#assessment/answers.ts'
import { uuidv7 } from '#basics/ids.ts'
import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import type { AssessmentBody, Entry, Stored } from '#record/entry.ts'
import type { RunnerState, ToldAssessment } from '#state/runner-state.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import { deviceName, newId, nextMoment, notBefore, nowWithOffset, randomBytes } from './clock.ts'
import type { Draft } from './drafts.ts'

export { shownBody } from './drafts.ts'

export interface Snapshot {
  readonly state: RunnerState
  readonly knowledge: Knowledge
  /** The record as it lies in storage, with what could not be kept yet: what the plan is told from. */
  readonly rows: readonly Stored[]
  /** The record could not be read or written; what is not kept lives in this tab only. */
  readonly problem?: StorageProblem
  readonly unsaved: number
  /** There is, or may be, a record that could not be read since the page was opened: no advice. */
  readonly unread?: StorageProblem
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
  /** Fetches what writing needs; the first answer then does not wait for it. */
  ready(): Promise<void>
  /** Tries again to keep what could not be kept. */
  retry(): Promise<void>
  erase(): Promise<StorageProblem | undefined>
}

/** What reads and writes entries: not needed to show the first question to somebody without a record, so it comes after it. */
type Telling = typeof import('./telling.ts')

/** The state of an empty record. */
const NOTHING_TOLD: RunnerState = { profile: {}, assessments: [], standing: [] }

/** Reads the record and keeps it told. */
export async function openRunner(store: RecordStore, knowledge: Knowledge): Promise<Runner> {
  const device = deviceName()
  const listeners = new Set<() => void>()
  let stored: readonly Stored[] = []
  let unsaved: readonly Stored[] = []
  let problem: StorageProblem | undefined
  let unread: StorageProblem | undefined
  let everRead = false
  let telling: Telling | undefined
  let current: Snapshot

  /** Nothing is written, and no row is read, before this. */
  const ready = async (): Promise<Telling> => {
    telling ??= await import('./telling.ts')
    return telling
  }

  const tell = (rows: readonly Stored[]): RunnerState => (telling && rows.length > 0 ? telling.tellState(rows, knowledge) : NOTHING_TOLD)

  const publish = () => {
    const rows = [...stored, ...unsaved]
    current = { state: tell(rows), knowledge, rows, unsaved: unsaved.length, ...(problem ? { problem } : {}), ...(unread ? { unread } : {}) }
    remember(current.state)
    for (const listener of listeners) listener()
  }

  const read = async () => {
    const rows = await store.all()
    if (rows.ok && rows.value.length > 0) await ready()
    if (rows.ok) {
      stored = rows.value
      notBefore(stored.map(({ at }) => at))
    }
    problem = rows.ok ? undefined : rows.problem
    everRead ||= rows.ok
    unread = problem && !everRead && (problem.code !== 'unavailable' || knownHere()) ? problem : undefined
    publish()
  }

  const make = ({ entryOf }: Telling, drafts: readonly Draft[]): Entry[] =>
    drafts.map((draft) => {
      const moment = nextMoment()
      return entryOf(draft, { id: uuidv7(moment, randomBytes()), now: nowWithOffset(new Date(moment)), device })
    })

  let last: Promise<unknown> = Promise.resolve()

  /** One thing at a time: what reads or writes the record waits for what was asked before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  /** Only in turn. What could not be kept goes first at the next try. */
  const keep = async (entries: readonly Entry[]) => {
    const rows = [...unsaved, ...(entries as readonly unknown[] as readonly Stored[])]
    const kept = await store.append(rows)
    if (kept.ok) {
      stored = [...stored, ...rows]
      unsaved = unsaved.filter((row) => !rows.includes(row))
      problem = undefined
    } else {
      unsaved = rows
      problem = kept.problem
    }
    publish()
  }

  await read()
  store.onChange((change) =>
    inTurn(() => {
      // erased in another tab: nothing of it may come back from here
      if (change === 'erased') unsaved = []
      return read()
    }),
  )

  const runner: Runner = {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ready: async () => void (await ready()),
    write: (drafts) => inTurn(async () => keep(make(await ready(), drafts))),
    // in turn as a whole: the urgent page follows from all answers, also from those still being written
    answer: (known, answers, as = 'answered') =>
      inTurn(async () => {
        const telling = await ready()
        const assessment = known ?? newId()
        const begun: Draft[] = known ? [] : [{ kind: 'assessment', body: { step: 'started', assessment, knowledge: knowledge.version } }]
        const body: AssessmentBody =
          as === 'answered' ? { step: 'answered', assessment, answers } : { step: 'mistake', assessment, flags: as.mistakeOf, answers }
        const before = find(current.state, assessment)
        const after = { ...before?.answers, ...answers }
        const corrected = as === 'answered' ? [] : as.mistakeOf
        const standing = current.state.standing
          .filter(({ raised, assessment: of }) => of !== assessment || !corrected.includes(raised.flag.id))
          .map(({ raised }) => raised.flag.id)
        await keep(make(telling, [...begun, { kind: 'assessment', body }, ...telling.following(knowledge, assessment, before, after, standing)]))
        return find(current.state, assessment)
      }),
    retry: () => inTurn(() => (unsaved.length && !unread ? keep([]) : read())),
    erase: () =>
      inTurn(async () => {
        const erased = await store.erase()
        if (!erased.ok) return erased.problem
        stored = []
        unsaved = []
        everRead = true
        problem = undefined
        unread = undefined
        forget()
        publish()
        return undefined
      }),
  }
  return runner
}

/** An assessment that is not withdrawn, also the open one. */
export const find = (state: RunnerState, id: string | undefined): ToldAssessment | undefined =>
  state.open?.id === id ? state.open : state.assessments.find((told) => told.id === id)

/** What the page needs before the record is read: the theme, and whether there is a record at all. */
function remember(state: RunnerState): void {
  // without a page there is nothing to remember it for
  if (typeof document === 'undefined') return
  const theme = state.profile.theme
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  try {
    if (theme) localStorage.setItem('hipwise-theme', theme)
    if (state.assessments.length || state.standing.length || state.cannotAdvise) localStorage.setItem('hipwise-known', '1')
  } catch {
    // the page works without
  }
}

/** This browser has kept a record before. One that never kept anything (private mode) has none that could be missed. */
function knownHere(): boolean {
  try {
    return localStorage.getItem('hipwise-known') !== null
  } catch {
    return false
  }
}

function forget(): void {
  try {
    for (const key of ['hipwise-theme', 'hipwise-known', 'hipwise-device', 'hipwise-session', 'hipwise-walk-run']) localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}
