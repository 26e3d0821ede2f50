import { expect, it } from 'vitest'
import { minutesIn } from './zone.ts'

const HALF_A_DAY = 43_200

/** Zones that change their time at odd dates, for few weeks, by half an hour, or jumped over a day. */
it.each(['Europe/Berlin', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'America/St_Johns'])(
  '%s: at each half day of twenty-five years the minutes that the clocks there showed',
  (zone) => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    const wrong: string[] = []
    for (let at = Date.UTC(2005, 0, 1) / 1000; at < Date.UTC(2030, 0, 1) / 1000; at += HALF_A_DAY) {
      const [, day, month, year, time] = /(\d+)\/(\d+)\/(\d+), (.*)/.exec(clock.format(at * 1000)) ?? []
      const shown = (Date.parse(`${year}-${month}-${day}T${time}Z`) / 1000 - at) / 60
      if (minutesIn(zone, at) !== shown) wrong.push(`${new Date(at * 1000).toISOString()}: ${minutesIn(zone, at)}, not ${shown}`)
    }
    expect(wrong).toEqual([])
  },
)
