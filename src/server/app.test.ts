import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeApp } from './app.ts'
import { listAppFiles } from './app-files.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

const startedAt = '2025-11-22T08:00:00.000Z'
const script = 'console.log("hello") // '.padEnd(2000, 'x')
let folder: string
let app: ReturnType<typeof makeApp>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hipwise-web-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Hipwise</title>')
  writeFileSync(path.join(folder, 'result.html'), '<!doctype html><title>A result</title>')
  writeFileSync(path.join(folder, 'learn.html'), '<!doctype html><title>Learn')
  mkdirSync(path.join(folder, 'learn'))
  writeFileSync(path.join(folder, 'learn/shoes.html'), '<!doctype html><title>Shoes')
  writeFileSync(path.join(folder, 'sw.js'), 'self.skipWaiting()')
  writeFileSync(path.join(folder, 'assets/main-a1B2_c3d.js'), script)
  writeFileSync(path.join(folder, 'assets/main-a1B2_c3d.js.br'), brotliCompressSync(script))
  writeFileSync(path.join(folder, 'assets/main-a1B2_c3d.js.gz'), gzipSync(script))
  writeFileSync(path.join(path.dirname(folder), 'beside.txt'), 'not ours')
  app = makeApp({ files: listAppFiles(folder), startedAt })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(path.join(path.dirname(folder), 'beside.txt'))
})

describe('addresses', () => {
  it.each([
    ['/', 200, 'text/html'],
    ['/assess', 200, 'text/html'],
    ['/result/0198-abc', 200, 'text/html'],
    ['/learn/conditions/gluteal-tendinopathy', 200, 'text/html'],
    ['/sw.js', 200, 'text/javascript'],
    ['/assets/main-a1B2_c3d.js', 200, 'text/javascript'],
    ['/assets/main-gone1234.js', 404, 'text/plain'],
    ['/assets/anything', 404, 'text/plain'],
    ['/favicon.ico', 404, 'text/plain'],
    ['/main.js.map', 404, 'text/plain'],
    ['/api/runners', 404, 'text/plain'],
    ['/sw.js.br', 404, 'text/plain'],
    ['/../beside.txt', 404, 'text/plain'],
    ['/%2e%2e/beside.txt', 404, 'text/plain'],
    ['/assets/..%2f..%2fbeside.txt', 404, 'text/plain'],
    ['/healthz', 200, 'application/json'],
  ])('%s is %i %s', async (address, status, type) => {
    const response = await app.request(address)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toContain(type)
  })

  it.each([
    ['/', 'Hipwise'],
    ['/assess', 'Hipwise'],
    ['/result/0198-abc', 'A result'],
    ['/condition/x', 'Hipwise'],
    ['/learn', 'Learn'],
    ['/learn/shoes', 'Shoes'],
    ['/learn/no-such-page', 'Learn'],
  ])('%s has the html of its first screen', async (address, title) => expect(await (await app.request(address)).text()).toContain(`<title>${title}`))

  it('health says which server it is', async () => expect(await (await app.request('/healthz')).json()).toEqual({ name: 'hipwise', status: 'ok', startedAt }))
})

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await app.request('/', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })
  it('HEAD has the headers of GET and no body', async () => {
    const response = await app.request('/', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('ETag')).toBe((await app.request('/')).headers.get('ETag'))
    expect(await response.text()).toBe('')
  })
})

describe('keeping', () => {
  it.each([
    ['/assets/main-a1B2_c3d.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/assess', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/healthz', 'no-store'],
  ])('%s: %s', async (address, kept) => expect((await app.request(address)).headers.get('Cache-Control')).toBe(kept))

  it('a page that did not change is 304', async () => {
    const tag = (await app.request('/')).headers.get('ETag')!
    expect((await app.request('/assess', { headers: { 'If-None-Match': `W/"x", ${tag}` } })).status).toBe(304)
    expect((await app.request('/assess', { headers: { 'If-None-Match': tag.replace('W/', '') } })).status).toBe(304)
    expect((await app.request('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })
})

describe('compression', () => {
  const asked = (encoding: string) => app.request('/assets/main-a1B2_c3d.js', { headers: { 'Accept-Encoding': encoding } })

  it('sends the twin made at build', async () => {
    const response = await asked('gzip, deflate, br')
    expect(response.headers.get('Content-Encoding')).toBe('br')
    expect(response.headers.get('Vary')).toBe('Accept-Encoding')
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(script)
  })
  // a strong tag would promise the same bytes
  it.each(['br', 'gzip', 'identity'])('%s: the tag is weak', async (encoding) => expect((await asked(encoding)).headers.get('ETag')).toMatch(/^W\/"[\w-]+"$/))
  it('sends gzip where brotli is not known', async () => expect((await asked('gzip')).headers.get('Content-Encoding')).toBe('gzip'))
  it('sends it as it is otherwise', async () => expect(await (await asked('identity')).text()).toBe(script))
})

describe('security headers', () => {
  it.each(['/', '/assets/main-a1B2_c3d.js', '/assets/main-gone1234.js', '/healthz'])('%s carries all of them', async (address) => {
    const { headers } = await app.request(address)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value)
  })
  it('an answer to a refused method carries them too', async () =>
    expect((await app.request('/', { method: 'POST' })).headers.get('Content-Security-Policy')).toContain("default-src 'self'"))
  it('a bug of ours is a 500 without details, with the headers', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = makeApp({
      startedAt,
      files: {
        get: () => {
          throw new Error('secret detail')
        },
      } as never,
    })
    const response = await broken.request('/')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'")
    expect(said).toHaveBeenCalledOnce()
  })
  it.each(['unsafe-inline', 'unsafe-eval', 'http:', 'https:', '*'])('the policy never says %s', (word) =>
    expect(SECURITY_HEADERS['Content-Security-Policy']).not.toContain(word),
  )
})
