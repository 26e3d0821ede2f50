import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, ok, type Result } from '#basics/result.ts'
import { figureOf, type Picture, still } from '#figure/figure.ts'
import { strideOf } from '#figure/stride.ts'
import { groupText, svgText } from '#figure/svg.ts'
import type { Pose } from '#knowledge/pose-shape.ts'
import type { StrideContent } from '#knowledge/stride-shape.ts'
import { type Command, refuse } from './command.ts'
import { loadPoses, loadStride } from './load-knowledge.ts'

export const figuresCommand: Command = {
  name: 'figures',
  usage: 'figures [--out FILE.svg|FOLDER] [--dark] [--only ID,ID | --stride]',
  sentence:
    'Draws all exercises on one sheet, the end over a ghost of the start; with a folder, also each exercise in a file of its own. --stride: a running stride in twelve pictures. Default: figures.svg.',
  run: async (words) => {
    const options = parseOptions(words)
    if (!options.ok) return refuse(`${options.problem}\nUsage: hipwise ${figuresCommand.usage}`)
    const { out, dark, only, stride } = options.value
    if (stride) {
      await writeFile(out, strideSheet(await loadStride(), await colours(dark)))
      console.log(`A stride drawn: ${out}`)
      return 0
    }
    const [all, style] = await Promise.all([loadPoses(), colours(dark)])
    const unknown = only.filter((id) => !all.some((pose) => pose.id === id))
    if (unknown.length > 0) return refuse(`There is no pose for ${unknown.join(', ')}.`)
    const poses = only.length > 0 ? only.flatMap((id) => all.filter((pose) => pose.id === id)) : all
    if (extname(out) === '.svg') await writeFile(out, sheet(poses, style))
    else {
      await mkdir(out, { recursive: true })
      await writeFile(join(out, 'all-figures.svg'), sheet(poses, style))
      await Promise.all(poses.map((pose) => writeFile(join(out, `${pose.id}.svg`), svgText(still(figureOf(pose, { size: LARGE })), pose.id, style))))
    }
    console.log(`${poses.length} figures drawn: ${out}`)
    return 0
  },
}

interface Options {
  readonly out: string
  readonly dark: boolean
  readonly only: readonly string[]
  readonly stride: boolean
}

function parseOptions(words: readonly string[]): Result<Options, string> {
  let [out, dark, only, stride]: [string, boolean, readonly string[], boolean] = ['figures.svg', false, [], false]
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--dark') dark = true
    else if (word === '--stride') stride = true
    else if (word === '--out' && words[i + 1]) out = words[++i] ?? out
    else if (word === '--only' && words[i + 1]) only = (words[++i] ?? '').split(',')
    else return fail(word === '--out' || word === '--only' ? `${word} needs a value.` : `figures does not understand "${word}".`)
  }
  return ok({ out, dark, only, stride })
}

const LARGE = { width: 720, height: 540 } as const
const CELL = { width: 260, height: 220 } as const
const LABEL = 26
const COLUMNS = 7

/** All figures with their names, row by row. */
function sheet(poses: readonly Pose[], style: string): string {
  return labelled(
    poses.map((pose) => ({ label: pose.id, picture: still(figureOf(pose, { size: CELL })) })),
    COLUMNS,
    style,
  )
}

/** One stride, from landing to landing. */
function strideSheet(content: StrideContent, style: string): string {
  const stride = strideOf(content, CELL)
  return labelled(
    Array.from({ length: 12 }, (_, place) => ({ label: `${Math.round((place / 12) * 100)} %`, picture: stride.draw(place / 12) })),
    6,
    style,
  )
}

function labelled(pictures: readonly { readonly label: string; readonly picture: Picture }[], columns: number, style: string): string {
  const width = CELL.width * Math.min(columns, pictures.length)
  const height = (CELL.height + LABEL) * Math.ceil(pictures.length / columns)
  const cells = pictures.map(({ label, picture }, i) => {
    const x = (i % columns) * CELL.width
    const y = Math.floor(i / columns) * (CELL.height + LABEL)
    const words = `<text x="${CELL.width / 2}" y="${CELL.height + 14}" text-anchor="middle" fill="var(--ink-3)">${label}</text>`
    return `<g transform="translate(${x} ${y})"><svg width="${CELL.width}" height="${CELL.height}">${groupText(picture)}</svg>${words}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12"><style>${style}</style><rect width="100%" height="100%" fill="var(--paper)"/>${cells.join('')}</svg>\n`
}

/** The colours that a page would give, taken from the app's own tokens: those of a theme. */
async function colours(dark: boolean): Promise<string> {
  const css = await readFile(fileURLToPath(new URL('../../src/web/styles/tokens.css', import.meta.url)), 'utf8')
  const tokens = css.slice(0, css.indexOf('\n}', css.indexOf(':root {'))).match(/--(art-[a-z-]+|paper|ink-3):[^;]+;/g) ?? []
  return `:root{${tokens.join('').replace(/light-dark\(([^,()]+), ([^()]+)\)/g, dark ? '$2' : '$1')}}`
}
