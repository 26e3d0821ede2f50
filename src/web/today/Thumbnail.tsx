import type { Exercise } from '#knowledge/rehab-shape.ts'
import { ExerciseFigure } from '../figure/ExerciseFigure.tsx'

/** An exercise in small: its picture and its name. */
export function Thumbnail({ exercise }: { readonly exercise: Exercise }) {
  return (
    <li>
      <span className="ph">
        <ExerciseFigure exercise={exercise} side="both" show="end" size={SMALL} />
      </span>
      {exercise.name}
    </li>
  )
}

/** Drawn for its size: the weight of the line follows. */
const SMALL = { width: 130, height: 110 } as const
