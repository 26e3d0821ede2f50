import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentFiles } from '../../scripts/content-files.ts'
import { CONTENT_CHECKS, checkContent } from './checks.ts'
import { type Content, type ContentFile, readContent } from './read-content.ts'

const folder = new URL('../../knowledge', import.meta.url).pathname
const { files, problems } = await contentFiles(folder)
const sound = readContent(files)

/** A mistake somebody could make in a file, and the check that must refuse it. */
interface Mistake {
  readonly check: string
  readonly mistake: string
  readonly path: string
  readonly change: (value: never) => unknown
}

const mistakes: readonly Mistake[] = [
  {
    check: 'A file is named',
    mistake: 'a finding in the folder of another stage',
    path: 'findings/safety/rf-fever.yaml',
    change: (finding: object) => ({ ...finding, stage: 'story' }),
  },
  {
    check: 'Every id that is named exists',
    mistake: 'a typing error in a flag rule',
    path: 'red-flags/rf-testicle.yaml',
    change: (flag: object) => ({ ...flag, rule: 'rf-testicel-pain' }),
  },
  {
    check: 'Every id that is named exists',
    mistake: 'a source nobody wrote down',
    path: 'conditions/snapping-hip.yaml',
    change: (condition: object) => ({ ...condition, sources: ['paluska2006'] }),
  },
  {
    check: 'Every claim has a source',
    mistake: 'a "published" figure without a source',
    path: 'findings/behaviour/beh-limp.yaml',
    change: (finding: object) => ({ ...finding, trust: { basis: 'published', verified: false, sources: ['general'] } }),
  },
  {
    check: 'A question asks for one fact',
    mistake: 'a question with four facts',
    path: 'findings/behaviour/beh-limp.yaml',
    change: (finding: object) => ({ ...finding, question: 'Do you limp, feel numb, weak or hot?' }),
  },
  {
    check: 'Yes means that the finding is present',
    mistake: 'the inverted four-step question',
    path: 'findings/safety/rf-cannot-bear-weight.yaml',
    change: (finding: object) => ({ ...finding, labels: undefined }),
  },
  {
    check: 'Every finding that is asked is used',
    mistake: 'a ranking finding without its usual share',
    path: 'findings/behaviour/beh-limp.yaml',
    change: (finding: object) => ({ ...finding, usual: undefined }),
  },
  {
    check: 'Every rule can say yes',
    mistake: 'a flag for 12-year-olds over 60',
    path: 'red-flags/rf-aaa.yaml',
    change: (flag: object) => ({ ...flag, rule: { all: ['rf-under-18', { finding: 'age', atLeast: 60 }] } }),
  },
  {
    check: 'A red flag asks for worrying answers only',
    mistake: 'any and no swapped: "no fever" raises the fever flag',
    path: 'red-flags/rf-fever-any.yaml',
    change: (flag: object) => ({ ...flag, rule: { no: 'rf-fever' } }),
  },
  {
    check: 'What an urgency promises holds',
    mistake: 'an emergency that lets you run',
    path: 'red-flags/rf-pe.yaml',
    change: (flag: object) => ({ ...flag, run: 'ok' }),
  },
  {
    check: 'A flag that says when to be seen today',
    mistake: 'a promise of "today" that no flag keeps',
    path: 'red-flags/rf-severe-pain.yaml',
    change: (flag: object) => ({ ...flag, sooner: undefined }),
  },
  {
    check: 'A flag that says when to be seen today',
    mistake: 'a promise of "today" kept by a flag that only wants weeks',
    path: 'red-flags/rf-rest-pain.yaml',
    change: (flag: object) => ({ ...flag, sooner: ['rf-limp'] }),
  },
  {
    check: 'Every safety question',
    mistake: 'chest pain dropped from the safety screens',
    path: 'interview.yaml',
    change: (interview: { safety: { findings: string[] }[] }) => ({
      ...interview,
      safety: interview.safety.map((screen) => ({ ...screen, findings: screen.findings.filter((id) => id !== 'rf-chest-pain') })),
    }),
  },
  {
    check: 'Every reason to seek help',
    mistake: 'a flag that forgets the article it answers',
    path: 'red-flags/rf-bone-stress.yaml',
    change: (flag: object) => ({ ...flag, origin: ['added'] }),
  },
  {
    check: 'Words for runners',
    mistake: 'an exclamation mark',
    path: 'red-flags/rf-limp.yaml',
    change: (flag: object) => ({ ...flag, action: 'Stop running!' }),
  },
  {
    check: 'Words for runners',
    mistake: '"unlikely" of a stress fracture',
    path: 'conditions/femoral-neck-bone-stress-injury.yaml',
    change: (condition: { page: object }) => ({ ...condition, page: { ...condition.page, what: 'This is unlikely.' } }),
  },
  {
    check: 'Every country has',
    mistake: 'Germany without 112',
    path: 'emergency-numbers.yaml',
    change: (rows: { country: string; numbers: string[] }[]) => rows.map((row) => (row.country === 'DE' ? { ...row, numbers: ['110'] } : row)),
  },
  {
    check: 'A medicine carries its cautions',
    mistake: 'the kidney caution taken out of every medicine',
    path: 'medicines.yaml',
    change: (medicines: { cautions: { when: unknown }[] }[]) =>
      medicines.map((medicine) => ({ ...medicine, cautions: medicine.cautions.filter(({ when }) => !JSON.stringify(when).includes('med-kidney')) })),
  },
  {
    check: 'The words of patient stories',
    mistake: 'a story name that leads nowhere',
    path: 'stories/names.yaml',
    change: (names: object) => ({ ...names, dvt: ['deep-vein-trombosis'] }),
  },
  {
    check: 'Published accuracy figures',
    mistake: 'a sensitivity of 85',
    path: 'accuracy.yaml',
    change: (rows: object[]) => [{ ...rows[0], sens: 85 }, ...rows.slice(1)],
  },
]

