/** The words of a command that tells a record: a path, a day, a time of day, and whether JSON is wanted. */
export function readWords(words: readonly string[]): {
  readonly path?: string
  readonly on?: string
  readonly at: string
  readonly json: boolean
  readonly wrong?: string
} {
  const paths: string[] = []
  const flags: Record<string, string | undefined> = {}
  let json = false
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    if (word === '--json') json = true
    else if (word === '--on' || word === '--at') flags[word] = words[++place]
    else if (word.startsWith('--')) return { at: '', json, wrong: `There is no option ${word}.` }
    else paths.push(word)
  }
  if (paths.length > 1) return { at: '', json, wrong: `One record at a time: ${paths.join(', ')}.` }
  return {
    ...(paths[0] === undefined ? {} : { path: paths[0] }),
    ...(flags['--on'] === undefined ? {} : { on: flags['--on'] }),
    at: flags['--at'] ?? '23:59',
    json,
  }
}
