/** A text that the browser keeps beside the record, under a key of its own. A browser that keeps nothing (private mode) is no fault: the page works without. */
export interface KeptText {
  /** Null: nothing is kept. Undefined: the browser does not say. */
  readonly read: () => string | null | undefined
  /** Undefined takes it out. */
  readonly write: (text: string | undefined) => void
}

/** `place`: `localStorage` or `sessionStorage`; asked for each time, for the question itself may be refused. */
export const keptText = (place: () => Storage, key: string): KeptText => ({
  read: () => {
    try {
      return place().getItem(key)
    } catch {
      return undefined
    }
  },
  write: (text) => {
    try {
      if (text === undefined) place().removeItem(key)
      else place().setItem(key, text)
    } catch {
      // it is not kept
    }
  },
})

/** What is made of a text of JSON that was kept; undefined for one that cannot be understood, as another version of the app may have written it. */
export function understood<Told>(text: string | null | undefined, make: (json: unknown) => Told): Told | undefined {
  try {
    return make(JSON.parse(text ?? 'null'))
  } catch {
    return undefined
  }
}
