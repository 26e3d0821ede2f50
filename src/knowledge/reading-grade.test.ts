import { describe, expect, it } from 'vitest'
import { median, readingGrade, syllablesOf, wordCount } from './reading-grade.ts'

describe('syllables', () => {
  // Counts as a dictionary divides the words.
  it.each([
    ['hip', 1],
    ['pain', 1],
    ['tendon', 2],
    ['muscle', 2],
    ['muscles', 2],
    ['buttock', 2],
    ['gluteus', 3],
    ['medius', 3],
    ['tendinopathy', 5],
    ['arthroscopy', 4],
    ['physiotherapist', 6],
    ['physio', 3],
    ['exercise', 3],
    ['exercises', 4],
    ['strength', 1],
    ['strengthen', 2],
    ['rested', 2],
    ['walked', 1],
    ['loaded', 2],
    ['makes', 1],
    ['places', 2],
    ['edges', 2],
    ['somebody', 3],
    ['something', 2],
    ['movement', 2],
    ['painless', 2],
    ['lately', 2],
    ['able', 2],
    ['little', 2],
    ['while', 1],
    ['whole', 1],
    ['doing', 2],
    ['running', 2],
    ['diagnosis', 4],
    ['radiate', 3],
    ['motion', 2],
    ['inflammation', 4],
    ['period', 3],
    ['serious', 3],
    ['tissue', 2],
    ['usually', 4],
    ['knee', 1],
    ['knees', 1],
    ['the', 1],
    ['recovery', 4],
    ['surgery', 3],
    ['operation', 4],
    ['medicine', 3],
    ['ibuprofen', 4],
    ['injection', 3],
    ['steroid', 2],
    ['cartilage', 3],
    ['labrum', 2],
    ['pelvis', 2],
    ['iliotibial', 6],
    ['osteotomy', 5],
    ['because', 2],
    ['people', 2],
    ['minutes', 2],
    ['times', 1],
    ['weeks', 1],
    ['everyday', 3],
    ['ago', 2],
    ['likely', 2],
    ['softer', 2],
    ['cadence', 2],
    ['trochanter', 3],
    ['femoral', 3],
    ['impingement', 3],
    ['hours', 1],
    ['yours', 1],
    ['fear', 1],
    ['years', 1],
    ['studied', 2],
    ['carried', 2],
    ['easier', 3],
    ['heavier', 3],
  ] as const)('%s: %i', (word, count) => expect(syllablesOf(word)).toBe(count))
})

describe('the Flesch-Kincaid grade', () => {
  // worked out by hand from the formula
  it.each([
    ['The cat sat on the mat.', ['The cat sat on the mat.'], 0.39 * 6 + 11.8 * 1 - 15.59],
    ['two sentences share their words', ['Run. Rest now.'], 0.39 * 1.5 + 11.8 * 1 - 15.59],
    ['a list item ends a sentence without a full stop', ['Walk', 'Rest'], 0.39 + 11.8 - 15.59],
    ['a figure is a word', ['Rest for 10 days'], 0.39 * 4 + 11.8 - 15.59],
  ])('%s', (_what, passages, grade) => expect(readingGrade(passages)).toBeCloseTo(grade, 9))

  it('rises with longer words and with longer sentences', () => {
    const plain = readingGrade(['Rest your hip. Then walk a bit.'])
    expect(readingGrade(['Rest your hip and then walk a bit.'])).toBeGreaterThan(plain)
    expect(readingGrade(['Immobilise your articulation. Subsequently ambulate.'])).toBeGreaterThan(plain)
  })
  it('of nothing is 0', () => expect(readingGrade([])).toBe(0))
})

it('words are what stands between spaces', () => expect(wordCount(['A dull ache, 3 of 10', 'walk/run'])).toBe(8))
it('the median of four is the lower of the middle two', () => expect([median([4, 1, 3, 2]), median([3, 1, 2]), median([])]).toEqual([2, 2, 0]))
