import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { fail, ok, type Result } from '#basics/result.ts'

export interface Listening {
  readonly port: number
  /** Lets open answers finish, three seconds at most. */
  stop(): Promise<void>
}

/** Starts answering at host and port. The problem is a sentence that says what to do. */
export function listen(app: Hono, host: string, port: number): Promise<Result<Listening, string>> {
  const server = createServer(getRequestListener(app.fetch))
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(fail(sentence(error, host, port))))
    server.listen(port, host, () => resolve(ok({ port: (server.address() as AddressInfo).port, stop: () => stop(server) })))
  })
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port === 65535 ? 4747 : port + 1} npm start`
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=4747 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host}: this machine has no such address. Leave HOST out to serve this machine only.`
    default:
      return `The server cannot listen on ${host}, port ${port}: ${error.message}`
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
}
