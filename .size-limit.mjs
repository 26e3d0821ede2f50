import { readdirSync, readFileSync } from 'node:fs'

/** Limits for what travels, gzip. Fails by itself when a path matches no file. */

const html = readFileSync('dist/web/assess.html', 'utf8')
/** Everything the first question's html names itself. */
const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => `dist/web/${match[1]}`)
const lazy = readdirSync('dist/web/assets')
  .filter((name) => name.endsWith('.js'))
  .map((name) => `dist/web/assets/${name}`)
  .filter((file) => !first.includes(file))

export default [
  { name: 'JavaScript before the first question', path: first, limit: '140 kB', gzip: true },
  { name: 'Knowledge for the interview', path: 'build/knowledge/interview.json', limit: '60 kB', gzip: true },
  ...lazy.map((file) => ({ name: `Loaded later: ${file.replace('dist/web/assets/', '')}`, path: file, limit: '40 kB', gzip: true })),
]
