import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StorageProblem } from '#storage/store.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { megabytesOf } from '../parts/megabytes.ts'
import { Own } from '../parts/own-words.tsx'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { type KeptHere, keptHere } from './kept-here.ts'

/** The way to erase everything: first what that is, then the question. */
export function EraseAll() {
  const { t } = useLingui()
  const runner = useRunner()
  const { rows } = useSnapshot()
  const [asked, setAsked] = useState<'no' | 'yes' | 'done'>('no')
  const [kept, setKept] = useState<KeptHere>()
  const [problem, setProblem] = useState<StorageProblem>()
  if (asked === 'done')
    return (
      <p className="sub" role="status">
        <Trans>Everything is erased from this device.</Trans>
      </p>
    )
  const ask = () => {
    setAsked('yes')
    void keptHere(rows).then(setKept)
  }
  if (asked === 'no')
    return (
      <p>
        <button type="button" className="btn btn-danger btn-s" onClick={ask}>
          <Trans>Erase everything on this device</Trans>
        </button>
      </p>
    )
  const erase = async () => {
    const failed = await runner.erase()
    setProblem(failed)
    if (failed) return
    setAsked('done')
    focusHeading()
  }
  return (
    <fieldset className="attn" aria-label={t`Erase everything on this device`}>
      <p>
        <Trans>This is deleted for good. There is no copy anywhere else:</Trans>
      </p>
      <What kept={kept} />
      {problem && (
        <p role="alert">
          <Trans>
            That did not work: <Own text={problem.detail} />. Nothing was deleted. Close other Hipwise tabs and try again.
          </Trans>
        </p>
      )}
      <p className="btnrow">
        <button type="button" className="btn btn-2 btn-s" onClick={() => void erase()}>
          <Trans>Erase it all</Trans>
        </button>
        <button type="button" className="btn btn-inv btn-s" onClick={() => setAsked('no')}>
          <Trans>Keep it</Trans>
        </button>
      </p>
    </fieldset>
  )
}

/** Each kind of thing, with how many there are as soon as they are counted. */
function What({ kept }: { readonly kept: KeptHere | undefined }) {
  const { i18n } = useLingui()
  const { runs = 0, curves = 0, files = 0, bytes = 0, workouts = 0 } = kept ?? {}
  const megabytes = megabytesOf(i18n, bytes)
  return (
    <ul className="plainlist" aria-busy={kept === undefined}>
      <li>
        <Trans>all answers and results, plans, check-ins, sessions and settings</Trans>
      </li>
      {runs > 0 && (
        <li>
          <Plural value={runs} one="# run or other training" other="# runs and other trainings" />
        </li>
      )}
      {curves > 0 && (
        <li>
          <Plural value={curves} one="the charts of # of them, with its way" other="the charts of # of them, with their ways" />
        </li>
      )}
      {files > 0 && (
        <li>
          <Plural value={files} one="# original file" other="# original files" />, <Trans>{megabytes} MB</Trans>
        </li>
      )}
      {workouts > 0 && (
        <li>
          <Plural value={workouts} one="what is known here of # workout for your watch" other="what is known here of # workouts for your watch" />.{' '}
          <Trans>The watch itself is not reached: delete it there.</Trans>
        </li>
      )}
    </ul>
  )
}
