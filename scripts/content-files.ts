import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { parse } from 'yaml'
import type { ContentFile, ContentProblem } from '#knowledge/read-content.ts'

/** Markdown files that are for authors, not for readers. */
const FOR_AUTHORS = /(^|\/)(GUIDELINES|README)\.md$/

/** Every YAML file below the folder, parsed, and every Markdown page as front matter and text; broken YAML becomes a problem with its line. */
export async function contentFiles(folder: string): Promise<{ readonly files: readonly ContentFile[]; readonly problems: readonly ContentProblem[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(yaml|md)$/.test(entry.name) && !FOR_AUTHORS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const files: ContentFile[] = []
  const problems: ContentProblem[] = []
  await Promise.all(
    paths.map(async (path) => {
      const name = relative(folder, path).split(sep).join('/')
      try {
        files.push({ path: name, value: valueIn(name, await readFile(path, 'utf8')) })
      } catch (error) {
        problems.push({ path: name, message: error instanceof Error ? error.message : String(error) })
      }
    }),
  )
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems }
}

const valueIn = (name: string, text: string): unknown => (name.endsWith('.md') ? pageOf(text) : (parse(text) as unknown))

/** A Markdown page taken apart; `fromLine` is the line of the file on which its text begins. */
export function pageOf(file: string): { readonly front: unknown; readonly markdown: string; readonly fromLine: number } {
  const [, front = '', markdown = file] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? []
  return { front: parse(front) as unknown, markdown, fromLine: file.slice(0, file.length - markdown.length).split('\n').length }
}
