import type { ReactNode } from 'react'
import { capital } from '#basics/letters.ts'
import type { Entry } from '#library/entry.ts'
import type { Named } from '#library/page.ts'
import { Icon } from '../parts/Icon.tsx'
import { PageLink } from './PageLink.tsx'

/** Links to pages of one kind under a small title; nothing where there are none. */
export function NamedLinks({ title, kind, pages }: { readonly title: ReactNode; readonly kind: Entry['kind']; readonly pages: readonly Named[] }) {
  if (pages.length === 0) return null
  return (
    <section className="named">
      <h2 className="label">{title}</h2>
      <ul className="linklist">
        {pages.map(({ id, title: name }) => (
          <li key={id}>
            <PageLink kind={kind} id={id} className="rowlink">
              <span>{capital(name)}</span>
              <Icon name="forward" />
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
