import { readdirSync, readFileSync } from 'node:fs'

/** Limits for what travels, gzip. Fails by itself when a path matches no file. */

const html = readFileSync('dist/web/assess.html', 'utf8')
/** Everything the first question's html names itself. */
const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => `dist/web/${match[1]}`)
const lazy = readdirSync('dist/web/assets')
  .filter((name) => name.endsWith('.js'))
  .map((name) => `dist/web/assets/${name}`)
  .filter((file) => !first.includes(file))

const isWorker = (file) => /\/(?:file-)?worker-[^/]+\.js$/.test(file)

/** Groups of pages of the library; a page is opened with one of them. */
const drawers = readdirSync('build/knowledge/drawers')

/** Pages of the library as they are sent, text and all. */
const pages = [
  'learn.html',
  'sources.html',
  ...['learn', 'condition', 'exercise'].flatMap((room) => readdirSync(`dist/web/${room}`).map((name) => `${room}/${name}`)),
]

export default [
  { name: 'JavaScript before the first question', path: first, limit: '150 kB', gzip: true },
  { name: 'Knowledge for the interview', path: 'build/knowledge/interview.json', limit: '60 kB', gzip: true },
  { name: 'Library: the search', path: 'build/knowledge/search.json', limit: '40 kB', gzip: true },
  { name: 'Library: what is on the shelves', path: 'build/knowledge/shelf.json', limit: '15 kB', gzip: true },
  { name: 'Library: all sources', path: 'build/knowledge/sources.json', limit: '40 kB', gzip: true },
  ...drawers.map((name) => ({ name: `Library: drawer ${name}`, path: `build/knowledge/drawers/${name}`, limit: '20 kB', gzip: true })),
  ...pages.filter((name) => name.endsWith('.html')).map((name) => ({ name: `Library: page ${name}`, path: `dist/web/${name}`, limit: '40 kB', gzip: true })),
  // reads training files in the background, fetched with the first of them
  ...lazy.filter(isWorker).map((path) => ({ name: `Reads training files: ${path.replace('dist/web/assets/', '')}`, path, limit: '70 kB', gzip: true })),
  ...lazy
    .filter((file) => !isWorker(file))
    .map((file) => ({ name: `Loaded later: ${file.replace('dist/web/assets/', '')}`, path: file, limit: '40 kB', gzip: true })),
]
