import { readdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What shrinks; pictures and fonts are compressed already. */
const SHRINKS = /\.(js|mjs|css|html|json|svg|txt|webmanifest|wasm|ico)$/
/** Below this (bytes) the header costs more than is saved. */
const TOO_SMALL = 512

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Lays a .br and a .gz twin beside every file of a folder that shrinks; the server sends the twin a browser accepts. */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of files) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    if (SHRINKS.test(file)) await compressFile(file, file !== path.join(folder, entry.name) && /\.html$/.test(file) ? 9 : 11)
  }
}

/** `quality` of brotli: the last two steps take ten times as long for one part in twenty, too long for hundreds of pages. */
async function compressFile(file, quality) {
  const bytes = await readFile(file)
  const twins = {
    br: brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gz: zip(bytes, { level: 9 }),
  }
  for (const [ending, made] of Object.entries(twins)) {
    const smaller = await made
    if (bytes.length >= TOO_SMALL && smaller.length < bytes.length) await writeFile(`${file}.${ending}`, smaller)
    else await rm(`${file}.${ending}`, { force: true })
  }
}
