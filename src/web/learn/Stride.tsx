/** The drawn stride. */
export function Stride() {
  return null
}
