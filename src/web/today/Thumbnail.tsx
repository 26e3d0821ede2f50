import type { Exercise, ExerciseKind } from '#knowledge/rehab-shape.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'

/** What stands in the frame until the exercise figure is drawn there. */
const KINDS: Readonly<Record<ExerciseKind, IconName>> = {
  mobility: 'stretch',
  strength: 'strength',
  control: 'strength',
  plyometric: 'run',
  'soft-tissue': 'rest',
  'warm-up': 'walk',
  endurance: 'walk',
}

/** An exercise in small: its picture and its name. */
export function Thumbnail({ exercise }: { readonly exercise: Exercise }) {
  return (
    <li>
      <span className="ph" aria-hidden="true">
        <Icon name={KINDS[exercise.kind]} />
      </span>
      {exercise.name}
    </li>
  )
}
