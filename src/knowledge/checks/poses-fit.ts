import type { Pose } from '../pose-shape.ts'
import type { ContentCheck } from './check.ts'

export const posesFit: ContentCheck = {
  sentence: 'A pose is named after its exercise, reads only the angles of its view, and has around it what its hands and feet rest on.',
  run: ({ poses }, files) => [
    ...files.flatMap(({ path, value }) => {
      const id = path.startsWith('poses/') && typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined
      return id === undefined || path === `poses/${id}.yaml` ? [] : [{ path, message: `should be named poses/${id}.yaml` }]
    }),
    ...poses.flatMap((pose) => problemsOf(pose).map((message) => ({ path: `poses/${pose.id}.yaml`, message }))),
  ],
}

const ONLY_FROM_THE_SIDE = /^(curl|(hip|knee|rot|sab|srot)[RL])$/
const ONLY_FACING = /^(axis|tf|pelvis|(f|g|bend|arm|fa)[RL])$/

function problemsOf(pose: Pose): string[] {
  const { view, props, contacts = {} } = pose
  const foreign = view === 'side' ? ONLY_FACING : ONLY_FROM_THE_SIDE
  const angles = [...new Set([pose.start, pose.end, pose.around ?? {}].flatMap((each) => Object.keys(each)))]
  const kinds = new Set(props.map(({ kind }) => kind))
  const ofTheWall = (['handR', 'handL'] as const).filter((hand) => contacts[hand] === 'wall')
  return [
    ...angles.filter((name) => foreign.test(name)).map((name) => `${name} is not read in a ${view} view`),
    ...(kinds.has('wall') ? [] : ofTheWall.map((hand) => `${hand} lies on a wall, and there is none`)),
    ...(pose.slides && !Object.keys(contacts).some((part) => part.startsWith('foot')) ? ['slides, but no foot is said to carry'] : []),
    ...(pose.roll && view === 'front' ? ['only a side view can be rolled'] : []),
    ...(pose.around && pose.tempo === 'hold' ? ['a round is no hold'] : []),
  ]
}
