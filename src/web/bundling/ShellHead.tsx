import { BrandMark } from '../parts/BrandMark.tsx'

/** The head of a prerendered page: the way to the start, without the router. */
export function ShellHead({ className }: { readonly className: string }) {
  return (
    <header className={className}>
      <a className="brand" href="/">
        <BrandMark />
        Hipwise
      </a>
    </header>
  )
}
