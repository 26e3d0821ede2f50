/** The name under which each file is told: with as many of its folders as it takes to tell it from every other one. */
export function namesOf(paths: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let open: readonly string[] = [...new Set(paths)]
  for (let folders = 0; open.length > 0; folders++) {
    const told = new Map<string, string[]>()
    for (const path of open) {
      const name = tailOf(path, folders)
      const alike = told.get(name)
      if (alike) alike.push(path)
      else told.set(name, [path])
    }
    // the whole path is all there is
    for (const [name, alike] of told) for (const path of alike) if (alike.length === 1 || name === path) names.set(path, name)
    open = open.filter((path) => !names.has(path))
  }
  return names
}

function tailOf(path: string, folders: number): string {
  let from = path.length
  for (let left = folders; left >= 0 && from >= 0; left--) from = from === 0 ? -1 : path.lastIndexOf('/', from - 1)
  return path.slice(from + 1)
}
