import { buildKnowledge } from '../../scripts/build.mjs'

/** The unit tests read the built knowledge: make it when it is missing or older than its sources. */
export default () => buildKnowledge()
