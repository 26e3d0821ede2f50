import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { inUnit } from '#basics/units.ts'
import { type Heap, heapOf } from '#files/heaps.ts'
import type { Problem } from '#files/recording.ts'
import { isRun } from '#load/run.ts'
import { saidShortDay } from '../parts/dates.ts'
import { Own } from '../parts/own-words.tsx'
import { namesOf } from './file-names.ts'
import type { Line } from './messages.ts'
import { FILE_WORDS } from './problem-words.ts'
import { sportWord } from './sport-words.ts'

/** Problems first; the rest is folded. */
const HEAPS: readonly { readonly heap: Heap; readonly name: MessageDescriptor; readonly open: boolean }[] = [
  { heap: 'failed', name: msg`Could not be read`, open: true },
  { heap: 'cut', name: msg`Archives that are cut off or damaged`, open: true },
  { heap: 'saved', name: msg`Damaged, but saved`, open: true },
  { heap: 'added', name: msg`Added`, open: false },
  { heap: 'there', name: msg`There already`, open: false },
  { heap: 'passed-over', name: msg`Nothing to learn from`, open: false },
]

/** One line for every file, in heaps. */
export function Lines({ lines, ended }: { readonly lines: readonly Line[]; readonly ended: boolean }) {
  const { i18n } = useLingui()
  const names = useMemo(() => namesOf(lines.flatMap(({ path, other }) => (other === undefined ? [path] : [path, other]))), [lines])
  return (
    <section aria-labelledby="lines" className="stack-3">
      <h2 className="head" id="lines">
        <Trans>File by file</Trans>
      </h2>
      {lines.length === 0 && <p className="sub">{ended ? <Trans>No file was read.</Trans> : <Trans>The first lines come in a moment.</Trans>}</p>}
      {HEAPS.map(({ heap, name, open }) => {
        const inIt = lines.filter((line) => heapOf(line) === heap)
        // whoever gives a single photo wants to know what became of it
        return inIt.length === 0 ? null : <Folded key={heap} name={i18n._(name)} lines={inIt} names={names} open={open || (ended && lines.length < 4)} />
      })}
    </section>
  )
}

const AT_ONCE = 50

/** A long list is drawn only once it is unfolded, and then a part of it. */
function Folded({ name, lines, names, open }: { readonly name: string; readonly lines: readonly Line[]; readonly names: Names; readonly open: boolean }) {
  const { i18n } = useLingui()
  const [chosen, setChosen] = useState<boolean>()
  // few lines are unfolded once all is read
  const unfolded = chosen ?? open
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <details className="lineheap" open={unfolded} onToggle={({ currentTarget }) => currentTarget.open !== unfolded && setChosen(currentTarget.open)}>
      <summary>
        {name} <span className="meta">{i18n.number(lines.length)}</span>
      </summary>
      {unfolded && (
        <ul className="filelines">
          {lines.slice(0, shown).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added behind
            <FileRow key={at} line={line} names={names} />
          ))}
        </ul>
      )}
      {unfolded && lines.length > shown && (
        <p>
          <button type="button" className="btn btn-3 btn-s" onClick={() => setShown(shown + 10 * AT_ONCE)}>
            <Trans>Show more</Trans>
          </button>
        </p>
      )}
    </details>
  )
}

/** Of files, by their paths. */
type Names = ReadonlyMap<string, string>

