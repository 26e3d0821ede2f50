import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Lexer, LineCounter, parseDocument } from 'yaml'
import { fail, ok, type Result } from '#basics/result.ts'

/** A YAML or JSON value with a way to say where in the file something stands. */
export interface Input {
  readonly value: unknown
  /** "line 3, column 5" of the value at this path of keys and positions, as far as it can be told. */
  readonly place: (path: readonly (string | number)[]) => string
}

/** More than any set of answers or stories needs; noise beyond it is refused before it is read into memory. */
const MOST_BYTES = 5_000_000

/** Reads a file, or standard input for "-". The problem names the file and, where there is one, the line. */
export async function readInput(path: string): Promise<Result<Input, string>> {
  const text = await readText(path, 'answers as YAML or JSON, for example:\n  age: 38\n  loc-lateral-trochanter: right')
  if (!text.ok) return text
  const name = nameOf(path)
  if (nestsTooDeeply(text.value)) return fail(tooDeep(name))
  const lines = new LineCounter()
  try {
    const document = parseDocument(text.value, { lineCounter: lines, prettyErrors: false })
    const [error] = document.errors
    if (error) {
      const { line, col } = lines.linePos(error.pos[0])
      return fail(`${name}, line ${line}, column ${col}: not valid YAML or JSON (${error.message.split('\n')[0]}).`)
    }
    return ok({
      value: document.toJS({ maxAliasCount: 100 }) as unknown,
      place: (keys) => {
        const node = document.getIn(keys, true) as { range?: readonly number[] } | undefined
        const at = node?.range?.[0]
        if (at === undefined) return name
        const { line, col } = lines.linePos(at)
        return `${name}, line ${line}, column ${col}`
      },
    })
  } catch (problem) {
    if (problem instanceof RangeError) return fail(tooDeep(name))
    return fail(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`)
  }
}

/** Deeper than anybody writes. */
const DEEPEST = 100

/** Looked at before the text is parsed: the parser of YAML goes through two million open brackets for half a minute before it gives up. */
function nestsTooDeeply(text: string): boolean {
  let brackets = 0
  let onLine = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++
    else if (token === ']' || token === '}') brackets--
    // "- - - a": lists of lists on one line
    else if (token === '-' || token === '?') onLine++
    // "\r\n" on Windows; a text over several lines ends with one, too
    else if (token.endsWith('\n')) onLine = 0
    if (brackets + onLine > DEEPEST) return true
  }
  return false
}

const tooDeep = (name: string): string => `${name}: brackets or lists nested too deeply to read.`

/** The text of a file, or of standard input for "-"; `wanted` says what an empty one should have held. Never more than `most` bytes are read. */
export async function readText(path: string, wanted: string, most = MOST_BYTES): Promise<Result<string, string>> {
  const text = await textOf(path, most)
  return text.ok && text.value.trim() === '' ? fail(`${nameOf(path)} is empty. Give ${wanted}`) : text
}

/** The same, of what may be empty. */
export async function textOf(path: string, most: number): Promise<Result<string, string>> {
  const text = path === '-' ? await collected(process.stdin, 'standard input', most) : await fromFile(path, most)
  return text.ok && text.value.includes('\u0000') ? fail(`${nameOf(path)} is not text: it holds a zero byte.`) : text
}

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

async function fromFile(path: string, most: number): Promise<Result<string, string>> {
  try {
    const { size } = await stat(path)
    if (size > most) return fail(tooLarge(path, size, most))
    // counted while it is read: a pipe has no size
    return await collected(createReadStream(path), path, most)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return fail(`There is no file ${path}.`)
    if (code === 'EISDIR') return fail(`${path} is a folder, not a file.`)
    return fail(`${path} cannot be read (${code ?? String(error)}).`)
  }
}

async function collected(stream: AsyncIterable<unknown>, name: string, most: number): Promise<Result<string, string>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size > most) return fail(tooLarge(name, size, most))
    chunks.push(chunk as Buffer)
  }
  return ok(Buffer.concat(chunks).toString('utf8'))
}

const tooLarge = (name: string, size: number, most: number): string =>
  `${name} is too large (${(size / 1_000_000).toFixed(1)} MB or more; at most ${most / 1_000_000} MB). Nothing was read.`
