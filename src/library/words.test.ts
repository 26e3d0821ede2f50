import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, comparables } from './words.ts'

describe('words that mean the same compare as the same', () => {
  it.each([
    ['hurts', 'hurting', 'hurt'],
    ['sitting', 'sit', 'sits'],
    ['clicks', 'clicking', 'clicked'],
    ['running', 'run', 'runs'],
    ['injections', 'injection', 'Injection'],
    ['muscles', 'muscle', 'MUSCLE'],
    ['exercises', 'exercise', 'exercising'],
    ['injuries', 'injury', 'injury'],
    // British and American
    ['orthopaedic', 'orthopedic', 'orthopaedics'],
    ['meralgia', 'meralgia', 'Meralgia'],
    ['paraesthetica', 'paresthetica', 'Paraesthetica'],
    ['oedema', 'edema', 'oedemas'],
    ['oestrogen', 'estrogen', 'Oestrogen'],
    ['oesophagus', 'esophagus', 'oesophagus'],
    ['haematoma', 'hematoma', 'haematomas'],
    ['shoe', 'shoes', 'SHOES'],
    ['toe', 'toes', 'Toes'],
    ['mobilisation', 'mobilization', 'mobilisations'],
    ['centre', 'center', 'centres'],
    ['labour', 'labor', 'labours'],
    ['naïve', 'naive', 'naives'],
    ["can't", 'cant', 'cannot'],
  ])('%s, %s, %s', (one, other, third) => expect(new Set([comparable(one), comparable(other), comparable(third)]).size).toBe(1))
})

describe('words that mean something else stay apart', () => {
  it.each([
    ['bursitis', 'burst'],
    ['gluteus', 'glute'],
    ['pelvis', 'pelvic'],
    ['press', 'pres'],
    ['needs', 'needle'],
    ['shoes', 'shockwave'],
    ['toes', 'tes'],
    ['shoes', 'shes'],
  ])('%s, %s', (one, other) => expect(comparable(one)).not.toBe(comparable(other)))
})

it('words that say nothing are left out', () => expect(comparables('Why does it hurt when I run?')).toEqual(['hurt', 'run']))
it('no text breaks it, and what comes out is in small letters', () =>
  fc.assert(fc.property(fc.string(), (text) => comparables(text).every((word) => word !== '' && word === word.toLowerCase()))))
