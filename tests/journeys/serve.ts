import { serveApp } from '../../scripts/served-app.mjs'

/** Before all journeys: builds what changed and starts the real server on a free port; its address is in HIPWISE_ADDRESS. */
export default async function serve(): Promise<() => Promise<void>> {
  const { address, stop } = await serveApp()
  process.env.HIPWISE_ADDRESS = address
  return stop
}
