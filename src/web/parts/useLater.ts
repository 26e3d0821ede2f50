import { useEffect, useState } from 'react'

/** Fetches a part that is not needed at first, and again when the network is back; undefined until it is here. What stands on the page never waits for it. */
export function useLater<Part>(fetchPart: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<Part>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part is the same whatever function asks for it
  useEffect(() => {
    let left = false
    const fetchIt = () =>
      void fetchPart().then(
        (found) => {
          if (!left) setPart(() => found)
        },
        () => undefined,
      )
    fetchIt()
    addEventListener('online', fetchIt)
    return () => {
      left = true
      removeEventListener('online', fetchIt)
    }
  }, [])
  return part
}
