import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { Side } from '#timing/steps.ts'

/** Where the exercise figure stands. Until it is drawn: the ground, and which side works. */
export function ExercisePicture({ exercise, side }: { readonly exercise: Exercise; readonly side: Side }) {
  const upright = exercise.posture === 'standing' || exercise.posture === 'sitting' || exercise.posture === 'kneeling'
  return (
    <svg className="expic" viewBox="0 0 240 160" aria-hidden="true">
      <path className="expic-ground" d="M20 138h200" />
      <g transform={side === 'left' ? 'matrix(-1 0 0 1 240 0)' : undefined}>
        {upright ? (
          <g>
            <circle className="expic-body" cx="120" cy="34" r="13" />
            <path className="expic-limb" d="M120 52v42" />
            <path className="expic-limb" d="M120 94v40" />
            <path className="expic-limb expic-works" d="M120 94l22 38" />
          </g>
        ) : (
          <g>
            <circle className="expic-body" cx="44" cy="118" r="13" />
            <path className="expic-limb" d="M62 124h58" />
            <path className="expic-limb" d="M120 126h84" />
            <path className="expic-limb expic-works" d="M120 124l78-34" />
          </g>
        )}
      </g>
    </svg>
  )
}
