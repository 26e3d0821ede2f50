/**
 * How numbers are written in a FIT file. The low five bits of a field's type say which of these it is; each has one value that means
 * "nothing here". Protocol: the type table of the FIT protocol, as also in fit-file-parser (MIT).
 */

/** Bytes by type number; 0 for a type that does not exist. */
const BYTES = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8]

export const bytesOf = (type: number): number => BYTES[type & 0x1f] ?? 0

export const STRING = 7
export const UINT32 = 6

/** The number of this type at a place; NaN where the file says "nothing here". Text and lists of bytes are no numbers. */
export function numberAt(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 0:
    case 2:
      return orNothing(view.getUint8(at), 0xff)
    case 1:
      return orNothing(view.getInt8(at), 0x7f)
    case 3:
      return orNothing(view.getInt16(at, little), 0x7fff)
    case 4:
      return orNothing(view.getUint16(at, little), 0xffff)
    case 5:
      return orNothing(view.getInt32(at, little), 0x7fffffff)
    case 6:
      return orNothing(view.getUint32(at, little), 0xffffffff)
    case 8:
      return view.getFloat32(at, little)
    case 9:
      return view.getFloat64(at, little)
    case 10:
      return orNothing(view.getUint8(at), 0)
    case 11:
      return orNothing(view.getUint16(at, little), 0)
    case 12:
      return orNothing(view.getUint32(at, little), 0)
    case 13:
      return orNothing(view.getUint8(at), 0xff)
    case 14:
      return wide(view.getBigInt64(at, little), 0x7fffffffffffffffn)
    case 15:
      return wide(view.getBigUint64(at, little), 0xffffffffffffffffn)
    case 16:
      return wide(view.getBigUint64(at, little), 0n)
    default:
      return Number.NaN
  }
}

const orNothing = (value: number, nothing: number): number => (value === nothing ? Number.NaN : value)

const wide = (value: bigint, nothing: bigint): number => (value === nothing ? Number.NaN : Number(value))
