import type { HipLoad } from '#knowledge/rehab-shape.ts'
import type { Night } from '#pain/check-in.ts'
import type { Dice } from './dice.ts'
import { TISSUE } from './parameters.ts'
import type { Runner } from './runner.ts'

/** The truth inside a hip, day by day: docs/simulation.md, "A day in a tissue" and "Bone that nobody sees". Nobody is told it; readings are in `says.ts`. */
export class Body {
  /** Load still felt, in running minutes. */
  private residual = 0
  /** Points of pain that stay. */
  irritation: number
  private capacity: number
  /** 1 is all that the hardest test asks for. */
  strength: number
  /** Bone damage; 1 is a fracture. */
  damage: number
  /** By how much yesterday was too much: 0.3 is 30 % above capacity. */
  private over = 0
  /** Load over capacity at the end of yesterday. */
  ratio = 0
  private readonly runner: Runner

  constructor(runner: Runner) {
    this.runner = runner
    this.irritation = runner.startIrritation
    this.capacity = runner.startCapacity
    this.strength = runner.startStrength
    this.damage = runner.startDamage
  }

  /** Pain at the first steps. */
  get morning(): number {
    return Math.max(0.7 * this.irritation + this.tissue.lag * this.over, this.runner.hidden ? 3 * Math.max(0, this.damage - 0.5) : 0)
  }

  /** Pain of ordinary life. */
  get now(): number {
    return Math.max(0.9 * this.irritation, this.runner.hidden ? 3 * Math.max(0, this.damage - 0.5) : 0)
  }

  night(dice: Dice): Night {
    if (this.runner.hidden && dice.chance('night bone') < (this.damage - 0.55) / 0.3) return this.damage > 0.8 ? 'every-position' : 'woken'
    if (this.irritation > 5) return 'woken'
    return this.runner.label.where === 'loc-lateral-trochanter' && this.irritation > 2 && dice.chance('night') < 0.5 ? 'lying-on-it' : 'no'
  }

  /** Pain while doing something, after so much load on this day. */
  painAfter(load: number): number {
    return this.irritation + 2 * Math.max(0, this.ratioAfter(load) - 0.8)
  }

  bonePainRunning(minutes: number): number {
    return this.runner.hidden ? 8 * Math.max(0, this.damage - 0.15) + (this.damage * minutes) / 22 : 0
  }

  get bonePainHopping(): number {
    return this.runner.hidden ? 8 * Math.max(0, this.damage - 0.2) : 0
  }

  /** How much load of this day is above capacity. */
  overAfter(load: number): number {
    return Math.max(0, this.ratioAfter(load) - 1)
  }

  private ratioAfter(load: number): number {
    return (this.residual * Math.exp(-1 / this.tissue.loadDays) + load) / this.capacity
  }

  private get tissue() {
    return TISSUE[this.runner.label.tissue]
  }

  /** The night after a day with so much load, so many impact minutes, with or without a session. */
  sleep(load: number, impactMin: number, session: boolean): void {
    const { runner, tissue } = this
    const { irritationDays, growth, irritationGain, boneHealing } = runner.parameters
    const fade = tissue.irritationDays * irritationDays
    const ratio = this.ratioAfter(load)
    const over = Math.max(0, ratio - 1)
    this.residual = this.residual * Math.exp(-1 / tissue.loadDays) + load
    this.irritation = Math.min(10, this.irritation * Math.exp(-1 / fade) + irritationGain * Math.min(over, 2))
    const rested = 0.45 * runner.fullCapacity
    const stimulus = (ratio > 1.2 ? 0 : Math.min(ratio, 1)) + (session ? 0.4 : 0)
    const healed = over === 0 ? Math.max(0, rested - this.capacity) / fade : 0
    const faded = ratio < 0.05 && !session ? Math.max(0, this.capacity - rested) / 60 : 0
    const torn = this.capacity * 0.05 * Math.min(2, Math.max(0, over - 0.3))
    this.capacity = Math.max(1, this.capacity + tissue.growth * growth * stimulus * (runner.fullCapacity - this.capacity) + healed - faded - torn)
    this.strength = Math.min(1.3, Math.max(0.3, this.strength + (session ? 0.01 : -0.001)))
    if (runner.hidden) this.damage = this.damage * (1 - boneHealing) + impactMin * runner.damageAMinute
    this.ratio = ratio
    this.over = over
  }
}

/** Running minutes that a minute of exercise counts for. */
export const LOAD_OF: Readonly<Record<HipLoad, number>> = { none: 0, low: 0.1, leg: 0.3, impact: 1.5 }
