import { fail, ok, type Result } from '#basics/result.ts'
import { readText } from './read-input.ts'

/** Ten years of a record are about 10 MB. */
export const MOST_RECORD_BYTES = 200_000_000

/** A record as rows: entries as a JSON array, or one JSON object a line (NDJSON). A line that is no JSON stays, as a row that cannot be read. */
export async function readRecord(path: string): Promise<Result<readonly unknown[], string>> {
  const text = await readText(path, 'entries as a JSON array, or one JSON object a line', MOST_RECORD_BYTES)
  return text.ok ? recordRows(text.value, path) : text
}

/** The rows of a text that is not empty; `path`: what to call it. */
export function recordRows(text: string, path: string): Result<readonly unknown[], string> {
  if (text.trimStart().startsWith('[')) {
    try {
      const rows = JSON.parse(text) as unknown
      return Array.isArray(rows) ? ok(rows) : fail(`${path} holds no array of entries.`)
    } catch (problem) {
      return fail(`${path} is no JSON array: ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => {
      try {
        return JSON.parse(line) as unknown
      } catch {
        return { unreadable: line }
      }
    })
  return rows.every((row) => typeof row === 'object' && row !== null && 'unreadable' in row) ? fail(`${path}: not one line is a JSON entry.`) : ok(rows)
}
