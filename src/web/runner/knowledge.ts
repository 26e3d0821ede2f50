import type { Pose } from '#knowledge/pose-shape.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import careAddress from '../../../build/knowledge/care.json?url'
import interview from '../../../build/knowledge/interview.json?url'
import posesAddress from '../../../build/knowledge/poses.json?url'
import rehabAddress from '../../../build/knowledge/rehab.json?url'
import { stretched, stretchTexts } from '../locales/pseudo.ts'

/** What the interview needs: a file of its own, asked for by the page's head and kept for use without a network. */
export async function fetchKnowledge(): Promise<Knowledge> {
  const [asked, care] = await Promise.all([fetchJson<Knowledge>(interview), fetchJson<Pick<Knowledge, 'care' | 'medicines'>>(careAddress)])
  return { ...asked, ...care }
}

let rehab: Promise<Rehab> | undefined

/** Exercises, programmes, reactions: fetched when the plan is first opened. */
export function fetchRehab(): Promise<Rehab> {
  rehab ??= fetchJson<Rehab>(rehabAddress)
  rehab.catch(() => {
    rehab = undefined
  })
  return rehab
}

let poses: Promise<ReadonlyMap<string, Pose>> | undefined

/** How each exercise is drawn, by its id; fetched when the first figure is. */
export function fetchPoses(): Promise<ReadonlyMap<string, Pose>> {
  poses ??= fetchJson<readonly Pose[]>(posesAddress).then((all) => new Map(all.map((pose) => [pose.id, pose])))
  poses.catch(() => {
    poses = undefined
  })
  return poses
}

/** A file of content; in the stretched language with longer texts. Fails without a network when it was never fetched. */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const content = (await answer.json()) as Content
  return stretched() ? stretchTexts(content) : content
}
