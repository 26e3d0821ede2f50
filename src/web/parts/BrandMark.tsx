/** The mark. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <path d="M22.6 5.400A11.700 11.700 0 1 0 25 17" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <circle cx="15.2" cy="14" r="5.6" fill="currentColor" />
    </svg>
  )
}
