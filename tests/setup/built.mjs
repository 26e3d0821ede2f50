import { buildCommands, buildKnowledge } from '../../scripts/build.mjs'

/** The unit tests read the built knowledge and run the built commands: make them when they are missing or older than their sources. */
export default async () => {
  await buildKnowledge()
  await buildCommands()
}