function FileRow({ line, names }: { readonly line: Line; readonly names: Names }) {
  const { i18n } = useLingui()
  const { path, because, recovered, leftOut, run, held, maybe, other, brought, wholeIsThere } = line
  const rows = (leftOut ?? because)?.rows
  const more = brought ? brought.runs + brought.otherSports - 1 : 0
  // what is there already in the very same file brings nothing, and its sport is not told
  const named = run !== undefined && isRun(run)
  // the same file again is no other one
  const from = other === undefined || other === path ? undefined : names.get(other)
  const [points, all] = [i18n.number(recovered?.records ?? 0), recovered?.ofAbout === undefined ? undefined : i18n.number(recovered.ofAbout)]
  return (
    <li>
      {run && <RunInShort run={run} />}
      {more > 0 && (
        <b className="block">
          <Plural value={more} one="and # more" other="and # more" />
        </b>
      )}
      <span className="filename">{names.get(path)}</span>
      <span className="meta block">
        {line.status === 'updated' && from && (
          <>
            {named ? (
              <Trans>
                It says more about a run that was there from <Own text={from} />.
              </Trans>
            ) : (
              <Trans>
                It says more about an activity that was there from <Own text={from} />.
              </Trans>
            )}{' '}
          </>
        )}
        {wholeIsThere &&
          (from ? (
            <Trans>
              The whole run is there already, from <Own text={from} />: nothing of this is needed.{' '}
            </Trans>
          ) : (
            <Trans>The whole run is there already: nothing of this is needed. </Trans>
          ))}
        {line.status === 'duplicate' &&
          !wholeIsThere &&
          !line.fromTable &&
          (named ? (
            from ? (
              <Trans>
                The same run as in <Own text={from} />.{' '}
              </Trans>
            ) : (
              <Trans>The run was there. </Trans>
            )
          ) : from ? (
            <Trans>
              The same activity as in <Own text={from} />.{' '}
            </Trans>
          ) : (
            <Trans>The activity was there. </Trans>
          ))}
        {because && i18n._(FILE_WORDS[because.code])}
        {because?.line !== undefined && (
          <>
            {' '}
            <FaultAt problem={because} />
          </>
        )}
        {recovered?.fault && !wholeIsThere && (
          <>
            <FaultAt problem={recovered.fault} />{' '}
          </>
        )}
        {because?.files !== undefined && (
          <>
            {' '}
            <Plural value={because.files} one="# file with training was read out of it." other="# files with training were read out of it." />
          </>
        )}
        {because && line.fromTable && !wholeIsThere && (
          <>
            {' '}
            <Trans>Its day, times and distance are those that the table of the export tells.</Trans>
          </>
        )}
        {recovered &&
          !wholeIsThere &&
          (all ? (
            <Trans>
              {points} of about {all} points saved.{' '}
            </Trans>
          ) : (
            <>
              <Plural value={recovered.records} one="# point saved." other="# points saved." />{' '}
            </>
          ))}
        {recovered?.placeless !== undefined && !wholeIsThere && (
          <>
            <Plural value={recovered.placeless} one="The place of # point could not be read." other="The places of # points could not be read." />{' '}
          </>
        )}
        {leftOut && <>{i18n._(FILE_WORDS[leftOut.code])} </>}
        {rows !== undefined && (
          <>
            {' '}
            <Plural value={rows} one="# row could not be understood." other="# rows could not be understood." />{' '}
          </>
        )}
        {held && <Trans>It looks wrong: it counts for nothing until you say. </Trans>}
        {maybe &&
          (named ? (
            <Trans>Perhaps the same run as another one: it counts once until you say.</Trans>
          ) : (
            <Trans>Perhaps the same activity as another one: it counts once until you say.</Trans>
          ))}
      </span>
    </li>
  )
}

/** Where a text is broken, for who can put it right. */
function FaultAt({ problem: { line, position } }: { readonly problem: Pick<Problem, 'line' | 'position'> }) {
  return (
    <Trans>
      Its text (XML) is broken at line {line}, position {position}.
    </Trans>
  )
}

function RunInShort({ run: { day, sport, minutes, distanceM } }: { readonly run: NonNullable<Line['run']> }) {
  const { i18n } = useLingui()
  const km = distanceM === undefined ? undefined : i18n.number(inUnit(distanceM, 'km'), { maximumFractionDigits: 1 })
  return (
    <b className="block">
      {saidShortDay(i18n, day)}, {i18n._(sportWord(sport))}, <Trans>{minutes} min</Trans>
      {km === undefined ? null : <Trans>, {km} km</Trans>}
    </b>
  )
}
