import * as z from 'zod'
import { fail, ok, type Result } from '#basics/result.ts'

/** What the environment decides about the server. Everything has a default; nothing else is configurable. */
export interface Settings {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** A folder of its own for this installation. */
  readonly dataDir: string
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be from 0 to 65535')
    .default(4747),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an IP address, without http:// and without a port')
    .default('127.0.0.1'),
  DATA_DIR: z.string().trim().min(1, 'must be a folder').default('.data'),
})

/** Reads PORT, HOST and DATA_DIR; an empty text counts as not set. The problem is one sentence per wrong variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings, readonly string[]> {
  const given = Object.fromEntries(['PORT', 'HOST', 'DATA_DIR'].flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])))
  const read = schema.safeParse(given)
  if (read.success) return ok({ port: read.data.PORT, host: read.data.HOST, dataDir: read.data.DATA_DIR })
  return fail(read.error.issues.map(({ path, message }) => `${path[0] as string}=${given[path[0] as string]}: ${path[0] as string} ${message}.`))
}

/** Only this machine can reach such a host. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** The address to open: a server that listens everywhere is opened through localhost. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** What the machine's network cards are called from outside (`os.networkInterfaces()`), as far as it matters here. */
type Cards = Readonly<Record<string, readonly { readonly address: string; readonly family: string; readonly internal: boolean }[] | undefined>>

/** Where other machines find a server that listens on this host; nothing for one that only this machine can reach. */
export function addressesFromOutside(host: string, port: number, cards: Cards): readonly string[] {
  if (isLoopback(host)) return []
  if (host !== '0.0.0.0' && host !== '::') return [addressOf(host, port)]
  const outside = Object.values(cards).flatMap((card) => card ?? [])
  return outside.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => addressOf(address, port))
}
