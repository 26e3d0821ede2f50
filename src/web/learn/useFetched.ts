import { useEffect, useState } from 'react'

/** What was had before is there at once: a page one comes back to has its height, and the place one left it at. */
const had = new Map<string, unknown>()

/** Puts something where `useFetched` finds it: a page that is drawn with it stands whole from the first. */
export const have = (of: string, content: unknown): void => void had.set(of, content)

/** Fetches ahead of the drawing. What can't be had is asked for again by the page, which says so. */
export const haveFetched = async (fetching: () => Promise<unknown>, of: string): Promise<void> => {
  if (!had.has(of))
    await fetching().then(
      (content) => have(of, content),
      () => undefined,
    )
}

/** What was fetched; undefined while it comes, 'failed' when it can't be had. Another `of` is another thing. */
export function useFetched<Content>(fetching: () => Promise<Content>, of: string): Content | undefined | 'failed' {
  const [kept, setKept] = useState<{ readonly of: string; readonly content: Content | 'failed' }>()
  const before = had.get(of) as Content | undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says what is fetched; the function is a new one at each drawing
  useEffect(() => {
    let here = true
    fetching().then(
      (content) => {
        have(of, content)
        // drawn with it already
        if (here && content !== before) setKept({ of, content })
      },
      () => here && setKept({ of, content: 'failed' }),
    )
    return () => {
      here = false
    }
  }, [of])
  return kept?.of === of ? kept.content : before
}
