/** The oldest Node that everything here runs on; the same as `engines` in package.json. */
const OLDEST = [20, 19]

/** What is wrong with this Node version ("v18.2.0"), or undefined. */
export function nodeProblem(version = process.version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  const fits = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
  return fits ? undefined : `Hipwise needs Node ${OLDEST.join('.')} or newer; this is ${version}. Get a current one from https://nodejs.org and try again.`
}

/** Ends the process with a plain sentence when Node is too old. */
export function refuseOldNode() {
  const problem = nodeProblem()
  if (!problem) return
  console.error(problem)
  process.exit(1)
}
