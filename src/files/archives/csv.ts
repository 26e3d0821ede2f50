import { strFromU8 } from 'fflate'

/**
 * The rows of a CSV file, the first with its headers; quoted commas and line breaks are understood, a byte order mark is left out. Its reader is fetched
 * with the first table: most imports have none.
 */
export async function csvRows(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { default: Papa } = await import('papaparse')
  return Papa.parse(strFromU8(bytes).replace(/^\ufeff/, ''), { header: false, skipEmptyLines: 'greedy' }).data as readonly (readonly string[])[]
}

/**
 * A number as a spreadsheet of any country writes it: "10.53", "10,53", "1,234.5", "1.234,5". A single comma or point before exactly three
 * digits is ambiguous: then undefined, unless `wholePoint` says that a point always is a decimal point.
 */
export function numberIn(text: string | undefined, wholePoint = false): number | undefined {
  const plain = (text ?? '').replace(/[\s\u00a0\u202f']/g, '')
  if (!/^-?[\d.,]+$/.test(plain) || plain === '') return undefined
  const separators = plain.replace(/[^.,]/g, '')
  if (separators === '' || (wholePoint && separators === '.')) return finite(Number(plain))
  const last = separators.at(-1)!
  const whole = new Set(separators).size > 1
  if (!whole && separators.length > 1) return finite(Number(plain.replaceAll(last, '')))
  if (!whole && /[.,]\d{3}$/.test(plain)) return undefined
  return finite(Number(plain.replaceAll(last === ',' ? '.' : ',', '').replace(last, '.')))
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)
