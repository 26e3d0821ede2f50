import type { ContentCheck } from './check.ts'

const FOLDERS = ['findings', 'conditions', 'red-flags', 'sources', 'exercises', 'movement-tests', 'programmes', 'overlays']

export const fileNames: ContentCheck = {
  sentence: 'A file is named after the id inside it, and a finding stands in the folder of its stage.',
  run: (_content, files) =>
    files.flatMap(({ path, value }) => {
      const guide = path.startsWith('guides/') ? (value as { front?: { id?: unknown } } | null)?.front?.id : undefined
      if (guide !== undefined) return path === `guides/${String(guide)}.md` ? [] : [{ path, message: `should be named guides/${String(guide)}.md` }]
      const [folder, ...rest] = path.split('/')
      if (folder === undefined || !FOLDERS.includes(folder) || typeof value !== 'object' || value === null) return []
      const { id, stage } = value as { id?: unknown; stage?: unknown }
      const wanted = folder === 'findings' ? `${String(stage)}/${String(id)}.yaml` : `${String(id)}.yaml`
      return rest.join('/') === wanted ? [] : [{ path, message: `should be named ${folder}/${wanted}` }]
    }),
}
