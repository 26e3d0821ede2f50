import type { ArtColour, Shape } from './drawing/shape.ts'
import type { Picture } from './figure.ts'

/** The attributes that a path of the figure may have. */
export const PATH_ATTRIBUTES = ['d', 'fill', 'stroke', 'stroke-width', 'opacity', 'data-muscle'] as const
export type PathAttributes = { readonly [name in (typeof PATH_ATTRIBUTES)[number]]?: string }

export function pathAttributes({ d, fill, stroke, width, opacity, muscle }: Shape): PathAttributes {
  return {
    d,
    fill: fill ? colour(fill) : 'none',
    ...(stroke ? { stroke: colour(stroke), 'stroke-width': String(width) } : {}),
    ...(opacity === undefined ? {} : { opacity: String(opacity) }),
    ...(muscle ? { 'data-muscle': muscle } : {}),
  }
}

const colour = (name: ArtColour): string => `var(--art-${name})`

/** What all paths share: round ends, and the stroke under the fill. */
export const GROUP_ATTRIBUTES = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const

/** The transform that shows a picture in the mirror. */
export const mirrorTransform = ({ mirrored, width }: Pick<Picture, 'mirrored' | 'width'>): string | undefined =>
  mirrored ? `translate(${width} 0) scale(-1 1)` : undefined

/** The picture as an SVG group, to be put into a larger drawing. */
export function groupText(picture: Picture): string {
  const transform = mirrorTransform(picture)
  const paths = picture.shapes.map((shape) => `<path${attributeText(pathAttributes(shape))}/>`).join('')
  return `<g${attributeText({ ...GROUP_ATTRIBUTES, ...(transform ? { transform } : {}) })}>${paths}</g>`
}

/** A file of its own; `style` gives the colours when no page does. */
export const svgText = (picture: Picture, label: string, style = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${escaped(label)}">${style === '' ? '' : `<style>${style}</style>`}${groupText(picture)}</svg>\n`

const attributeText = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

/** Text that may stand in an attribute or between tags. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
