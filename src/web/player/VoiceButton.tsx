import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { voiceWanted, wantVoice } from './voice.ts'

/** Voice and sounds, on or off; remembered. */
export function VoiceButton() {
  const { t } = useLingui()
  const [on, setOn] = useState(voiceWanted)
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={t`Voice and sounds`}
      aria-pressed={on}
      onClick={() => {
        wantVoice(!on)
        setOn(!on)
      }}
    >
      <LaterIcon name={on ? 'voice' : 'silent'} />
    </button>
  )
}
