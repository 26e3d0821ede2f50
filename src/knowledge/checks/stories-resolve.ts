import type { ContentCheck } from './check.ts'

export const storiesResolve: ContentCheck = {
  sentence: 'The words of patient stories lead to findings and conditions that exist.',
  run: ({ knowledge }, files) => {
    const findings = new Set(knowledge.findings.map(({ id }) => id))
    const conditions = new Set(knowledge.conditions.map(({ id }) => id))
    const keys = files.find((file) => file.path === 'stories/keys.yaml')?.value as
      | { keys?: Record<string, Record<string, unknown>>; combined?: { answers: Record<string, unknown> }[] }
      | undefined
    const names = files.find((file) => file.path === 'stories/names.yaml')?.value as Record<string, readonly string[]> | undefined
    if (!keys?.keys || !keys.combined || !names) return [{ path: 'stories', message: 'keys.yaml or names.yaml is missing or empty' }]
    const ids = new Set<string>()
    for (const meaning of Object.values(keys.keys)) {
      for (const part of [meaning.ifTrue, meaning.ifFalse, meaning.any]) for (const id of Object.keys((part as object | undefined) ?? {})) ids.add(id)
      if (typeof meaning.number === 'string') ids.add(meaning.number)
      for (const said of Object.values((meaning.each as Record<string, object> | undefined) ?? {}))
        for (const id of 'unknown' in said ? (said.unknown as string[]) : Object.keys(said)) ids.add(id)
    }
    for (const { answers } of keys.combined) for (const id of Object.keys(answers)) ids.add(id)
    return [
      ...[...ids].filter((id) => !findings.has(id)).map((id) => ({ path: 'stories/keys.yaml', message: `names the finding "${id}", which does not exist` })),
      ...Object.entries(names).flatMap(([name, list]) =>
        list
          .filter((id) => !conditions.has(id))
          .map((id) => ({ path: 'stories/names.yaml', message: `"${name}" names the condition "${id}", which does not exist` })),
      ),
    ]
  },
}
