import { Trans, useLingui } from '@lingui/react/macro'
import { PainField } from '../fields/PainField.tsx'
import type { FormPart } from './form-part.ts'
import { Kinds } from './Kinds.tsx'
import { YesOpens } from './YesOpens.tsx'

/** The three pains, what may have hidden them, and the night. */
export function PainPart({ form, onChange }: FormPart) {
  const { t } = useLingui()
  return (
    <>
      <div className="pains">
        <PainField label={t`Pain right now`} value={form.now} onChange={(now) => onChange({ now })} />
        <PainField label={t`This morning, at the first steps`} value={form.morning} onChange={(morning) => onChange({ morning })} />
        <PainField label={t`The worst of the last 24 hours`} value={form.worst} onChange={(worst) => onChange({ worst })} />
      </div>
      <YesOpens
        legend={t`Painkiller, last 24 hours?`}
        no={<Trans>None</Trans>}
        isNo={form.painkillers === 'none'}
        open={form.opened.painkillers ?? (form.painkillers !== undefined && form.painkillers !== 'none')}
        onNo={() => onChange({ painkillers: 'none', opened: { ...form.opened, painkillers: false } })}
        onOpen={() => onChange({ painkillers: undefined, opened: { ...form.opened, painkillers: true } })}
      >
        <Kinds
          label={t`Which painkiller?`}
          options={[
            ['paracetamol', t`Paracetamol`],
            ['anti-inflammatory', t`Ibuprofen or the like`],
            ['other', t`Another one, or not sure`],
          ]}
          value={form.painkillers}
          onChange={(painkillers) => onChange({ painkillers })}
        />
      </YesOpens>
      <YesOpens
        legend={t`Did it disturb the night?`}
        no={<Trans>No</Trans>}
        isNo={form.night === 'no'}
        open={form.opened.night ?? (form.night !== undefined && form.night !== 'no')}
        onNo={() => onChange({ night: 'no', opened: { ...form.opened, night: false } })}
        onOpen={() => onChange({ night: undefined, opened: { ...form.opened, night: true } })}
      >
        <Kinds
          label={t`How was the night?`}
          options={[
            ['lying-on-it', t`Only lying on it`],
            ['woken', t`It woke me`],
            ['every-position', t`In every position`],
          ]}
          value={form.night}
          onChange={(night) => onChange({ night })}
        />
      </YesOpens>
    </>
  )
}
