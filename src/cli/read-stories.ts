import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Story } from '#assessment/evaluation/story.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import { URGENCIES } from '#knowledge/shape.ts'
import { readInput } from './read-input.ts'

const answer = z.union([z.string(), z.number(), z.strictObject({ choice: z.string() })])

const storySchema = z.looseObject({
  id: z.string().min(1),
  detail: z.enum(['full', 'short', 'sparse']).default('full'),
  age: z.number().nullable().default(null),
  sex: z.enum(['m', 'f']).nullable().default(null),
  presentation: z.string().default(''),
  facts: z.record(z.string(), z.unknown()).default({}),
  answers: z.record(z.string(), answer).optional(),
  flags: z.array(z.string()).optional(),
  truth: z.looseObject({ condition: z.string(), alternatives: z.array(z.string()).optional(), urgency: z.enum(URGENCIES) }),
})

/** Stories of a file, or of every YAML file in a folder; problems name file, line and field. */
export async function readStories(path: string): Promise<Result<readonly Story[], string>> {
  const files = await storyFiles(path)
  if (!files.ok) return files
  const stories: Story[] = []
  const problems: string[] = []
  for (const file of files.value) {
    const input = await readInput(file)
    if (!input.ok) {
      problems.push(input.problem)
      continue
    }
    const { value, place } = input.value
    if (!Array.isArray(value)) {
      problems.push(`${place([])}: expected a list of patient stories.`)
      continue
    }
    for (const [index, row] of value.entries()) {
      const story = storySchema.safeParse(row)
      if (story.success) stories.push(story.data as Story)
      else
        for (const { path: field, message } of story.error.issues)
          problems.push(`${place([index])}: story ${index + 1}, ${field.join('.') || 'the story'}: ${message}`)
    }
  }
  if (problems.length > 0) return fail(problems.join('\n'))
  const twice = stories.find((story, index) => stories.findIndex((each) => each.id === story.id) !== index)
  if (twice) return fail(`${path}: the story id ${twice.id} stands twice.`)
  return stories.length > 0 ? ok(stories) : fail(`${path} holds no patient stories.`)
}

async function storyFiles(path: string): Promise<Result<readonly string[], string>> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isDirectory()) return ok([path])
  const names = (await readdir(path)).filter((name) => name.endsWith('.yaml')).sort()
  return names.length > 0 ? ok(names.map((name) => join(path, name))) : fail(`${path} holds no YAML files.`)
}
