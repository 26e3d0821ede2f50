import { useEffect, useState } from 'react'

/** What is being looked for on this page. It stands in the address (?q=), so that Back finds it again; `keep` puts it there at once. */
export function useQuestion(): { readonly question: string; readonly setQuestion: (question: string) => void; readonly keep: () => void } {
  const [question, setQuestion] = useState(() => new URLSearchParams(globalThis.location?.search).get('q') ?? '')
  useEffect(() => {
    const later = setTimeout(() => keepInAddress(question), 400)
    return () => clearTimeout(later)
  }, [question])
  return { question, setQuestion, keep: () => keepInAddress(question) }
}

/** Another question takes the place in the page (#...) out of the address; the same one leaves it. */
function keepInAddress(question: string): void {
  const address = question.trim() === '' ? location.pathname : `${location.pathname}?q=${encodeURIComponent(question.trim())}`
  if (address !== location.pathname + location.search) history.replaceState(history.state, '', address)
}
