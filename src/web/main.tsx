import './styles/index.css'
import { pause, whenPainted } from './pauses.ts'

// the first question can't be used before the app is there
if (document.querySelector('.shell:not([inert])')) import('./takeover.ts').catch(() => {})

/** The prerendered screen is painted first; the app, already on its way, starts right after, its libraries in a task each. */
whenPainted(async () => {
  await import('react-dom/client')
  await pause()
  await import('./router.tsx')
  await pause()
  const { open } = await import('./app.tsx')
  await pause()
  await open()
})
