import '../locales/runs-words.ts'
import '../styles/runs.css'
import { msg, plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { type AddedRuns, addedRuns } from '#load/added-runs.ts'
import type { Stored } from '#record/entry.ts'
import { saidDay } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { type ToldPlan, useAsOf } from '../plan/usePlan.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { AfterSaving } from '../runs/BeyondToday.tsx'
import { Questions } from '../runs/Questions.tsx'
import { ScreenAgain } from '../runs/ScreenAgain.tsx'
import { Changed } from './Changed.tsx'
import { FarBeyondNote } from './FarBeyondNote.tsx'
import { type Before, farBeyond } from './figures.ts'
import { anotherImport } from './importer.ts'
import { END_WORDS } from './problem-words.ts'
import { addedIn, type Counts, countsOf, type Importing } from './progress.ts'
import { Busy } from './UnendedNote.tsx'

interface EndingOf {
  readonly now: Importing
  readonly before: Before | undefined
  readonly told: ToldPlan
  /** Of the record that `told` is told from. */
  readonly rows: readonly Stored[]
}

/** What came of an import: what it brought, what it changed, what is still to be said. */
export function Ending({ now, before, told, rows }: EndingOf) {
  const { i18n } = useLingui()
  const read = useReadAgain(now, rows)
  const { ended } = now
  const counts = countsOf(now.lines)
  const asOf = useAsOf(rows)
  const beyond = useMemo(() => (read && before ? farBeyond(addedIn(now.lines), before, told, asOf) : undefined), [read, before, now.lines, told, asOf])
  return (
    <>
      <section aria-labelledby="ending" className="stack-3">
        <div role="status" className="stack-2">
          <h2 className="head" id="ending">
            {ended?.stopped ? (
              <Trans>Stopped</Trans>
            ) : ended?.problem === 'busy' ? (
              <Trans>Nothing was read</Trans>
            ) : ended?.problem ? (
              <Trans>It ended early</Trans>
            ) : ended?.unreadable ? (
              <Trans>Not everything could be read</Trans>
            ) : counts.heaps.failed > 0 ? (
              <Plural value={counts.heaps.failed} one="Done; # file could not be read" other="Done; # files could not be read" />
            ) : (
              <Trans>All files are read</Trans>
            )}
          </h2>
          <Brought {...counts} />
          {read && before && <RunsAddUp {...addedRuns(addedIn(now.lines), before.entries, told.known)} />}
          <FilesAddUp {...counts} />
        </div>
        {ended?.problem === 'busy' ? <Busy /> : ended?.problem && <Note>{i18n._(END_WORDS[ended.problem])}</Note>}
        {ended?.stopped && !ended.problem && (
          <p className="sub">
            <Trans>What was read stays.</Trans>
          </p>
        )}
        {ended?.unreadable && (
          <Note>
            <Trans>
              Something you gave could not be read to its end, so runs may be missing. The list below says which, and what to do. Nothing comes in twice.
            </Trans>
          </Note>
        )}
        {ended?.until && (
          <p className="sub" data-testid="made-before">
            <Trans>
              The archive was made on {saidDay(i18n, ended.until)}. What you ran after that is not in it, and counts as not known: add a newer one, or write it
              down.
            </Trans>
          </p>
        )}
        {ended?.originalsNotKept && (
          <Note>
            <Trans>The runs are in, but not all files could be kept: there is no room for them on this device.</Trans>
          </Note>
        )}
      </section>
      {read && <ScreenAgain told={told} />}
      {read && !beyond && <AfterSaving told={told} />}
      {beyond && <FarBeyondNote {...beyond} today={told.today} />}
      {read && before && <Changed before={before} told={told} />}
      {read && <Questions told={told} />}
      <p className="btnrow">
        {beyond && (
          <Link className="btn btn-1" to="/">
            <Trans>See what today allows</Trans>
          </Link>
        )}
        <Link className={beyond ? 'btn btn-2' : 'btn btn-1'} to="/runs">
          <Trans>See your runs</Trans>
        </Link>
        <button type="button" className="btn btn-2" onClick={anotherImport}>
          <Trans>Add more files</Trans>
        </button>
      </p>
    </>
  )
}

/** Runs and other sports, which are not the same as files. */
const Brought = ({ runs, otherSports, better }: Counts) => (
  <p>
    {runs + otherSports + better === 0 && <Trans>Nothing new was added.</Trans>}
    {runs > 0 && <Plural value={runs} one="# run was added." other="# runs were added." />}{' '}
    {otherSports > 0 && <Plural value={otherSports} one="# activity of another sport was added." other="# activities of other sports were added." />}{' '}
    {better > 0 && <Plural value={better} one="# that was there is known better now." other="# that were there are known better now." />}
  </p>
)

/** What became of the runs that were added: the parts add up to the whole. Nothing where all of them are new on the list. */
function RunsAddUp({ counts, same, maybe, held, ahead, removed }: AddedRuns) {
  const { i18n } = useLingui()
  if (same + maybe + held + ahead + removed === 0) return null
  const parts = [
    counts > 0 && msg`${plural(counts, { one: '# is new on your list', other: '# are new on your list' })}`,
    same > 0 &&
      msg`${plural(same, { one: '# is the same as another run and counts once with it', other: '# are the same as other runs and count once with them' })}`,
    maybe > 0 &&
      msg`${plural(maybe, { one: '# may be a copy of another run, which counts once until you say', other: '# may be copies of other runs, which count once until you say' })}`,
    held > 0 && msg`${plural(held, { one: '# looks wrong and counts for nothing until you say', other: '# look wrong and count for nothing until you say' })}`,
    ahead > 0 &&
      msg`${plural(ahead, { one: '# is dated ahead and counts for no day until you say', other: '# are dated ahead and count for no day until you say' })}`,
    removed > 0 && msg`${plural(removed, { one: '# was removed since', other: '# were removed since' })}`,
  ]
  const said = parts.flatMap((part) => (part ? i18n._(part) : [])).join(', ')
  return (
    <p className="sub" data-testid="runs-add-up">
      <Trans>Of these runs: {said}.</Trans>
    </p>
  )
}

/** What became of the files: the parts add up to the whole, in the same counts as the record keeps them. */
function FilesAddUp({ files, heaps: { cut, added, saved, there, failed, 'passed-over': passedOver } }: Counts) {
  const { i18n } = useLingui()
  const unread = failed + cut
  const parts = [
    added > 0 && msg`${plural(added, { one: '# brought something new', other: '# brought something new' })}`,
    saved > 0 && msg`${plural(saved, { one: '# was damaged, but its training is here', other: '# were damaged, but their training is here' })}`,
    there > 0 && msg`${plural(there, { one: '# was there already', other: '# were there already' })}`,
    passedOver > 0 && msg`${plural(passedOver, { one: '# holds no training', other: '# hold no training' })}`,
    unread > 0 && msg`${plural(unread, { one: '# could not be read', other: '# could not be read' })}`,
  ]
  if (files === 0) return null
  return (
    <p className="sub">
      <Plural value={files} one="# file:" other="# files:" /> {parts.flatMap((part) => (part ? i18n._(part) : [])).join(', ')}.{' '}
      {cut > 0 && (
        <Plural
          value={cut}
          one="Among these is # archive that is cut off or damaged, so files of it may be missing."
          other="Among these are # archives that are cut off or damaged, so files of them may be missing."
        />
      )}
    </p>
  )
}

const Note = ({ children }: { readonly children: ReactNode }) => (
  <p className="importnote">
    <Icon name="attention" />
    <span>{children}</span>
  </p>
)

/** Whether the page has the record with what was imported. It hears of the last entry by itself; after an early end it has to look. */
function useReadAgain({ ended }: Importing, rows: readonly Stored[]): boolean {
  const runner = useRunner()
  const early = ended?.problem !== undefined
  useEffect(() => {
    if (early) void runner.retry()
  }, [early, runner])
  return ended !== undefined && (ended.entry === undefined || rows.some(({ id }) => id === ended.entry))
}
