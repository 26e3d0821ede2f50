import { Hono } from 'hono'
import type { AppFiles } from './app-files.ts'
import { securityHeaders } from './security-headers.ts'
import { serveApp } from './serve-app.ts'

export interface AppParts {
  readonly files: AppFiles
  /** When this server started, ISO 8601; says which of two servers answered. */
  readonly startedAt: string
}

/** The whole server as a function from request to response: it serves the built app and its own health, and keeps nothing. */
export function makeApp({ files, startedAt }: AppParts): Hono {
  const app = new Hono()
  app.use(securityHeaders())
  app.use(async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    return context.text('Only GET and HEAD are answered here', 405, { Allow: 'GET, HEAD' })
  })
  app.get('/healthz', (context) => context.json({ name: 'hipwise', status: 'ok', startedAt }, 200, { 'Cache-Control': 'no-store' }))
  app.get('*', (context) => serveApp(context, files))
  app.onError((error, context) => {
    console.error(error)
    return context.text('Something went wrong on our side', 500)
  })
  return app
}
