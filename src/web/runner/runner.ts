import type { Answers } from '#assessment/answers.ts'
import { uuidv7 } from '#basics/ids.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import type { Entry } from '#record/entry.ts'
import type { RunnerState, ToldAssessment } from '#state/runner-state.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import { deviceName, newId, nextMoment, nowWithOffset, randomBytes } from './clock.ts'
import type { AnsweredAs, Draft } from './drafts.ts'
import { find } from './find.ts'
import { type KeptRecord, keeperOf } from './kept.ts'
import { forget, forgetTab, remember } from './remembered.ts'
import { makeTurns } from './turns.ts'

export { shownBody } from './drafts.ts'
export { find }

/** What keeps the page from reading or writing. not-fetched: the code that does it could not be fetched (no network, or a newer app on the server). */
export type RunnerProblem = StorageProblem | { readonly code: 'not-fetched'; readonly detail: string }

/** Why answers were not taken; nothing of them was written. misfit: `finding` does not take the answer it was given. */
export type AnswerProblem = { readonly code: 'misfit'; readonly finding: FindingId } | { readonly code: 'not-fetched' }

/** The record, with its problems of every kind, and what it tells. `unread` set: no advice. */
export interface Snapshot extends Omit<KeptRecord, 'problem' | 'unread'> {
  readonly state: RunnerState
  readonly knowledge: Knowledge
  readonly problem?: RunnerProblem
  readonly unread?: RunnerProblem
}

/** The one place where the page reads and writes the record. Every screen shows its latest snapshot. */
export interface Runner {
  snapshot(): Snapshot
  subscribe(listener: () => void): () => void
  /** What could not be kept, or not even be written, is in the snapshot's `problem` afterwards. A draft with the id of an entry is passed over. */
  write(drafts: readonly Draft[]): Promise<void>
  /**
   * One screen's answers; without an assessment they begin one. The urgent page is written down as shown in the same breath, before anybody
   * sees it. The one door into the record: an answer that its question does not take is refused here, because it would end all advice.
   */
  answer(assessment: string | undefined, answers: Answers, as?: AnsweredAs): Promise<Result<ToldAssessment | undefined, AnswerProblem>>
  /** Fetches what writing needs; the first answer then does not wait for it. That it failed is in the snapshot. */
  ready(): Promise<void>
  /** Tries again to fetch what could not be fetched and to keep what could not be kept. */
  retry(): Promise<void>
  erase(): Promise<StorageProblem | undefined>
}

/** What reads and writes entries: not needed to show the first question to somebody without a record, so it comes after it. */
type Telling = typeof import('./telling.ts')

/** The state of an empty record. */
const NOTHING_TOLD: RunnerState = { profile: {}, assessments: [], standing: [] }

/** Reads the record and keeps it told. */
export async function openRunner(store: RecordStore, knowledge: Knowledge): Promise<Runner> {
  const kept = keeperOf(store)
  const inTurn = makeTurns()
  const listeners = new Set<() => void>()
  const entriesOf = writer(deviceName())
  let telling: Telling | undefined
  let unfetched: RunnerProblem | undefined
  let current: Snapshot

  const publish = () => {
    current = snapshotOf(kept.now(), knowledge, telling, unfetched)
    remember(current.state)
    for (const listener of listeners) listener()
  }

  /** Nothing is written, and no row is told, before this. */
  const ready = async (): Promise<Telling | undefined> => {
    const before = unfetched
    try {
      telling ??= await import('./telling.ts')
      unfetched = undefined
    } catch (cause) {
      unfetched = { code: 'not-fetched', detail: String(cause) }
    }
    if (before !== unfetched) publish()
    return telling
  }

  const read = async () => {
    await kept.read()
    const { rows } = kept.now()
    if (rows.length > 0) await (await ready())?.readAhead(rows)
    publish()
  }

  const keep = async (entries: readonly Entry[]) => {
    await kept.append(entries)
    publish()
  }

  const answer = async (known: string | undefined, answers: Answers, as: AnsweredAs): Promise<Result<ToldAssessment | undefined, AnswerProblem>> => {
    const told = await ready()
    if (!told) return fail({ code: 'not-fetched' })
    const finding = told.firstMisfit(knowledge, answers)
    if (finding !== undefined) return fail({ code: 'misfit', finding })
    const assessment = known ?? newId()
    await keep(entriesOf(told, told.answering(knowledge, current.state, { assessment, begins: known === undefined, answers, as })))
    return ok(find(current.state, assessment))
  }

  await read()
  store.onChange((change) =>
    inTurn(() => {
      // erased in another tab: nothing of it may come back from here
      if (change === 'erased') {
        kept.drop()
        forgetTab()
      }
      return read()
    }),
  )

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ready: async () => void (await ready()),
    write: (drafts) =>
      inTurn(async () => {
        const told = await ready()
        if (told) await keep(entriesOf(told, told.unwritten(drafts, current.rows)))
      }),
    // in turn as a whole: the urgent page follows from all answers, also from those still being written
    answer: (known, answers, as = 'answered') => inTurn(() => answer(known, answers, as)),
    retry: () =>
      inTurn(async () => {
        if (unfetched) await ready()
        await (current.unsaved && !current.unread ? keep([]) : read())
      }),
    erase: () =>
      inTurn(async () => {
        const failed = await kept.erase()
        if (failed) return failed
        forget()
        publish()
        return undefined
      }),
  }
}

/** What every screen shows: rows that cannot be told, because what tells them is not here, are a record that cannot be read. */
function snapshotOf(kept: KeptRecord, knowledge: Knowledge, telling: Telling | undefined, unfetched: RunnerProblem | undefined): Snapshot {
  const told = kept.rows.length > 0 ? telling?.tellState(kept.rows, knowledge) : NOTHING_TOLD
  const problem = kept.problem ?? unfetched
  const unread = kept.unread ?? (told ? undefined : unfetched)
  return { state: told ?? NOTHING_TOLD, knowledge, rows: kept.rows, unsaved: kept.unsaved, ...(problem ? { problem } : {}), ...(unread ? { unread } : {}) }
}

/** Puts drafts into their envelopes: each a moment after the one before. */
const writer =
  (device: string) =>
  ({ entryOf }: Telling, drafts: readonly Draft[]): Entry[] =>
    drafts.map((draft) => {
      const moment = nextMoment()
      return entryOf(draft, { id: uuidv7(moment, randomBytes()), now: nowWithOffset(new Date(moment)), device })
    })
