import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentFiles, pageOf } from '../../scripts/content-files.ts'
import { CONTENT_CHECKS, checkContent } from './checks.ts'
import { type Content, type ContentFile, readContent } from './read-content.ts'

const folder = new URL('../../knowledge', import.meta.url).pathname
const { files: shipped, problems } = await contentFiles(folder)

/** A guide of our own, so that no mistake hangs on the words of a real one. */
const tryOut = `---
id: how-the-checks-work
title: A page to try the checks on
lead: Rest your hip and then walk a bit.
topic: start-here
also: [try]
conditions: []
exercises: [clamshell]
guides: [where-the-checks-lead]
evidence: opinion
lastChecked: 2026-11-22
changes:
  - {on: 2026-11-22, what: Written}
---
## Short answer
Walk for 10 minutes.[^estimate] Then rest.

- Call 112 when you cannot stand.
- Keep the pain below 4 of 10.[^estimate]
`
/** A page that only the one above leads to, and that leads back. */
const beside = tryOut
  .replace('id: how-the-checks-work', 'id: where-the-checks-lead')
  .replace('guides: [where-the-checks-lead]', 'guides: [how-the-checks-work]')
  .replace('topic: start-here', 'topic: hip')
const files: readonly ContentFile[] = [
  ...shipped,
  { path: 'guides/how-the-checks-work.md', value: pageOf(tryOut) },
  { path: 'guides/where-the-checks-lead.md', value: pageOf(beside) },
]
const sound = readContent(files)

/** The page above with other words. */
const reworded =
  (from: string, to: string) =>
  (page: { markdown: string }): object => ({ ...page, markdown: page.markdown.replace(from, to) })
const refronted =
  (change: object) =>
  (page: { front: object }): object => ({ ...page, front: { ...page.front, ...change } })
/** Far beyond every limit. */
const HARD =
  'Subsequently immobilisation of the symptomatic extremity, notwithstanding considerable inconvenience, facilitates physiological regeneration of musculotendinous structures following repetitive overexertion. '.repeat(
    4,
  )
const TRY = 'guides/how-the-checks-work.md'

/** A mistake somebody could make in a file, and the check that must refuse it. */
interface Mistake {
  readonly check: string
  readonly mistake: string
  readonly path: string
  readonly change: (value: never) => unknown
}

