export function ShoesPage() {
  return null
}
