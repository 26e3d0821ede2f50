import { describe, expect, it } from 'vitest'
import { utf8 } from '../../../../tests/training-files.ts'
import { WrittenAttributes } from './attributes.ts'

const inTag = (tag: string): WrittenAttributes => {
  const bytes = utf8(`<trkpt${tag}>`)
  return new WrittenAttributes(bytes).at('<trkpt'.length, bytes.length - 1)
}

describe('the attributes of a tag', () => {
  // Origin of the rows: what hands and disks make of tags. lat, lon, and whether something was guessed.
  it.each<readonly [string, string, string, boolean]>([
    [' lat="1" lon="2"', '1', '2', false],
    [` lat='1' lon="2"`, '1', '2', false],
    [' lat = "1"\n lon= "2"', '1', '2', false],
    [' lat="1"lon="2"', '1', '2', false],
    [' lat="a=b" lon="2"', 'a=b', '2', false],
    [' lat="1" lat="3" lon="2"', '3', '2', false],
    [' lat=1 lon="2"', '', '2', true],
    [' lat=1" lon="2"', '', '2', true],
    [' lat="1 lon="2"', '1 lon=', '', true],
    [' lat="1" lon="2', '1', '', true],
    [` lat="1' lon='2'`, '', '2', true],
    [' lat=="1" lon="2"', '', '2', true],
    [' ="1" lon="2"', '', '2', true],
    [' lat "1" lon="2"', '', '2', true],
    [' x y lat="1" lon="2"', '1', '2', true],
    [' lat', '', '', true],
    [`${' lat="1"'.repeat(1000)} lon="2"`, '1', '2', false],
    [`${' '.repeat(20_000)} lat="1" lon="2"`, '', '', true],
  ])('%s', (tag, lat, lon, guessed) => {
    const attributes = inTag(tag)
    expect([attributes.of('lat').text, attributes.of('lon').text, attributes.of('lat').text]).toEqual([lat, lon, lat])
    expect(attributes.slipped).toBe(guessed)
  })
})
