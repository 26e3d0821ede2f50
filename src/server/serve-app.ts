import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'
import { acceptedEncoding } from './accepted-encoding.ts'
import type { AppFile, AppFiles } from './app-files.ts'

/**
 * Answers a GET or HEAD with a built file. An address without an ending is a page of the app (the router in the browser knows which);
 * an address with one, or under /assets/ or /api/, that is not there is a 404.
 */
export async function serveApp(context: Context, files: AppFiles): Promise<Response> {
  const asked = context.req.path
  const found = files.get(asked) ?? (isPage(asked) ? pageOf(files, asked) : undefined)
  if (!found) return context.text('Not found', 404)
  context.header('Cache-Control', found.forever ? 'public, max-age=31536000, immutable' : 'no-cache')
  context.header('ETag', found.tag)
  context.header('Vary', 'Accept-Encoding')
  if (knows(context.req.header('If-None-Match'), found.tag)) return context.body(null, 304)
  return send(context, found)
}

async function send(context: Context, found: AppFile): Promise<Response> {
  const encoding = acceptedEncoding(context.req.header('Accept-Encoding'), found)
  const bytes = await read(encoding ? `${found.file}.${encoding === 'br' ? 'br' : 'gz'}` : found.file)
  // built anew under the running server
  if (!bytes) return context.text('Not found', 404, { 'Cache-Control': 'no-store' })
  context.header('Content-Type', found.type)
  context.header('Content-Length', String(bytes.length))
  if (encoding) context.header('Content-Encoding', encoding)
  return context.body(bytes)
}

/** The html of this address, or with the first screen of its kind, such as `/result.html` for `/result/0198`; the start's for all others. */
const pageOf = (files: AppFiles, path: string): AppFile | undefined =>
  files.get(`${path}.html`) ?? files.get(`/${path.split('/')[1]}.html`) ?? files.get('/index.html')

const isPage = (path: string): boolean => !/^\/(assets|api)(\/|$)/.test(path) && !/\.[^/]*$/.test(path)

const knows = (ifNoneMatch: string | undefined, tag: string): boolean =>
  !!ifNoneMatch?.split(',').some((known) => bare(known) === bare(tag) || known.trim() === '*')

/** If-None-Match compares weakly: weak or not makes no difference. */
const bare = (tag: string): string => tag.trim().replace(/^W\//, '')

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return undefined
  }
}
