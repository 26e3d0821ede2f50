import { describe, expect, it } from 'vitest'
import built from '../../build/knowledge/knowledge.json'
import { findingsIn } from './rule-parts.ts'
import type { Medicine } from './shape.ts'

const medicines = built.medicines as unknown as readonly Medicine[]
const readsOf = (medicine: Medicine): readonly string[] => medicine.cautions.flatMap(({ when }) => (when === 'always' ? [] : findingsIn(when)))

describe('every medicine carries its whole set of cautions', () => {
  it('knows paracetamol, anti-inflammatory tablets and gel', () => {
    expect(medicines.length).toBeGreaterThanOrEqual(3)
  })

  // Origin: clinical-review.md section 2 "Medicines"; the labels of ibuprofen and naproxen.
  it.each([
    'med-kidney',
    'med-ulcer',
    'risk-blood-thinner',
    'risk-bleeding-disorder',
    'risk-pregnant',
    'med-asthma',
    'med-heart',
    'rf-under-18',
    'risk-breastfeeding',
  ])('anti-inflammatory tablets are checked against %s', (finding) => {
    const tablets = medicines.filter(({ name }) => /tablet/i.test(name) && /inflammator|ibuprofen/i.test(name))
    expect(tablets.length).toBeGreaterThan(0)
    for (const tablet of tablets) expect(readsOf(tablet)).toContain(finding)
  })

  it.each(medicines.map((medicine) => [medicine.id, medicine] as const))('%s: never to run on, and not while bone stress is possible', (_id, medicine) => {
    const words = [medicine.advice, ...medicine.cautions.map(({ text }) => text)].join(' ')
    expect(words).toMatch(/run/i)
    expect(words).toMatch(/bone|stress fracture/i)
  })

  it.each(medicines.map((medicine) => [medicine.id, medicine] as const))('%s: names no dose beyond the packet', (_id, medicine) => {
    expect([medicine.advice, ...medicine.cautions.map(({ text }) => text)].join(' ')).not.toMatch(/\d+\s?mg/i)
  })
})
