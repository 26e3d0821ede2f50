import { Link } from '@tanstack/react-router'
import { BrandMark } from './BrandMark.tsx'

/** The name and its mark, the way to the start. */
export function Brand() {
  return (
    <Link className="brand" to="/">
      <BrandMark />
      Hipwise
    </Link>
  )
}
