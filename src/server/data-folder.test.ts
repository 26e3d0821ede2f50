import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataFolder } from './data-folder.ts'

let place: string
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'hipwise-folder-'))
})
afterAll(() => rmSync(place, { recursive: true }))

const mode = (folder: string) => statSync(folder).mode & 0o777

/** Windows has no such permissions. */
describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it('is made for its owner alone, with the folders above it', () => {
    const folder = path.join(place, 'deep', 'data')
    expect(openDataFolder(folder)).toEqual({ ok: true, value: { path: folder, openToOthers: false } })
    expect([mode(folder), mode(path.dirname(folder))]).toEqual([0o700, 0o700])
  })

  it.each([
    [0o755, true],
    [0o770, true],
    [0o711, true],
    [0o700, false],
  ])('that was there keeps its permissions %o; open to others: %s', (before, openToOthers) => {
    const folder = path.join(place, `there-${before}`)
    mkdirSync(folder)
    chmodSync(folder, before)
    expect(openDataFolder(folder)).toEqual({ ok: true, value: { path: folder, openToOthers } })
    expect(mode(folder)).toBe(before)
  })
})
