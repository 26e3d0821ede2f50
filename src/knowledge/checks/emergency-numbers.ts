import type { ContentCheck } from './check.ts'

/** Member states of the European Union, where 112 always works (Directive 2018/1972, article 109). */
const EUROPEAN_UNION = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

export const emergencyNumbers: ContentCheck = {
  sentence: 'Every country has its ambulance number first, a source and a date; every country of the European Union has 112.',
  run: ({ knowledge }) => {
    const path = 'emergency-numbers.yaml'
    const byCountry = new Map(knowledge.emergencyNumbers.map((row) => [row.country, row]))
    if (byCountry.size < 60) return [{ path, message: `lists ${byCountry.size} countries; at least 60 are wanted` }]
    return EUROPEAN_UNION.filter((country) => byCountry.get(country)?.numbers.includes('112') !== true).map((country) => ({
      path,
      message: `${country} lacks 112`,
    }))
  },
}