interface Phased {
  readonly phases: readonly { readonly id: string }[]
}
const withPhase = (programme: Phased, id: string, change: (phase: object) => object): object => ({
  ...programme,
  phases: programme.phases.map((phase) => (phase.id === id ? change(phase) : phase)),
})

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
    check: 'Every rule can say yes',
    mistake: 'an overlay for 12-year-olds over 65',
    path: 'overlays/age-65-plus.yaml',
    change: (overlay: object) => ({ ...overlay, when: { all: ['rf-under-18', { finding: 'age', atLeast: 65 }] } }),
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
  {
    check: 'Every id that the road back names exists',
    mistake: 'a swap to an exercise nobody wrote',
    path: 'exercises/clamshell.yaml',
    change: (exercise: object) => ({ ...exercise, harder: ['oyster'] }),
  },
  {
    check: 'Every dose is written in the words',
    mistake: 'a dose with free text',
    path: 'exercises/clamshell.yaml',
    change: (exercise: object) => ({ ...exercise, dose: '3 x 8-12, slowly' }),
  },
  {
    check: 'No programme prescribes',
    mistake: 'the lying side leg lift forbidden to the hip it is prescribed for',
    path: 'exercises/side-lying-hip-abduction.yaml',
    change: (exercise: object) => ({ ...exercise, contraindicated: [{ conditions: ['gluteal-tendinopathy'], why: 'Presses.' }] }),
  },
  {
    check: 'No programme prescribes',
    mistake: 'hops carried into upkeep of a hip that excludes them',
    path: 'programmes/hip-osteoarthritis.yaml',
    change: (programme: Phased) => withPhase(programme, 'maintain', (phase) => ({ ...phase, exercises: [{ exercise: 'pogo-hops', dose: '2 x 20' }] })),
  },
  {
    check: 'No programme prescribes',
    mistake: 'a fresh strain left with nothing to do',
    path: 'programmes/adductor-groin.yaml',
    change: (programme: Phased) =>
      withPhase(programme, 'calm', (phase) => ({ ...phase, exercises: [{ exercise: 'side-lying-hip-adduction', dose: '2 x 10' }] })),
  },
  {
    check: 'No programme prescribes',
    mistake: 'cycling offered to a femoral neck that must be protected',
    path: 'programmes/femoral-neck-bone-stress.yaml',
    change: (programme: Phased) => withPhase(programme, 'calm', (phase) => ({ ...phase, crossTraining: ['cycling-high-saddle'] })),
  },
  {
    check: 'Every phase has its weeks and exits',
    mistake: 'the exit that its own programme forbids (scenario b07)',
    path: 'programmes/femoral-neck-bone-stress.yaml',
    change: (programme: Phased) =>
      withPhase(programme, 'strength', (phase) => ({
        ...phase,
        exit: [{ text: 'Stand on one leg', need: { test: 'single-leg-stance-30', atLeast: 30, painAtMost: 0 } }],
      })),
  },
  {
    check: 'Every phase has its weeks and exits',
    mistake: 'a hop gate at 66 without a stand-in (scenario e05)',
    path: 'overlays/age-65-plus.yaml',
    change: (overlay: object) => ({ ...overlay, replacesTests: {} }),
  },
  {
    check: 'Every phase has its weeks and exits',
    mistake: 'a return phase without an exit (scenario e06)',
    path: 'programmes/deep-gluteal.yaml',
    change: (programme: Phased) => withPhase(programme, 'return', (phase) => ({ ...phase, exit: [] })),
  },
  {
    check: 'Every phase has its weeks and exits',
    mistake: 'a test that does not say when it is met',
    path: 'programmes/deep-gluteal.yaml',
    change: (programme: Phased) => withPhase(programme, 'calm', (phase) => ({ ...phase, exit: [{ text: 'Sit', need: { test: 'sitting-30' } }] })),
  },
  {
    check: 'Every phase has its weeks and exits',
    mistake: 'general-unclear that goes on to strength',
    path: 'programmes/general-unclear.yaml',
    change: (programme: Phased) => ({ ...programme, phases: [...programme.phases, { ...programme.phases[0], id: 'strength' }] }),
  },
  {
    check: 'A test that stands in for another',
    mistake: 'a stand-in that is ruled out itself',
    path: 'overlays/age-65-plus.yaml',
    change: (overlay: { excludesTests: string[] }) => ({ ...overlay, excludesTests: [...overlay.excludesTests, 'step-up-30s'] }),
  },
  {
    check: 'A test that loads one leg or lands names',
    mistake: 'a hop test without its hop',
    path: 'movement-tests/hop-in-place.yaml',
    change: (test: object) => ({ ...test, movements: [] }),
  },
  {
    check: 'Easier and harder agree',
    mistake: 'a step that leads round in a circle',
    path: 'exercises/copenhagen-long.yaml',
    change: (exercise: object) => ({ ...exercise, harder: ['adductor-squeeze'] }),
  },
  {
    check: 'Every condition has exactly one line',
    mistake: 'a femoral neck left to itself',
    path: 'programmes-for.yaml',
    change: (rows: { condition: string }[]) => rows.map((row) => (row.condition === 'femoral-neck-bone-stress-injury' ? { ...row, mode: 'self-guided' } : row)),
  },
  {
    check: 'Every condition has exactly one line',
    mistake: 'a condition forgotten',
    path: 'programmes-for.yaml',
    change: (rows: { condition: string }[]) => rows.slice(1),
  },
  {
    check: 'Every exercise and every test is used',
    mistake: 'an exercise cut off from its chain',
    path: 'routines.yaml',
    change: (routines: { exercises: { exercise: string }[] }[]) =>
      routines.map((routine) => ({ ...routine, exercises: routine.exercises.filter(({ exercise }) => exercise !== 'calf-stretch') })),
  },
  {
    check: 'In the list of reactions',
    mistake: 'painkillers asked about after "take the next step" (the order that let danger through)',
    path: 'reactions.yaml',
    change: (reactions: { id: string }[]) => [...reactions.filter(({ id }) => id !== 'painkiller'), ...reactions.filter(({ id }) => id === 'painkiller')],
  },
  {
    check: 'In the list of reactions',
    mistake: 'a flare of 24 hours that hides one of 72',
    path: 'reactions.yaml',
    change: (reactions: { id: string }[]) =>
      reactions.toSorted(
        (a, b) => Number(b.id === 'red-flag') - Number(a.id === 'red-flag') || Number(b.id === 'not-settled-24') - Number(a.id === 'not-settled-24'),
      ),
  },
  {
    check: 'The check-in asks',
    mistake: 'saddle numbness dropped from the check-in',
    path: 'check-in.yaml',
    change: (lines: { finding: string }[]) => lines.filter(({ finding }) => finding !== 'rf-saddle-numbness'),
  },
  {
    check: 'The words of the road back',
    mistake: 'a cue that blames',
    path: 'exercises/clamshell.yaml',
    change: (exercise: object) => ({ ...exercise, cues: ['Open the top knee.', 'Your hip is weak.'] }),
  },
  {
    check: 'On the road back, too',
    mistake: 'a "published" key fact without a source',
    path: 'programmes/general-unclear.yaml',
    change: (programme: { keyFact: object }) => ({
      ...programme,
      keyFact: { ...programme.keyFact, trust: { basis: 'published', verified: true, sources: ['general'] } },
    }),
  },
  {
    check: 'Every metric and alert of the load',
    mistake: 'an alert without its words',
    path: 'load.yaml',
    change: (load: { alerts: readonly object[] }) => ({ ...load, alerts: load.alerts.slice(1) }),
  },
  {
    check: 'Every metric and alert of the load',
    mistake: 'a longer pause that leaves more',
    path: 'load.yaml',
    change: (load: { limits: { restart: readonly object[] } }) => ({ ...load, limits: { ...load.limits, restart: load.limits.restart.toReversed() } }),
  },
  {
    check: 'A pose is named after its exercise',
    mistake: 'a hand on a wall that is not there',
    path: 'poses/heel-raise.yaml',
    change: (pose: object) => ({ ...pose, props: [] }),
  },
  {
    check: 'A pose is named after its exercise',
    mistake: 'a drawn length in a side view',
    path: 'poses/glute-bridge.yaml',
    change: (pose: { end: object }) => ({ ...pose, end: { ...pose.end, fR: 0.7 } }),
  },
  { check: 'A file is named', mistake: 'a guide under another name', path: TRY, change: refronted({ id: 'how-checks-work' }) },
  { check: 'Every page has an address', mistake: 'a guide with the id of an exercise', path: TRY, change: refronted({ id: 'clamshell' }) },
  { check: 'Every page has an address', mistake: 'a guide where the glossary stands', path: TRY, change: refronted({ id: 'glossary' }) },
  {
    check: 'Every page has an address',
    mistake: 'a word that stands twice',
    path: 'glossary.yaml',
    change: (terms: object[]) => [...terms, terms[0]],
  },
  { check: 'Every page, word and source', mistake: 'a link to no guide', path: TRY, change: refronted({ guides: ['no-such-page'] }) },
  { check: 'Every page, word and source', mistake: 'a word nobody explains', path: TRY, change: reworded('Then rest', 'Then [rest](term:no-such-word)') },
  { check: 'Every page, word and source', mistake: 'a source nobody wrote down', path: TRY, change: reworded('[^estimate]', '[^nobody2020]') },
  {
    check: 'Every page, word and source',
    mistake: 'a page that leads to itself',
    path: TRY,
    change: reworded('Then rest', '[Then](guide:how-the-checks-work) rest'),
  },
  { check: 'Every page, word and source', mistake: 'the stride on another page', path: TRY, change: reworded('Then rest.', 'Then rest.\n\n::stride::') },
  {
    check: 'Every piece of the source articles',
    mistake: 'a gap without its page',
    path: 'article-gaps.yaml',
    change: (gaps: object[]) => gaps.map((gap, place) => (place === 0 ? { ...gap, page: 'no-such-page' } : gap)),
  },
  { check: 'Every piece of the source articles', mistake: 'a page that closes what is no gap', path: TRY, change: refronted({ closes: ['s9-nothing'] }) },
  { check: 'Every sentence and table row', mistake: 'a figure without its source', path: TRY, change: reworded('minutes.[^estimate]', 'minutes.') },
  { check: 'Every sentence and table row', mistake: 'a figure in a list', path: TRY, change: reworded('- Call 112', '- Wait 3 weeks, or call 112') },
  {
    check: 'Every sentence and table row',
    mistake: 'a figure in a table',
    path: TRY,
    change: reworded('Then rest.', 'Then rest.\n\n| How long |\n|---|\n| 6 weeks |'),
  },
  { check: 'Guides and the glossary are kind', mistake: 'a hip called worn out', path: TRY, change: reworded('Then rest', 'A worn out hip rests') },
  { check: 'Guides and the glossary are kind', mistake: 'a cheerful page', path: TRY, change: reworded('Then rest.', 'Then rest!') },
  {
    check: 'Pages are easy to read',
    mistake: 'a page nobody can read',
    path: TRY,
    change: reworded('Then rest.', HARD),
  },
  { check: 'No page is an orphan', mistake: 'a page nobody leads to', path: TRY, change: refronted({ guides: [] }) },
  {
    check: 'What a runner tells leads',
    mistake: 'a finding that leads to no guide',
    path: 'guides-for-findings.yaml',
    change: (rows: object[]) => rows.map((row, place) => (place === 0 ? { ...row, guide: 'no-such-page' } : row)),
  },
  {
    check: 'Lay words for the search',
    mistake: 'a lay word that stands twice',
    path: 'search-words.yaml',
    change: (rows: object[]) => [...rows, rows[0]],
  },
  {
    check: 'Lay words for the search',
    mistake: 'a word whose meaning stands on no page',
    path: 'search-words.yaml',
    change: (rows: object[]) => [...rows, { say: ['plasterer'], means: ['plantar fasciitis'] }],
  },
  {
    check: 'Lay words for the search',
    mistake: 'a word of danger that leads to no guide',
    path: 'search-words.yaml',
    change: (rows: { first?: string }[]) => rows.map((row) => (row.first ? { ...row, first: 'red-flag' } : row)),
  },
  {
    check: 'Lay words for the search',
    mistake: 'a word that leads nowhere',
    path: 'search-words.yaml',
    change: (rows: object[]) => [...rows, { say: ['plasterer'] }],
  },
  {
    check: 'Every piece of the source articles',
    mistake: 'a list cut to its first piece',
    path: 'article-gaps.yaml',
    change: (gaps: object[]) => gaps.slice(0, 1),
  },
  {
    check: 'Every piece of the source articles',
    mistake: 'every piece said to be answered by one page',
    path: 'article-gaps.yaml',
    change: (gaps: object[]) => gaps.map((gap) => ({ ...gap, page: 'faq' })),
  },
  {
    check: 'Every piece of the source articles',
    mistake: 'a page that closes the gap of another',
    path: TRY,
    change: refronted({ closes: ['s0-warm-up'] }),
  },
  {
    check: 'Every reason to seek help',
    mistake: 'a list cut to its first reason',
    path: 'articles.yaml',
    change: (rows: object[]) => rows.slice(0, 1),
  },
  { check: 'Every sentence and table row', mistake: 'a dose that looks like a year', path: TRY, change: reworded('Then rest.', 'Then take 2000 mg.') },
  { check: 'Every sentence and table row', mistake: 'a distance that looks like a year', path: TRY, change: reworded('Then rest.', 'Run 1999 km.') },
  {
    check: 'Every sentence and table row',
    mistake: 'weeks and days as if they were names',
    path: TRY,
    change: reworded('Then rest.', 'From week 4 you may run again.'),
  },
  { check: 'Every sentence and table row', mistake: 'a day to hop', path: TRY, change: reworded('Then rest.', 'At day 10 you hop.') },
  {
    check: 'Every sentence and table row',
    mistake: 'a figure without its source on the page of a condition',
    path: 'conditions/snapping-hip.yaml',
    change: (condition: { page: object }) => ({ ...condition, page: { ...condition.page, helps: ['Rest for 3 weeks'] } }),
  },
  {
    check: 'Every sentence and table row',
    mistake: 'a figure without its source beside the healing time of a condition',
    path: 'conditions/snapping-hip.yaml',
    change: (condition: { recovery: object }) => ({ ...condition, recovery: { ...condition.recovery, note: 'In one study 9 weeks.' } }),
  },
  { check: 'Every sentence and table row', mistake: 'a mark that is misspelled', path: TRY, change: reworded('Then rest.', 'Then rest.[^Smith 2018]') },
  {
    check: 'Every id that is named',
    mistake: 'a condition that marks a figure with a source nobody wrote down',
    path: 'conditions/snapping-hip.yaml',
    change: (condition: { page: object }) => ({ ...condition, page: { ...condition.page, helps: ['Rest for 3 weeks[^nobody2020]'] } }),
  },
  { check: 'Every sentence and table row', mistake: 'a share in words', path: TRY, change: reworded('Then rest.', 'Nine in ten get well.') },
  { check: 'Every sentence and table row', mistake: 'a share per cent', path: TRY, change: reworded('Then rest.', 'Then twenty per cent rest.') },
  {
    check: 'Every sentence and table row',
    mistake: 'a second figure that leans on the mark of the first',
    path: TRY,
    change: reworded('Then rest.', 'Then rest for 3 weeks.'),
  },
  {
    check: 'Every sentence and table row',
    mistake: 'a figure in the lead that stands nowhere else',
    path: TRY,
    change: refronted({ lead: 'Rest for 40 days.' }),
  },
  {
    check: 'Every sentence and table row',
    mistake: 'a figure in a heading',
    path: TRY,
    change: reworded('Then rest.', 'Then rest.\n\n## Well in 40 days\nRest.'),
  },
  {
    check: 'Guides and the glossary are kind',
    mistake: 'a banned word in quotation marks, but in our own advice',
    path: TRY,
    change: reworded('Then rest', 'Your "worn out" hip rests'),
  },
  {
    check: 'Words for runners',
    mistake: 'a treatment for a joint that is worn out',
    path: 'conditions/hip-osteoarthritis.yaml',
    change: (condition: { page: { treatments: object[] } }) => ({
      ...condition,
      page: { ...condition.page, treatments: condition.page.treatments.map((each) => ({ ...each, note: 'Replaces a worn out joint.' })) },
    }),
  },
  {
    check: 'Words for runners',
    mistake: 'a condition with a blaming name',
    path: 'conditions/hip-osteoarthritis.yaml',
    change: (condition: object) => ({ ...condition, name: 'Wear and tear of the hip' }),
  },
  {
    check: 'Pages are easy to read',
    mistake: 'a medical page beyond everybody',
    path: TRY,
    change: (page: { front: object; markdown: string }) => ({ ...page, front: { ...page.front, medical: true }, markdown: `${page.markdown}\n${HARD}` }),
  },
  {
    check: 'Pages are easy to read',
    mistake: 'a condition nobody can read',
    path: 'conditions/snapping-hip.yaml',
    change: (condition: { page: object }) => ({ ...condition, page: { ...condition.page, what: HARD } }),
  },
  { check: 'No page is an orphan', mistake: 'two pages that lead only to each other', path: TRY, change: refronted({ topic: 'hip' }) },
  {
    check: 'Every emergency and same-day red flag',
    mistake: 'the numb saddle taken off the page',
    path: 'guides/red-flags.md',
    change: reworded('New numbness between the legs', 'New feelings'),
  },
  {
    check: 'Every emergency and same-day red flag',
    mistake: 'an emergency that can wait a day',
    path: 'guides/red-flags.md',
    change: (page: { markdown: string }) => {
      const line = /- Chest pain, short breath.*\n/.exec(page.markdown)?.[0] ?? ''
      return { ...page, markdown: page.markdown.replace(line, '').replace('## The same day\n', `## The same day\n${line}`) }
    },
  },
  {
    check: 'Every emergency and same-day red flag',
    mistake: 'a flag that became an emergency and stayed where it was',
    path: 'red-flags/rf-clot.yaml',
    change: (flag: object) => ({ ...flag, urgency: 'emergency' }),
  },
  {
    check: 'Every emergency and same-day red flag',
    mistake: 'a flag without its line',
    path: 'flags-on-the-page.yaml',
    change: (rows: object[]) => rows.slice(1),
  },
  {
    check: 'Every guide about what one feels',
    mistake: 'a page on what one feels that never says when to go',
    path: TRY,
    change: refronted({ topic: 'symptoms' }),
  },
  {
    check: 'The guide to painkillers names',
    mistake: 'the stomach ulcer dropped',
    path: 'guides/painkillers.md',
    change: reworded('a stomach ulcer or bleeding', 'a bleeding'),
  },
  {
    check: 'The guide to painkillers names',
    mistake: 'a new class of caution that the page does not know',
    path: 'medicines.yaml',
    change: (medicines: { cautions: object[] }[]) =>
      medicines.map((medicine) => ({ ...medicine, cautions: [...medicine.cautions, { when: 'beh-limp', text: 'Not with a limp.', forbids: false }] })),
  },
  {
    check: 'The history of the pages',
    mistake: 'a change of a page that is not there',
    path: 'page-history.yaml',
    change: (history: { changes: object[] }) => ({ ...history, changes: [{ page: 'hip-made-of-glass', on: '2026-11-22', what: 'Written' }] }),
  },
  {
    check: 'The history of the pages',
    mistake: 'pages checked before they were written',
    path: 'page-history.yaml',
    change: (history: object) => ({ ...history, checked: '2026-11-01' }),
  },
  { check: 'A guide that speaks of strong', mistake: 'strong evidence from nobody', path: TRY, change: refronted({ evidence: 'strong' }) },
  { check: 'A guide that speaks of strong', mistake: 'a page checked in the next century', path: TRY, change: refronted({ lastChecked: '2126-11-22' }) },
  { check: 'A guide that speaks of strong', mistake: 'a page checked before it was written', path: TRY, change: refronted({ lastChecked: '2026-11-21' }) },
]

const changed = ({ path, change }: Mistake): { readonly content: Content; readonly files: readonly ContentFile[] } => {
  const edited = files.map((file) => (file.path === path ? { ...file, value: JSON.parse(JSON.stringify(change(file.value as never))) as unknown } : file))
  return { content: readContent(edited).content, files: edited }
}

describe('the content as it is', () => {
  it('has hundreds of files, every one readable', () => {
    expect(files.length).toBeGreaterThan(700)
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
    {
      what: 'a joint nobody has',
      file: { path: 'poses/clamshell.yaml', value: { ...(files.find(({ path }) => path === 'poses/clamshell.yaml')?.value as object), end: { elbowR: 30 } } },
      says: /end/,
    },
    {
      what: 'a guide without the day it was checked',
      file: { path: TRY, value: pageOf(tryOut.replace('lastChecked: 2026-11-22\n', '')) },
      says: /lastChecked/,
    },
    { what: 'a guide with a picture', file: { path: TRY, value: pageOf(`${tryOut}\n![x](y.png)\n`) }, says: /line 21: a picture/ },
    { what: 'a guide without front matter', file: { path: TRY, value: pageOf('# Hips') }, says: /front/ },
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
