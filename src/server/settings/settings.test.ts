import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { markDataFolder } from './dataPurpose.ts'
import { readSettings } from './settings.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
  return () => rmSync(folder, { recursive: true })
})

const read = (environment: Record<string, string>) => readSettings(environment, folder)
const app = 'postgresql://nastavnik_app:s%40cret@db.example:5432/nastavnik'
const owner = 'postgresql://nastavnik_owner:other@db.example:5432/nastavnik'

describe('settings', () => {
  it('need nothing: own database, this machine only, port 8080', () => {
    expect(read({})).toEqual({
      databaseUrls: null,
      host: '127.0.0.1',
      port: 8080,
      dataDir: join(folder, 'data'),
      purpose: 'real',
      publicAddress: null,
      tls: null,
      trustProxy: false,
      mail: null,
      fixedToday: null,
      jobs: 'same',
    })
  })

  it('come from one file, over which the environment has the last word', () => {
    writeFileSync(join(folder, 'nastavnik.env'), '# порт\nPORT = 9000\r\nDATA_DIR="мои данные"\nJOBS=off\n')
    const settings = read({ JOBS: 'apart', PORT: '' })
    expect(settings).toMatchObject({ port: 9000, dataDir: join(folder, 'мои данные'), jobs: 'apart' })
  })

  it('are all checked at once, so that one start names every fault', () => {
    writeFileSync(join(folder, 'other.env'), 'PROT=9000\nэто не настройка\n')
    const environment = {
      SETTINGS_FILE: 'other.env',
      PORT: '99999',
      JOBS: 'later',
      TLS_CERT: '/no/file',
      FIXED_TODAY: '1 мая',
    }
    const message = faultsOf(environment)
    for (const word of ['настройки PROT нет', 'строка 2', 'PORT:', 'JOBS:', 'TLS_CERT:', 'FIXED_TODAY:']) {
      expect(message).toContain(word)
    }
  })

  it.each<[string, Record<string, string>, string]>([
    ['another host without encryption', { HOST: '0.0.0.0' }, 'без шифрования'],
    ['a public address without https', { PUBLIC_ADDRESS: 'http://school.example' }, 'открытым текстом'],
    ['https that nobody provides', { PUBLIC_ADDRESS: 'https://school.example' }, 'шифровать некому'],
    ['a certificate without its key', { TLS_CERT: process.execPath }, 'нужны вместе'],
    ['the application’s database without the owner’s', { DATABASE_URL: app }, 'DATABASE_OWNER_URL'],
    ['the owner as the application', { DATABASE_URL: owner, DATABASE_OWNER_URL: owner }, 'под одной ролью'],
    ['mail without a sender', { SMTP_URL: 'smtps://a:b@mail.example' }, 'MAIL_FROM'],
    ['another today on real data', { FIXED_TODAY: '2026-09-01' }, 'настоящий'],
    [
      'the demo in somebody’s database',
      { NASTAVNIK_DEMO: '1', DATABASE_URL: app, DATABASE_OWNER_URL: owner },
      'выдуманные люди',
    ],
  ])('refuse %s with the reason', (_, environment, reason) => {
    expect(faultsOf(environment)).toContain(reason)
  })

  it('allow another host behind a proxy with https or with an own certificate', () => {
    const behindProxy = {
      HOST: '0.0.0.0',
      PUBLIC_ADDRESS: 'https://school.example/',
      TRUST_PROXY: '10.0.0.1, 10.0.0.2',
    }
    expect(read(behindProxy)).toMatchObject({
      publicAddress: 'https://school.example',
      trustProxy: '10.0.0.1, 10.0.0.2',
    })
    const own = { HOST: '::', TLS_CERT: process.execPath, TLS_KEY: process.execPath }
    expect(read(own).tls).toEqual({ cert: process.execPath, key: process.execPath })
  })

  it('derive the two smaller roles of an external database when they are not named', () => {
    expect(read({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }).databaseUrls).toEqual({
      app,
      owner,
      worker: app.replace('_app', '_worker'),
      public: app.replace('_app', '_public'),
    })
  })

  it('allow another today in a folder marked for it, and only an empty folder can be marked', () => {
    markDataFolder(join(folder, 'data'), 'test')
    expect(read({ FIXED_TODAY: '2026-09-01' })).toMatchObject({ fixedToday: '2026-09-01', purpose: 'test' })
    writeFileSync(join(folder, 'file'), '')
    expect(() => markDataFolder(folder, 'demo')).toThrow('уже есть данные')
  })
})

function faultsOf(environment: Record<string, string>): string {
  try {
    read(environment)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('these settings were accepted')
}
