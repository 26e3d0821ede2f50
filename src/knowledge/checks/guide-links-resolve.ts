import { linksIn, passagesOf, sourcesIn } from '../guide-parts.ts'
import type { Block, Guide } from '../guide-shape.ts'
import { LINK_KINDS, OWN_ESTIMATE } from '../line-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const guideLinksResolve: ContentCheck = {
  sentence: 'Every page, word and source that a guide names exists, and the drawn stride stands only where the stride is explained.',
  run: ({ knowledge, library, rehab, reading }) => {
    const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id))
    const known = {
      guide: ids(reading.guides),
      condition: ids(knowledge.conditions),
      exercise: ids(rehab.exercises),
      test: ids(rehab.tests),
      term: ids(reading.glossary),
    }
    const sources = ids(library.sources)
    return reading.guides.flatMap((guide) => {
      const named = [
        ...guide.guides.map((id) => ['guide', id] as const),
        ...guide.conditions.map((id) => ['condition', id] as const),
        ...guide.exercises.map((id) => ['exercise', id] as const),
        ...LINK_KINDS.flatMap((kind) => linksIn(guide, kind).map((id) => [kind, id] as const)),
      ]
      return [
        ...named.filter(([kind, id]) => !known[kind].has(id)).map(([kind, id]) => `names the ${kind} "${id}", which does not exist`),
        ...sourcesIn(passagesOf(guide.blocks))
          .filter((id) => id !== OWN_ESTIMATE && !sources.has(id))
          .map((id) => `names the source "${id}", which does not exist`),
        ...(guide.guides.includes(guide.id) || linksIn(guide, 'guide').includes(guide.id) ? ['links to itself'] : []),
        ...(passagesOf(guide.blocks).length === 0 ? ['says nothing'] : []),
        ...(hasStride(guide.blocks) && guide.id !== STRIDE_PAGE ? ['shows the stride, which belongs to how-the-hip-works'] : []),
      ].map((message) => ({ path: fileOf.guide(guide), message }))
    })
  },
}

const STRIDE_PAGE: Guide['id'] = 'how-the-hip-works'

const hasStride = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === 'stride' || (block.kind === 'aside' && hasStride(block.blocks)))
