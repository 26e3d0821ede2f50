import { numberAt } from './base-types.ts'
import { definitionAt } from './definitions.ts'
import { FILE_KINDS } from './names.ts'

/** Enough of a file's beginning to know its kind. */
export const KIND_BYTES = 256

/**
 * What a FIT file says it is ("activity", "monitoring_b", "workout" ...), from its first bytes alone: an export from a watch maker holds
 * thousands of files that are no activities. Undefined when the beginning does not say.
 */
export function fitKind(start: Uint8Array): string | undefined {
  const from = start[0] === 12 ? 12 : 14
  if (start.length < from + 12 || start[8] !== 0x2e || start[9] !== 0x46 || ((start[from] ?? 0) & 0xc0) !== 0x40) return undefined
  const found = definitionAt(start, from + 1, start.length, (start[from]! & 0x20) !== 0)
  const field = found?.definition.message === 0 ? found.definition.fields.find(({ number }) => number === 0) : undefined
  const at = (found?.end ?? 0) + 1 + (field?.at ?? 0)
  if (!found || !field || at >= start.length || (start[found.end]! & 0xc0) !== 0) return undefined
  const kind = numberAt(new DataView(start.buffer, start.byteOffset, start.byteLength), at, field.type, found.definition.little)
  return Number.isNaN(kind) ? undefined : (FILE_KINDS[kind] ?? `kind ${kind}`)
}

/** Whether a file of this kind can hold a run. What does not say its kind may. */
export const canHoldActivity = (kind: string | undefined): boolean => kind === undefined || kind === 'activity'

/** Whether a file of so many bytes, of which `fitKind` said the kind, ends with the part that it begins with. In what follows that part there may be a run: settings and a run stand in one file. */
export const isOnePart = (start: Uint8Array, size: number): boolean =>
  start[0]! + new DataView(start.buffer, start.byteOffset).getUint32(4, true) + CHECKSUM === size

const CHECKSUM = 2
