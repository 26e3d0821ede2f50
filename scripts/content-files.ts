import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { parse } from 'yaml'
import type { ContentFile, ContentProblem } from '#knowledge/read-content.ts'

/** Every YAML file below the folder, parsed; broken YAML becomes a problem with its line. */
export async function contentFiles(folder: string): Promise<{ readonly files: readonly ContentFile[]; readonly problems: readonly ContentProblem[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const files: ContentFile[] = []
  const problems: ContentProblem[] = []
  await Promise.all(
    paths.map(async (path) => {
      const name = relative(folder, path).split(sep).join('/')
      try {
        files.push({ path: name, value: parse(await readFile(path, 'utf8')) as unknown })
      } catch (error) {
        problems.push({ path: name, message: error instanceof Error ? error.message : String(error) })
      }
    }),
  )
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems }
}
