import './styles/index.css'
import { pause, whenPainted } from './pauses.ts'

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
