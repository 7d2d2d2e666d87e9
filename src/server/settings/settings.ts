import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartFault } from '../startFault.ts'
import { type DataPurpose, purposeOf } from './dataPurpose.ts'
import { unsafeCombinations } from './safeSettings.ts'
import { type Fields, fields } from './settingsFields.ts'

export type Settings = {
  /** Null means the program's own PostgreSQL in the data folder. */
  databaseUrls: { app: string; owner: string; worker: string; public: string } | null
  host: string
  port: number
  dataDir: string
  purpose: DataPurpose
  /** How people reach the program, without a slash at the end; null means the address that it listens on. */
  publicAddress: string | null
  /** Paths of the files. */
  tls: { cert: string; key: string } | null
  /** Addresses of the proxies, by comma, whose X-Forwarded headers are believed; false means nobody's. */
  trustProxy: string | false
  mail: { smtpUrl: string; from: string } | null
  /** A day instead of today, for tests and the demo only. */
  fixedToday: string | null
  jobs: 'same' | 'apart' | 'off'
}

type Values = Record<string, string | undefined>

/** Reads the environment and the settings file; a fault in any of them ends the start, and all faults are named at once. */
export function readSettings(environment: Values, folder = process.cwd()): Settings {
  const fromFile = readSettingsFile(environment, folder)
  const given = present({ ...fromFile.values, ...present(environment) })
  const parsed = fields.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
    throw faults([...fromFile.faults, ...wrong])
  }
  const purpose = purposeOf(resolve(folder, parsed.data.DATA_DIR))
  const found = [...fromFile.faults, ...unsafeCombinations(parsed.data, purpose)]
  if (found.length > 0) throw faults(found)
  return settingsOf(parsed.data, purpose, folder)
}

function settingsOf(given: Fields, purpose: DataPurpose, folder: string): Settings {
  const tls = given.TLS_CERT && given.TLS_KEY ? { cert: given.TLS_CERT, key: given.TLS_KEY } : null
  return {
    databaseUrls: externalDatabase(given),
    host: given.HOST,
    port: given.PORT,
    dataDir: resolve(folder, given.DATA_DIR),
    purpose: given.NASTAVNIK_DEMO ? 'demo' : purpose,
    publicAddress: given.PUBLIC_ADDRESS?.replace(/\/$/, '') ?? null,
    tls,
    trustProxy: given.TRUST_PROXY ?? false,
    mail: given.SMTP_URL && given.MAIL_FROM ? { smtpUrl: given.SMTP_URL, from: given.MAIL_FROM } : null,
    fixedToday: given.FIXED_TODAY ?? null,
    jobs: given.JOBS,
  }
}

/** The printed script gives four roles; where two addresses are missing, the application's password is theirs too. */
function externalDatabase(given: Fields): Settings['databaseUrls'] {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = given
  if (!app || !owner) return null
  const as = (role: string): string => {
    const url = new URL(app)
    url.username = role
    return url.href
  }
  return {
    app,
    owner,
    worker: given.DATABASE_WORKER_URL ?? as('nastavnik_worker'),
    public: given.DATABASE_PUBLIC_URL ?? as('nastavnik_public'),
  }
}

function readSettingsFile(environment: Values, folder: string): { values: Values; faults: string[] } {
  const named = environment.SETTINGS_FILE
  const path = resolve(folder, named || 'nastavnik.env')
  if (!existsSync(path)) return { values: {}, faults: named ? [`SETTINGS_FILE: файла ${path} нет`] : [] }
  const values: Values = {}
  const faults: string[] = []
  for (const [index, line] of readFileSync(path, 'utf8').split(/\r?\n/).entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue
    const [, key, value = ''] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (!key) faults.push(`${path}, строка ${index + 1}: нужно ИМЯ=значение`)
    else if (!(key in fields.shape)) faults.push(`${path}, строка ${index + 1}: настройки ${key} нет`)
    else values[key] = value.replace(/^(["'])(.*)\1$/, '$2')
  }
  return { values, faults }
}

const present = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => key in fields.shape && value !== ''))

function faults(found: readonly string[]): StartFault {
  return new StartFault(
    `Программа не запущена, в настройках ошибки:\n${found.map((fault) => `  — ${fault}`).join('\n')}`,
  )
}
