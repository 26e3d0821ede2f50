/** The smallest twin a browser accepts, by its Accept-Encoding header: brotli before gzip; undefined: as it is. `q=0` refuses. */
export function acceptedEncoding(header: string | undefined, has: { readonly br: boolean; readonly gz: boolean }): 'br' | 'gzip' | undefined {
  const accepted = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  )
  if (has.br && accepted.has('br')) return 'br'
  if (has.gz && accepted.has('gzip')) return 'gzip'
  return undefined
}
