import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Entry } from '#library/entry.ts'

/** The way to a page of the library, or to a word of its glossary (`term:` and the word's id). */
export function PageLink({
  kind,
  id,
  className = '',
  children,
}: {
  readonly kind: Entry['kind']
  readonly id: string
  readonly className?: string
  readonly children: ReactNode
}) {
  switch (kind) {
    case 'guide':
      return (
        <Link className={className} to="/learn/$id" params={{ id }}>
          {children}
        </Link>
      )
    case 'condition':
      return (
        <Link className={className} to="/condition/$id" params={{ id }}>
          {children}
        </Link>
      )
    case 'exercise':
    case 'test':
      return (
        <Link className={className} to="/exercise/$id" params={{ id }}>
          {children}
        </Link>
      )
    case 'term':
      return (
        <Link className={className} to="/learn/$id" params={{ id: 'glossary' }} hash={id.replace(/^term:/, '')}>
          {children}
        </Link>
      )
  }
}