const changed = ({ path, change }: Mistake): { readonly content: Content; readonly files: readonly ContentFile[] } => {
  const edited = files.map((file) => (file.path === path ? { ...file, value: JSON.parse(JSON.stringify(change(file.value as never))) as unknown } : file))
  return { content: readContent(edited).content, files: edited }
}

describe('the content as it is', () => {
  it('has hundreds of files, every one readable', () => {
    expect(files.length).toBeGreaterThan(400)
    expect([...problems, ...sound.problems]).toEqual([])
  })

  it('passes every check', () => {
    expect(checkContent(sound.content, files)).toEqual([])
  })
})

describe('every check refuses the mistake it is there for', () => {
  it.each(mistakes.map((mistake) => ({ ...mistake, name: `${mistake.mistake} (${mistake.path})` })))('$name', (mistake) => {
    const check = CONTENT_CHECKS.find(({ sentence }) => sentence.startsWith(mistake.check))
    if (!check) throw new Error(`no check begins with "${mistake.check}"`)
    const { content, files: edited } = changed(mistake)
    expect(check.run(sound.content, files)).toEqual([])
    expect(check.run(content, edited)).not.toEqual([])
  })

  it('no check is left without a mistake', () => {
    const tried = CONTENT_CHECKS.filter(({ sentence }) => mistakes.some(({ check }) => sentence.startsWith(check)))
    expect(CONTENT_CHECKS.filter((check) => !tried.includes(check)).map(({ sentence }) => sentence)).toEqual([])
  })
})

describe('a file that does not fit its shape', () => {
  const broken: readonly { readonly what: string; readonly file: ContentFile; readonly says: RegExp }[] = [
    {
      what: 'an urgency that does not exist',
      file: { path: 'red-flags/rf-limp.yaml', value: { ...(files.find(({ path }) => path === 'red-flags/rf-limp.yaml')?.value as object), urgency: 'soon' } },
      says: /urgency/,
    },
    {
      what: 'an unknown field',
      file: { path: 'red-flags/rf-limp.yaml', value: { ...(files.find(({ path }) => path === 'red-flags/rf-limp.yaml')?.value as object), colour: 'red' } },
      says: /colour/,
    },
    {
      what: 'a probability of 1',
      file: {
        path: 'conditions/snapping-hip.yaml',
        value: { ...(files.find(({ path }) => path === 'conditions/snapping-hip.yaml')?.value as object), signs: { 'beh-limp': 1 } },
      },
      says: /signs/,
    },
    { what: 'a file in a folder nobody knows', file: { path: 'recipes/soup.yaml', value: {} }, says: /no room/ },
  ]
  it.each(broken)('$what is named with its path', ({ file, says }) => {
    const { problems: found } = readContent([...files.filter(({ path }) => path !== file.path), file])
    expect(
      found
        .filter(({ path }) => path === file.path)
        .map(({ message }) => message)
        .join('; '),
    ).toMatch(says)
  })
})

it('the source folder is the one that is shipped', () => {
  expect(readFileSync(new URL('../../knowledge/GUIDELINES.md', import.meta.url), 'utf8')).toContain('clinician')
})
