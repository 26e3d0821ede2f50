/** The name of an element, as it stands and without its prefix: makers choose prefixes freely. */
export interface Name {
  readonly full: string
  readonly local: string
  /** The name that came after it the last time. */
  next: Name | undefined
}

/**
 * The names in a text, each of them once. A training file says the same dozen names a hundred thousand times in the same order: the name that is expected
 * is looked for first, and no new string is made for it.
 */
export class Names {
  readonly #text: string
  readonly #known = new Map<string, Name>()
  readonly #open: Name[] = []
  #before: Name = { full: '', local: '', next: undefined }

  constructor(text: string) {
    this.#text = text
  }

  of(full: string): Name {
    return this.#known.get(full) ?? this.#meet(full)
  }

  /** The name that came after the last one before, when the tag that begins here is nothing but this name. */
  expected(at: number): Name | undefined {
    const { next } = this.#before
    return next && this.#isAlone(next, at) ? next : undefined
  }

  /** The name of the element that is open, when the closing tag whose name begins here is nothing but this name. */
  closing(at: number): Name | undefined {
    const name = this.#open.pop()
    return name && this.#isAlone(name, at) ? name : undefined
  }

  opened(name: Name): void {
    this.#before.next = name
    this.#before = name
    this.#open.push(name)
  }

  #isAlone({ full }: Name, at: number): boolean {
    return this.#text.charCodeAt(at + full.length) === CLOSES && this.#text.startsWith(full, at)
  }

  #meet(full: string): Name {
    const name: Name = { full, local: local(full), next: undefined }
    if (this.#known.size < MOST) this.#known.set(full, name)
    return name
  }
}

const CLOSES = 0x3e

/** More than any maker's files have; the names of a file that is made of names are not kept. */
const MOST = 1000

/** A name without its prefix. */
export function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
