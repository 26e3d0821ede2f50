import { keptText } from '../runner/kept-text.ts'

/** Voice, short sounds and vibration. Whatever a device lacks is left out without a word. */

const wanted = keptText(() => localStorage, 'hipwise-voice')

/** Whether the runner wants to hear it; on until switched off. */
export const voiceWanted = (): boolean => wanted.read() !== 'off'

export function wantVoice(on: boolean): void {
  wanted.write(on ? 'on' : 'off')
  if (!on) globalThis.speechSynthesis?.cancel()
}

/** Says it, instead of what was still being said. */
export function say(text: string): void {
  const synthesis = globalThis.speechSynthesis
  if (!synthesis || !voiceWanted()) return
  synthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = document.documentElement.lang || 'en'
  synthesis.speak(utterance)
}

export const hush = (): void => globalThis.speechSynthesis?.cancel()

let audio: AudioContext | undefined

/** Sounds need a press first: called from the button that begins. */
export function wakeSound(): void {
  try {
    audio ??= new AudioContext()
    if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
  } catch {
    // a device without sound
  }
}

/** tick: a repetition or a beat. low: 3, 2, 1. high: now. */
const TONES = { tick: [880, 0.05], low: [523, 0.09], high: [784, 0.22] } as const

export function sound(kind: keyof typeof TONES): void {
  if (audio?.state !== 'running' || !voiceWanted()) return
  const [pitch, seconds] = TONES[kind]
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  const now = audio.currentTime
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0.0001, now)
  volume.gain.exponentialRampToValueAtTime(0.25, now + 0.01)
  volume.gain.exponentialRampToValueAtTime(0.0001, now + seconds)
  tone.connect(volume).connect(audio.destination)
  tone.start(now)
  tone.stop(now + seconds + 0.02)
}

/** Milliseconds on, off, on ... */
export function buzz(...pattern: number[]): void {
  try {
    navigator.vibrate?.(pattern)
  } catch {
    // a device that keeps still
  }
}
