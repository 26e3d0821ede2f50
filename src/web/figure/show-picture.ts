import type { Picture } from '#figure/figure.ts'
import { PATH_ATTRIBUTES, pathAttributes } from '#figure/svg.ts'

/** Makes the group show the picture: path by path, writing only what changed. */
export function showPicture(group: SVGGElement, { shapes }: Picture): void {
  while (group.childElementCount > shapes.length) group.lastElementChild?.remove()
  while (group.childElementCount < shapes.length) group.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'))
  let path = group.firstElementChild
  for (const shape of shapes) {
    const attributes = pathAttributes(shape)
    for (const name of PATH_ATTRIBUTES) {
      const value = attributes[name]
      if (value === undefined) path?.removeAttribute(name)
      else if (path?.getAttribute(name) !== value) path?.setAttribute(name, value)
    }
    path = path?.nextElementSibling ?? null
  }
}
