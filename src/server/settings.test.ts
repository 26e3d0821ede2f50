import { describe, expect, it } from 'vitest'
import { addressesFromOutside, addressOf, isLoopback, readSettings } from './settings.ts'

describe('readSettings', () => {
  it('has a default for everything', () => expect(readSettings({})).toEqual({ ok: true, value: { port: 4747, host: '127.0.0.1', dataDir: '.data' } }))
  it('takes an empty text as not set', () => expect(readSettings({ PORT: '', HOST: ' ', DATA_DIR: '' })).toEqual(readSettings({})))
  it('reads what is set', () =>
    expect(readSettings({ PORT: '8080', HOST: '0.0.0.0', DATA_DIR: '/srv/hipwise' })).toEqual({
      ok: true,
      value: { port: 8080, host: '0.0.0.0', dataDir: '/srv/hipwise' },
    }))
  it('takes port 0 as any free port', () => expect(readSettings({ PORT: '0' })).toMatchObject({ ok: true, value: { port: 0 } }))

  it.each([
    [{ PORT: 'abc' }, 'PORT=abc: PORT must be a whole number.'],
    [{ PORT: '-1' }, 'PORT=-1: PORT must be a whole number.'],
    [{ PORT: '80.5' }, 'PORT=80.5: PORT must be a whole number.'],
    [{ PORT: '70000' }, 'PORT=70000: PORT must be from 0 to 65535.'],
    [{ HOST: 'http://x' }, 'HOST=http://x: HOST must be a host name or an IP address, without http:// and without a port.'],
  ])('refuses %o', (env, sentence) => expect(readSettings(env)).toEqual({ ok: false, problem: [sentence] }))

  it('names everything that is wrong', () => {
    const read = readSettings({ PORT: 'abc', HOST: 'a b' })
    expect(read.ok ? [] : read.problem).toHaveLength(2)
  })
})

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('%s reaches this machine only', (host) => expect(isLoopback(host)).toBe(true))
  it.each(['0.0.0.0', '::', '192.168.0.4', 'hipwise.example', '127.0.0.1.example'])('%s reaches further', (host) => expect(isLoopback(host)).toBe(false))
})

describe('addressOf', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:4747'],
    ['0.0.0.0', 'http://localhost:4747'],
    ['::', 'http://localhost:4747'],
    ['::1', 'http://[::1]:4747'],
    ['hipwise.example', 'http://hipwise.example:4747'],
  ])('%s is opened at %s', (host, address) => expect(addressOf(host, 4747)).toBe(address))
})

describe('addressesFromOutside', () => {
  const cards = {
    lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }],
    eth0: [
      { address: '192.168.0.4', family: 'IPv4', internal: false },
      { address: 'fe80::1', family: 'IPv6', internal: false },
    ],
  }
  it.each([
    ['0.0.0.0', ['http://192.168.0.4:4747']],
    ['::', ['http://192.168.0.4:4747']],
    ['192.168.0.4', ['http://192.168.0.4:4747']],
    ['127.0.0.1', []],
  ])('%s', (host, addresses) => expect(addressesFromOutside(host, 4747, cards)).toEqual(addresses))
})
