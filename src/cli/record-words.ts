/** The words of a command that tells a record: a path, a day, a time of day, a planned run, and whether JSON is wanted. */
export function readWords(words: readonly string[]): {
  readonly path?: string
  readonly on?: string
  readonly at: string
  /** A run that is only thought of: minutes, or minutes and kilometres. */
  readonly planned?: { readonly minutes: number; readonly distanceM?: number }
  readonly json: boolean
  readonly wrong?: string
} {
  const paths: string[] = []
  const flags: Record<string, string | undefined> = {}
  let json = false
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    if (word === '--json') json = true
    else if (word === '--on' || word === '--at' || word === '--planned') flags[word] = words[++place]
    else if (word.startsWith('--')) return { at: '', json, wrong: `There is no option ${word}.` }
    else paths.push(word)
  }
  if (paths.length > 1) return { at: '', json, wrong: `One record at a time: ${paths.join(', ')}.` }
  const planned = flags['--planned'] === undefined ? undefined : readPlanned(flags['--planned'])
  if ('--planned' in flags && !planned) return { at: '', json, wrong: `--planned takes minutes, or minutes and kilometres: 45 or 45,8.` }
  return {
    ...(planned ? { planned } : {}),
    ...(paths[0] === undefined ? {} : { path: paths[0] }),
    ...(flags['--on'] === undefined ? {} : { on: flags['--on'] }),
    at: flags['--at'] ?? '23:59',
    json,
  }
}

/** "45" or "45,8": minutes, and kilometres where they are known. */
function readPlanned(text: string): { readonly minutes: number; readonly distanceM?: number } | undefined {
  const [minutes, km, ...more] = text.split(',').map(Number)
  if (minutes === undefined || !(minutes > 0) || more.length > 0 || (km !== undefined && !(km > 0))) return undefined
  return { minutes, ...(km === undefined ? {} : { distanceM: km * 1000 }) }
}
