/** How far a pair has run, on a bar that ends where makers say it ends; a mark stands where their range begins. The number stands beside it. */
export function ShoeBar({ km, range }: { readonly km: number; readonly range: { readonly from: number; readonly to: number } }) {
  return (
    <span className="shoebar" aria-hidden="true">
      <i style={{ width: `${Math.min(100, (100 * km) / range.to)}%` }} />
      <u style={{ left: `${(100 * range.from) / range.to}%` }} />
    </span>
  )
}
