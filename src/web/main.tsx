import './styles/index.css'

/** The prerendered start screen is painted first; the app, already on its way, starts right after. */
requestAnimationFrame(() => setTimeout(() => void import('./app.tsx').then(({ open }) => open())))
