import { expect, it } from 'vitest'
import { datesLike } from './strava-dates.ts'

const at = (iso: string | undefined): number | undefined => (iso === undefined ? undefined : Date.parse(iso) / 1000)

// Origin: dates of Strava exports in several languages, as other readers of them have in their tests.
it.each([
  ['Sep 26, 2026, 10:56:05 AM', '2026-09-26T10:56:05Z'],
  ['Sep 26, 2026, 10:56:05 PM', '2026-09-26T22:56:05Z'],
  ['Jan 1, 2026, 12:05:00 AM', '2026-01-01T00:05:00Z'],
  ['26 Sep 2026, 10:56:05', '2026-09-26T10:56:05Z'],
  ['26 sept. 2026, 10:56:05', '2026-09-26T10:56:05Z'],
  ['26.09.2026, 10:56:05', '2026-09-26T10:56:05Z'],
  ['26 août 2026, 10:56:05', '2026-08-26T10:56:05Z'],
  ['4 may 2024, 6:00:00', '2024-05-04T06:00:00Z'],
  ['4. Mai 2024, 06:00:00', '2024-05-04T06:00:00Z'],
  ['4 de mayo de 2024, 6:00', '2024-05-04T06:00:00Z'],
  ['3 juin 2024, 06:00:00', '2024-06-03T06:00:00Z'],
  ['3 mrt 2024, 06:00:00', '2024-03-03T06:00:00Z'],
  ['2026-09-26 10:56:05', '2026-09-26T10:56:05Z'],
  ['', undefined],
  ['yesterday', undefined],
  ['26.13.2026, 10:56:05', undefined],
  // Origin: runs written by hand in these languages were not there after the import, and nothing said so
  ['4 мая 2024 г., 6:00:00', '2024-05-04T06:00:00Z'],
  ['4 травня 2024 р., 6:00:00', '2024-05-04T06:00:00Z'],
  ['4. května 2024 6:00:00', '2024-05-04T06:00:00Z'],
  ['2024. máj. 4. 6:00:00', '2024-05-04T06:00:00Z'],
  ['4 Mayıs 2024 06:00:00', '2024-05-04T06:00:00Z'],
  ['4 Μαΐ 2024, 6:00:00 μ.μ.', '2024-05-04T18:00:00Z'],
  ['4. maj 2024 kl. 06.00.00', '2024-05-04T06:00:00Z'],
  ['4.5.2024 klo 6.00.00', '2024-05-04T06:00:00Z'],
  ['4. marraskuuta 2024 klo 6.00.00', '2024-11-04T06:00:00Z'],
  ['4 de mai. de 2024, 06:00:00', '2024-05-04T06:00:00Z'],
  ['4 พ.ค. 2024 06:00:00', '2024-05-04T06:00:00Z'],
  ['2024年5月4日 下午6:00:00', '2024-05-04T18:00:00Z'],
  ['2024/05/04 6:00:00', '2024-05-04T06:00:00Z'],
  ['2024. 5. 4. 오후 6:00:00', '2024-05-04T18:00:00Z'],
  ['4 may 2024, 6:00:00 p.\u00a0m.', '2024-05-04T18:00:00Z'],
  ['May 4, 2024, 6:00:00 PM GMT', '2024-05-04T18:00:00Z'],
  ['2024. 5. 4. PM 6:00:00', '2024-05-04T18:00:00Z'],
  ['2024年5月4日 晚上8:00:00', '2024-05-04T20:00:00Z'],
  ['4 Mei 2024, 6:00:00 PTG', '2024-05-04T18:00:00Z'],
  ['2024-05-04T06:00:00Z', '2024-05-04T06:00:00Z'],
  // only one of them can be the month
  ['5/24/2024 06:00', '2024-05-24T06:00:00Z'],
  ['24/5/2024 06:00', '2024-05-24T06:00:00Z'],
  ['05-24-2024 6:00:00 PM', '2024-05-24T18:00:00Z'],
  ['5/5/2024 06:00', '2024-05-05T06:00:00Z'],
  // in one way only, or not at all
  ['04/05/2024 06:00', undefined],
  ['04-05-2024 06:00', undefined],
  ['4 lip 2024, 06:00:00', undefined],
  ['31.02.2024, 10:56:05', undefined],
  ['26.09.2026, 25:56:05', undefined],
  ['4 May 2024', undefined],
  ['26.09.2026', undefined],
])('%j is %s', (text, iso) => expect(datesLike([text])(text)).toBe(at(iso)))

// Origin: July in Polish is June in Croatian, and Americans write the month first. All dates of a table are written alike.
it.each<readonly [string, readonly string[], string, string | undefined]>([
  ['Polish', ['4 sty 2024, 06:00:00', '7 maj 2024, 06:00:00'], '4 lip 2024, 06:00:00', '2024-07-04T06:00:00Z'],
  ['Croatian', ['4. sij 2024. 06:00:00', '7. svi 2024. 06:00:00'], '4. lip 2024. 06:00:00', '2024-06-04T06:00:00Z'],
  ['the month first', ['5/24/2024 06:00'], '04/05/2024 06:00', '2024-04-05T06:00:00Z'],
  ['the day first', ['24/05/2024 06:00'], '04/05/2024 06:00', '2024-05-04T06:00:00Z'],
  ['both ways', ['5/24/2024 06:00', '24/05/2024 06:00'], '04/05/2024 06:00', undefined],
])('among others that are %s', (_what, others, text, iso) => expect(datesLike([...others, text])(text)).toBe(at(iso)))
