import { Trans, useLingui } from '@lingui/react/macro'
import { capital } from '#basics/letters.ts'
import type { Term } from '#knowledge/guide-shape.ts'
import type { Purpose } from '#knowledge/rehab-shape.ts'
import type { Shelf } from '#library/page.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { Article } from './Article.tsx'
import { NamedLinks } from './NamedLinks.tsx'
import { NotHere } from './NotHere.tsx'
import { fetchGlossary, fetchShelf } from './reading.ts'
import { useFetched } from './useFetched.ts'
import { PURPOSE_WORDS } from './words.ts'

/** Lists of everything of one kind: each page of the library can be reached from here. */

/** Every word of the field in plain words, with an address of its own. */
export function Glossary() {
  const { t } = useLingui()
  const terms = useFetched(fetchGlossary, 'glossary')
  if (terms === undefined) return null
  if (terms === 'failed') return <NotHere why="failed" />
  return (
    <Article id="glossary" title={t`Words in plain words`} lead={t`What doctors and physios mean.`} parts={[]}>
      <dl className="glossary">
        {inAlphabet(terms).map(({ id, term, plain, also }) => (
          <div key={id} id={id} tabIndex={-1}>
            <dt>{capital(term)}</dt>
            <dd>
              {plain}
              {also.length > 0 && (
                <span className="meta">
                  {' '}
                  <Trans>Also: {also.join(', ')}.</Trans>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Article>
  )
}

const inAlphabet = (terms: readonly Term[]): readonly Term[] => [...terms].sort((a, b) => a.term.localeCompare(b.term, 'en'))

/** Every cause of hip pain, by group. */
export function ConditionList() {
  const { t } = useLingui()
  const { conditions, groups } = useSnapshot().knowledge
  return (
    <Article id="conditions" title={t`Causes of hip pain`} lead={t`What it is, how it feels, what helps, how long it takes, and when to worry.`} parts={[]}>
      {groups.map(({ id, lay }) => (
        <NamedLinks
          key={id}
          title={lay}
          kind="condition"
          pages={conditions.filter(({ group }) => group === id).map((condition) => ({ id: condition.id, title: condition.lay }))}
        />
      ))}
    </Article>
  )
}

/** Every exercise by what it is for, and every movement test. */
export function ExerciseList() {
  const shelf = useFetched(fetchShelf, 'shelf')
  if (shelf === undefined) return null
  return shelf === 'failed' ? <NotHere why="failed" /> : <AllExercises shelf={shelf} />
}

function AllExercises({ shelf }: { readonly shelf: Shelf }) {
  const { t, i18n } = useLingui()
  return (
    <Article id="exercises" title={t`Exercises and tests`} lead={t`How each one goes. Which of them is for you is a matter of your plan.`} parts={[]}>
      {(Object.keys(PURPOSE_WORDS) as Purpose[]).map((purpose) => (
        <NamedLinks key={purpose} title={i18n._(PURPOSE_WORDS[purpose])} kind="exercise" pages={shelf.exercises.filter((each) => each.purpose === purpose)} />
      ))}
      <NamedLinks title={<Trans>Movement tests</Trans>} kind="test" pages={shelf.tests} />
    </Article>
  )
}
