import { describe, expect, it } from 'vitest'
import { boneCleared, openWarnings, type Warning } from '#plan/warnings.ts'
import { followsFrom, isWhole, type SeenForm, seenBody } from './seen-form.ts'

const warning = (given: Partial<Warning>): Warning =>
  ({ flag: { id: 'rf-clot', name: 'Swollen leg' }, urgency: 'same-day', bone: false, day: '2026-03-04', entries: [], ...given }) as never
const [swollen, bone, within] = [warning({}), warning({ flag: { id: 'rf-bone' }, urgency: 'urgent', bone: true } as never), warning({ urgency: 'urgent' })]
const seen: SeenForm = { day: '2026-03-05', who: 'doctor', allowed: ['everyday', 'strength', 'running'], picture: 'mri', showed: 'normal' }

describe('what a runner’s word about an examination settles', () => {
  it.each<readonly [string, SeenForm, readonly Warning[], readonly string[], readonly string[], readonly string[]]>([
    ['a same-day warning of before', seen, [swollen], ['rf-clot'], [], []],
    ['the same, on the day itself', { ...seen, day: '2026-03-04' }, [swollen], ['rf-clot'], [], []],
    ['one that came after it', { ...seen, day: '2026-03-03' }, [swollen], [], ['rf-clot'], []],
    ['one about bone, whatever was allowed and whatever the picture showed', seen, [bone], [], [], ['rf-bone']],
    ['one that only asks for new answers', seen, [within], [], [], []],
    ['nothing was allowed', { ...seen, allowed: ['nothing'] }, [swollen], [], [], []],
  ])('%s', (_what, form, open, settles, later, stays) => {
    const ids = (all: readonly Warning[]) => all.map(({ flag }) => flag.id)
    const follows = followsFrom([seenBody(form, '')], open)
    expect([ids(follows.settles), ids(follows.later), ids(follows.bone)]).toEqual([settles, later, stays])
  })
  it.each([
    { ...seen, allowed: [] },
    { allowed: seen.allowed, who: 'doctor' as const },
    { allowed: seen.allowed, day: '2026-03-05' },
  ])('without who, when and what it is not whole', (form) => expect(isWhole(form)).toBe(false))
})

describe('the entry of it', () => {
  const entry = (form: SeenForm) => ({
    entry: 'x',
    at: '2026-03-06T09:00:00+01:00',
    day: '2026-03-06',
    ahead: false,
    role: 'runner' as const,
    verified: false,
    body: seenBody(form, 'Doctor.'),
  })
  const fresh = { id: 'a2', day: '2026-03-08', raised: [], unanswered: 0 }
  it('with a fresh round of the questions it ends a same-day warning, and without it does not', () => {
    expect(openWarnings([swollen], [fresh], [entry(seen)])).toEqual([])
    expect(openWarnings([swollen], [], [entry(seen)])).toEqual([swollen])
  })
  it('never ends one about bone, and clears no bone, also with a picture', () => {
    expect(openWarnings([bone], [fresh], [entry(seen)])).toEqual([bone])
    expect(boneCleared('2026-03-04', [entry(seen)])).toBe(false)
  })
  it('of an examination before the warning, or in which nothing was allowed, ends nothing', () => {
    for (const form of [
      { ...seen, day: '2026-03-03' },
      { ...seen, allowed: ['nothing' as const] },
    ])
      expect(openWarnings([swollen], [fresh], [entry(form)])).toEqual([swollen])
  })
  it('of an examination before the warning ends nothing, also when it was written down after it', () => {
    const later = { ...swollen, day: '2026-03-06' } as Warning
    expect(openWarnings([later], [{ ...fresh, day: '2026-03-09' }], [entry(seen)])).toEqual([later])
    const words = followsFrom([seenBody(seen, '')], [later])
    expect([words.settles, words.later]).toEqual([[], [later]])
  })
  it.each<readonly [SeenForm['allowed'], string | undefined]>([
    [['everyday', 'strength', 'running'], undefined],
    [['running'], undefined],
    [['everyday', 'strength'], 'running'],
    [['everyday'], 'plan'],
    [['nothing'], 'plan'],
  ])('allowed %j: what was not is held back (%s)', (allowed, what) => expect(seenBody({ ...seen, allowed }, '').locks?.what).toBe(what))
  it('keeps what a picture showed, and never says more than examined', () =>
    expect(seenBody(seen, 'x')).toEqual({
      clears: ['examined'],
      seenOn: '2026-03-05',
      imaging: { kind: 'mri', day: '2026-03-05', result: 'normal' },
      note: 'x',
    }))
})
