import { Trans, useLingui } from '@lingui/react/macro'
import { addDays } from '#basics/day.ts'
import { capital } from '#basics/letters.ts'
import { EQUIPMENT, type Equipment } from '#knowledge/rehab-shape.ts'
import type { PlanWishes } from '#plan/logged.ts'
import { ChipChecks } from '../fields/ChipChecks.tsx'
import { DayField } from '../fields/DayField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { shortWeekday } from '../parts/dates.ts'
import { EQUIPMENT_WORDS } from './words.ts'

/** Every home has these: not asked. */
const ALWAYS: readonly Equipment[] = ['wall', 'chair', 'mat']
const MONDAY = '2026-03-02'

/** What the runner has and wants: things at home, days, minutes, a race. */
export function WishFields({ wishes, onChange }: { readonly wishes: PlanWishes; readonly onChange: (told: PlanWishes) => void }) {
  const { t, i18n } = useLingui()
  return (
    <div className="stack-6">
      <ChipChecks
        legend={t`What do you have at home? A chair, a wall and the floor are enough.`}
        options={EQUIPMENT.filter((each) => !ALWAYS.includes(each)).map((each) => [each, capital(i18n._(EQUIPMENT_WORDS[each]))] as const)}
        values={wishes.equipment ?? []}
        onChange={(equipment) => onChange({ equipment })}
      />
      <ChipChecks
        legend={t`Days for strength work. Two or three with a day between are best.`}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => [day, shortWeekday(i18n, addDays(MONDAY, day - 1))] as const)}
        values={wishes.days ?? []}
        onChange={(days) => onChange({ days: days.toSorted((a, b) => a - b) })}
      />
      <NumberField
        label={t`Time for one session, at least 5 minutes`}
        unit={t`minutes`}
        min={5}
        max={240}
        value={wishes.minutes}
        onChange={(minutes) => minutes !== undefined && onChange({ minutes })}
      />
      <RaceFields race={wishes.race ?? undefined} onChange={(race) => onChange({ race })} />
    </div>
  )
}

const METRES_A_KM = 1000

function RaceFields({
  race,
  onChange,
}: {
  readonly race: PlanWishes['race'] | undefined
  readonly onChange: (race: NonNullable<PlanWishes['race']> | null) => void
}) {
  const { t } = useLingui()
  return (
    <fieldset className="chipfield">
      <legend>
        <Trans>A race you hope for, if any. It never makes the plan faster.</Trans>
      </legend>
      <div className="fieldpair">
        <DayField label={t`Day`} value={race?.day ?? ''} onChange={(day) => onChange(day ? { day, distanceM: race?.distanceM ?? 0 } : null)} />
        {race && (
          <NumberField
            label={t`Distance`}
            unit={t`km`}
            min={0}
            max={500}
            decimals
            value={race.distanceM ? race.distanceM / METRES_A_KM : undefined}
            onChange={(km) => onChange({ day: race.day, distanceM: Math.round((km ?? 0) * METRES_A_KM) })}
          />
        )}
      </div>
    </fieldset>
  )
}
