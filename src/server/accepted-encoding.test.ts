import { expect, it } from 'vitest'
import { acceptedEncoding } from './accepted-encoding.ts'

const both = { br: true, gz: true }

it.each([
  ['gzip, deflate, br, zstd', both, 'br'],
  ['gzip', both, 'gzip'],
  ['br;q=0, gzip;q=0.5', both, 'gzip'],
  ['BR', both, 'br'],
  ['br', { br: false, gz: true }, undefined],
  ['gzip, br', { br: false, gz: true }, 'gzip'],
  ['identity', both, undefined],
  ['', both, undefined],
  [undefined, both, undefined],
] as const)('%s with %o is sent as %s', (header, has, encoding) => expect(acceptedEncoding(header, has)).toBe(encoding))
