import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { controlled, readHazardLog } from '../scripts/hazard-log.ts'

/** The hazard log holds together. That each named test also ran and passed is the last check of `npm test`. */

const { hazards } = readHazardLog()
const rows = controlled(hazards)

describe('the hazard log', () => {
  it('has rows, and controlled ones', () => expect(rows.length).toBeGreaterThan(0))
  it('has every id once, in order', () => expect(hazards.map(({ id }) => id)).toEqual([...new Set(hazards.map(({ id }) => id))].sort()))
  it('was scored by no clinician', () => expect(hazards.filter(({ residual }) => residual !== null)).toEqual([]))

  it.each(rows.map(({ id, test }) => [id, test] as const))('%s names a test that exists', (_id, { file, title }) => {
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain(title)
  })

  it('every removal belongs to a controlled row', () => {
    const folder = 'docs/clinical-safety/removals'
    const patches = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.patch')) : []
    expect(patches.filter((name) => !rows.some(({ id }) => name === `${id}.patch`))).toEqual([])
  })

  it.each(readdirSync('docs/clinical-safety/removals').filter((name) => name.endsWith('.patch')))('%s still fits the code it takes away', (name) => {
    const { status, stderr } = spawnSync('git', ['apply', '--check', `docs/clinical-safety/removals/${name}`], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
