import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A built file as the server knows it: where it lies, which compressed twins it has, how long a browser may keep it. */
export interface AppFile {
  readonly file: string
  readonly type: string
  /** The ETag: the hash of the bytes, weak, because the compressed twins go by it too (RFC 9110, 8.8.3). */
  readonly tag: string
  /** Vite put a hash of the content into the name: it never changes. */
  readonly forever: boolean
  readonly br: boolean
  readonly gz: boolean
}

/** By address path: `/index.html`, `/assets/main-a1b2c3d4.js`. */
export type AppFiles = ReadonlyMap<string, AppFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Lists the built app once, at start. Only what is listed here is ever served, so no address can reach another file.
 * A folder that does not exist gives an empty list. What begins with a dot is not the app's.
 */
export function listAppFiles(folder: string): AppFiles {
  const names = filesUnder(folder)
  const all = new Set(names)
  return new Map(
    names
      .filter((name) => !/\.(br|gz)$/.test(name))
      .map((name) => {
        const file = path.join(folder, name)
        return [
          `/${name}`,
          {
            file,
            type: TYPES[path.extname(name)] ?? 'application/octet-stream',
            tag: `W/"${createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22)}"`,
            forever: /^assets\/.*-[\w-]{8,}\.\w+$/.test(name),
            br: all.has(`${name}.br`),
            gz: all.has(`${name}.gz`),
          },
        ]
      }),
  )
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  } catch {
    return []
  }
}
