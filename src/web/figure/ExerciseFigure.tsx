import { Suspense, use } from 'react'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import { fetchPoses } from '../runner/knowledge.ts'
import { Figure } from './Figure.tsx'

interface Wanted {
  readonly exercise: Exercise
  /** The runner's side that works; both for movements of both legs. */
  readonly side: 'left' | 'right' | 'both'
  /** Moving, or standing at its start or its end. */
  readonly show: 'moving' | 'start' | 'end'
  readonly size?: { readonly width: number; readonly height: number }
}

/** The figure of an exercise, drawn once its pose is here. Decoration beside its name and cues: those say everything. */
export function ExerciseFigure(wanted: Wanted) {
  return (
    <span className="exfigure" aria-hidden="true">
      <Suspense fallback={null}>
        <Drawn {...wanted} />
      </Suspense>
    </span>
  )
}

function Drawn({ exercise, side, show, size }: Wanted) {
  const pose = use(fetchPoses()).get(exercise.id)
  if (!pose) return null
  return (
    <Figure
      pose={pose}
      {...(side === 'both' ? {} : { side })}
      playing={show === 'moving'}
      {...(show === 'moving' ? {} : { at: show === 'start' ? 0 : 1 })}
      {...(size ? { size } : {})}
      label={exercise.name}
    />
  )
}
